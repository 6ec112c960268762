import { DatePicker, Input, InputNumber, Select, Switch } from "antd";
import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import { useTranslation } from "react-i18next";
import { allQuery } from "@/api/nouns";
import type { Label } from "@/api/types";
import { PairList } from "@/components/PairList";
import { Grades, SkillRule } from "@/components/SkillRule";
import { Days, Hours } from "@/features/setup/Hours";
import { InBoth } from "@/features/setup/InBoth";
import type { Field } from "@/features/setup/noun";
import { OriginsField } from "@/features/setup/OriginsField";
import type { Stage } from "@/features/setup/path";
import { PathField } from "@/features/setup/PathField";
import type { Step } from "@/features/setup/script";
import { ScriptField } from "@/features/setup/ScriptField";
import css from "@/features/setup/setup.module.css";
import { Targets } from "@/features/setup/Targets";
import { pick } from "@/lib/i18n";

type Props = {
  id: string;
  field: Field;
  value: unknown;
  /** The record is kept already, and so is its secret. */
  made?: boolean;
  onChange: (value: unknown) => void;
};

export function NounField({ id, field, value, made = false, onChange }: Props) {
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
    case "origins":
      return <OriginsField id={id} value={(value ?? []) as string[]} onChange={onChange} />;
    case "one":
    case "many":
      return <Chosen id={id} field={field} value={value} onChange={onChange} />;
    case "skills":
      return <SkillRule value={value} onChange={onChange} />;
    case "grades":
      return <Graded field={field} value={value} onChange={onChange} />;
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
      return (
        <InBoth
          id={id}
          long={field.type === "texts"}
          value={(value ?? {}) as Label}
          onChange={(both) => onChange(field.type === "texts" ? filled(both) : both)}
        />
      );
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
          {...(made ? { placeholder: t("setup.unchanged") } : {})}
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
  const data = useQuery(allQuery(field.of ?? "")).data ?? [];
  const by = field.by ?? "id";
  const options = data.map((row) => {
    const name = String(row.name ?? row.username ?? row.number ?? "");
    return { value: String(row[by]), label: pick(row.label as Label, name) };
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

/** A number for each of some others: how well one can what, how early one is rung for whom. */
function Graded({ field, value, onChange }: Omit<Props, "id">) {
  const { t } = useTranslation();
  const { data: known = [] } = useQuery(allQuery(field.of ?? ""));
  return (
    <Grades
      known={known.map((row) => [String(row.name), pick(row.label as Label, String(row.name))])}
      most={field.max ?? 10}
      words={t(`setup.field.${field.key}`)}
      value={(value ?? {}) as Record<string, number>}
      onChange={onChange}
    />
  );
}

/** A language without words is left out. */
const filled = (both: Label): Label =>
  Object.fromEntries(Object.entries(both).filter(([, text]) => text));
