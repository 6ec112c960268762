import { Input, InputNumber, Select, Switch } from "antd";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { PairList } from "@/components/PairList";
import { SkillRule } from "@/components/SkillRule";
import css from "@/features/flows/designer.module.css";
import type { Field } from "@/features/flows/fields";
import { NounSelect } from "@/features/flows/NounSelect";
import { OneOrTyped } from "@/features/flows/OneOrTyped";
import { PromptSelect } from "@/features/flows/PromptSelect";
import { Destination, StepList } from "@/features/flows/StepList";
import { settingName } from "@/features/flows/words";

export type Props = { field: Field; value: unknown; onChange: (value: unknown) => void };

export function SettingField({ field, value, onChange }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const unit = t(`flow.unit.${field.name}`, { defaultValue: "" });
  return (
    <div className={css.field}>
      <label htmlFor={id}>
        {settingName(t, field.name)} {unit && <small>({unit})</small>}
      </label>
      <Editor id={id} field={field} value={value} onChange={onChange} />
    </div>
  );
}

function Editor({ id, field, value, onChange }: Props & { id: string }) {
  const { t } = useTranslation();
  switch (field.type) {
    case "prompts":
      return <PromptSelect id={id} value={value} onChange={onChange} />;
    case "noun":
      return <NounSelect id={id} field={field} value={value} onChange={onChange} />;
    case "number":
      return (
        <InputNumber
          id={id}
          className={css.full ?? ""}
          {...(field.min === undefined ? {} : { min: field.min })}
          {...(field.max === undefined ? {} : { max: field.max })}
          {...(field.whole ? { precision: 0 } : {})}
          placeholder={placeholder(field.fallback)}
          value={typeof value === "number" ? value : null}
          onChange={(next) => onChange(next ?? undefined)}
        />
      );
    case "switch":
      return (
        <Switch id={id} checked={value === true} onChange={(on) => onChange(on || undefined)} />
      );
    case "choice":
      return (
        <Select
          id={id}
          className={css.full ?? ""}
          value={(value as string | undefined) ?? (field.fallback as string | undefined) ?? null}
          options={field.choices?.map((one) => ({
            value: one,
            label: t(`flow.choice.${one}`, { defaultValue: one }),
          }))}
          onChange={onChange}
        />
      );
    case "words":
      return (
        <Select
          id={id}
          mode="tags"
          className={css.full ?? ""}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={onChange}
        />
      );
    case "pairs":
      return (
        <PairList
          id={id}
          words={{ name: t("flow.valueName"), value: t("flow.value"), add: t("flow.addPair") }}
          value={value}
          onChange={onChange}
        />
      );
    case "steps":
      return <StepList id={id} value={value} onChange={onChange} />;
    case "destination":
      return <Destination id={id} value={value} onChange={onChange} />;
    case "skills":
      return <SkillRule value={value} onChange={onChange} />;
    case "text":
      return field.name === "on" ? (
        <BranchOn id={id} value={value} onChange={onChange} />
      ) : (
        <Input
          id={id}
          placeholder={placeholder(field.fallback)}
          value={typeof value === "string" ? value : ""}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case "data":
      return <DataField key={id} id={id} value={value} onChange={onChange} />;
  }
}

const placeholder = (fallback: unknown): string =>
  typeof fallback === "number" || typeof fallback === "string" ? String(fallback) : "";

type Simple = { id: string; value: unknown; onChange: (value: unknown) => void };
const KNOWN = [
  "customer.vip",
  "customer.known",
  "customer.category",
  "customer.language",
  "caller",
  "value.digits",
];

/** What a branch goes by: something known of the caller, or a value that the flow collected. */
function BranchOn({ id, value, onChange }: Simple) {
  const { t } = useTranslation();
  return (
    <OneOrTyped
      id={id}
      value={typeof value === "string" ? value : ""}
      options={KNOWN.map((one) => ({
        value: one,
        label: t(`flow.on.${one.replace(".", "-")}`, { defaultValue: one }),
      }))}
      takes={(typed) => typed.startsWith("value.")}
      onChange={onChange}
    />
  );
}

/** Settings of a shape that has no form of its own are written as JSON. */
function DataField({ id, value, onChange }: Simple) {
  const { t } = useTranslation();
  const [text, setText] = useState(() =>
    value === undefined ? "" : JSON.stringify(value, null, 2),
  );
  const [wrong, setWrong] = useState(false);
  const take = (typed: string) => {
    setText(typed);
    try {
      onChange(typed.trim() ? JSON.parse(typed) : undefined);
      setWrong(false);
    } catch {
      setWrong(true);
    }
  };
  return (
    <>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 14 }}
        status={wrong ? "error" : ""}
        value={text}
        onChange={(event) => take(event.target.value)}
      />
      {wrong && <small className={css.wrong}>{t("flow.noJson")}</small>}
    </>
  );
}
