import { DatePicker, Input, InputNumber, Select, Switch } from "antd";
import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { allQuery } from "@/api/nouns";
import { PairList } from "@/components/PairList";
import { Levels, SkillRule } from "@/components/SkillRule";
import { Days, Hours } from "@/features/setup/Hours";
import type { Field } from "@/features/setup/noun";
import type { Stage } from "@/features/setup/path";
import { PathField } from "@/features/setup/PathField";
import type { Step } from "@/features/setup/script";
import { ScriptField } from "@/features/setup/ScriptField";
import css from "@/features/setup/setup.module.css";
import { Targets } from "@/features/setup/Targets";
import { pick, type Language } from "@/lib/i18n";

type Props = { id: string; field: Field; value: unknown; onChange: (value: unknown) => void };
type Both = Partial<Record<Language, string>>;

export function NounField({ id, field, value, onChange }: Props) {
  const { t } = useTranslation();
  const text = typeof value === "string" ? value : "";
  const options = field.choices?.map((one) => ({
    value: one,
    label: t(`setup.choice.${one}`, { defaultValue: one }),
  }));
  switch (field.type) {
    case "number":
      return (
        <InputNumber
          id={id}
          className={css.full ?? ""}
          min={field.min ?? 0}
          max={field.max ?? 1_000_000}
          value={typeof value === "number" ? value : null}
          onChange={(next) => onChange(next ?? field.start)}
        />
      );
    case "percent":
      return (
        <InputNumber
          id={id}
          className={css.full ?? ""}
          min={0}
          max={100}
          suffix="%"
          value={typeof value === "number" ? Math.round(value * 100) : null}
          onChange={(next) => onChange((next ?? 0) / 100)}
        />
      );
    case "switch":
      return <Switch id={id} checked={value === true} onChange={onChange} />;
    case "choice":
      return (
        <Select
          id={id}
          allowClear={field.start === undefined}
          value={text || null}
          options={options ?? []}
          onChange={(next) => onChange(next ?? null)}
        />
      );
    case "words":
      return (
        <Select
          id={id}
          mode={field.choices ? "multiple" : "tags"}
          value={(value as string[] | undefined) ?? []}
          options={options ?? []}
          onChange={onChange}
        />
      );
    case "one":
    case "many":
      return <Chosen id={id} field={field} value={value} onChange={onChange} />;
    case "skills":
      return <SkillRule value={value} onChange={onChange} />;
    case "levels":
      return <Levels skills={(value ?? {}) as Record<string, number>} onChange={onChange} />;
    case "hours":
      return <Hours value={value} onChange={onChange} />;
    case "days":
      return <Days value={value} onChange={onChange} />;
    case "path":
      return <PathField value={(value ?? []) as Stage[]} onChange={onChange} />;
    case "targets":
      return <Targets value={value} onChange={onChange} />;
    case "script":
      return <ScriptField value={(value ?? []) as Step[]} onChange={onChange} />;
    case "label":
    case "texts":
      return <InBoth id={id} long={field.type === "texts"} value={value} onChange={onChange} />;
    case "moment":
      return (
        <DatePicker
          id={id}
          showTime
          className={css.full ?? ""}
          value={text ? dayjs(text) : null}
          onChange={(next) => onChange(next ? dayjs(next).toISOString() : null)}
        />
      );
    case "secret":
      return (
        <Input.Password
          id={id}
          autoComplete="new-password"
          value={text}
          onChange={(event) => onChange(event.target.value || undefined)}
        />
      );
    case "headers":
      return (
        <PairList
          secret
          id={id}
          words={{
            name: t("setup.header.name"),
            value: t("setup.header.value"),
            add: t("setup.header.add"),
          }}
          value={value}
          onChange={onChange}
        />
      );
    default:
      return <Input id={id} value={text} onChange={(event) => onChange(event.target.value)} />;
  }
}

function Chosen({ id, field, value, onChange }: Props) {
  const { data = [] } = useQuery(allQuery(field.of ?? ""));
  const by = field.by ?? "id";
  const options = data.map((row) => {
    const name = String(row.name ?? row.username ?? row.number ?? "");
    return { value: String(row[by]), label: pick(row.label as Both, name) };
  });
  const many = field.type === "many";
  return (
    <Select
      id={id}
      {...(many ? { mode: "multiple" as const } : {})}
      allowClear={!field.required}
      showSearch={{ optionFilterProp: "label" }}
      value={value ?? (many ? [] : null)}
      options={options}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}

type InBothProps = Omit<Props, "field"> & { long: boolean };

function InBoth({ id, long, value, onChange }: InBothProps) {
  const { t } = useTranslation();
  const both = (value ?? {}) as Both;
  const set = (language: Language, text: string) => {
    const next = { ...both, [language]: text };
    onChange(long ? Object.fromEntries(Object.entries(next).filter(([, one]) => one)) : next);
  };
  return (
    <div className={css.both} id={id}>
      {(["zh", "en"] as const).map((language) => (
        <Input.TextArea
          key={language}
          autoSize={{ minRows: long ? 2 : 1 }}
          aria-label={t(`language.${language}`)}
          placeholder={t(`language.${language}`)}
          value={both[language] ?? ""}
          onChange={(event) => set(language, event.target.value)}
        />
      ))}
    </div>
  );
}
