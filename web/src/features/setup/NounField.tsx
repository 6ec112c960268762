import { DatePicker, Input, InputNumber, Select, Switch } from "antd";
import { useQuery } from "@tanstack/react-query";
import dayjs from "dayjs";
import type { ComponentType } from "react";
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

/** Each type of field by the component that asks for it; a text where there is none. */
const ASKING: Partial<Record<Field["type"], ComponentType<Props>>> = {
  number: Whole,
  percent: Percent,
  switch: ({ id, value, onChange }) => (
    <Switch id={id} checked={value === true} onChange={onChange} />
  ),
  choice: Choice,
  words: Words,
  origins: ({ id, value, onChange }) => (
    <OriginsField id={id} value={(value ?? []) as string[]} onChange={onChange} />
  ),
  one: Chosen,
  many: Chosen,
  skills: SkillRule,
  grades: Graded,
  hours: Hours,
  days: Days,
  path: ({ value, onChange }) => <PathField value={(value ?? []) as Stage[]} onChange={onChange} />,
  targets: Targets,
  script: ({ value, onChange }) => (
    <ScriptField value={(value ?? []) as Step[]} onChange={onChange} />
  ),
  label: ({ id, value, onChange }) => (
    <InBoth id={id} value={(value ?? {}) as Label} onChange={onChange} />
  ),
  texts: ({ id, value, onChange }) => (
    <InBoth
      long
      id={id}
      value={(value ?? {}) as Label}
      onChange={(both) => onChange(filled(both))}
    />
  ),
  moment: Moment,
  secret: Secret,
  headers: Headers,
};

export function NounField(props: Props) {
  const Asked = ASKING[props.field.type];
  if (Asked) return <Asked {...props} />;
  const { id, value, onChange } = props;
  return <Input id={id} value={textOf(value)} onChange={(event) => onChange(event.target.value)} />;
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");

function Whole({ id, field, value, onChange }: Props) {
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
}

function Percent({ id, value, onChange }: Props) {
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
}

function useChoices({ choices = [] }: Field) {
  const { t } = useTranslation();
  return choices.map((one) => ({
    value: one,
    label: t(`setup.choice.${one}`, { defaultValue: one }),
  }));
}

function Choice({ id, field, value, onChange }: Props) {
  return (
    <Select
      id={id}
      allowClear={field.start === undefined}
      value={textOf(value) || null}
      options={useChoices(field)}
      onChange={(next) => onChange(next ?? null)}
    />
  );
}

function Words({ id, field, value, onChange }: Props) {
  return (
    <Select
      id={id}
      mode={field.choices ? "multiple" : "tags"}
      value={(value as string[] | undefined) ?? []}
      options={useChoices(field)}
      onChange={onChange}
    />
  );
}

function Moment({ id, value, onChange }: Props) {
  const text = textOf(value);
  return (
    <DatePicker
      id={id}
      showTime
      className={css.full ?? ""}
      value={text ? dayjs(text) : null}
      onChange={(next) => onChange(next ? dayjs(next).toISOString() : null)}
    />
  );
}

function Secret({ id, value, made = false, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Input.Password
      id={id}
      autoComplete="new-password"
      {...(made ? { placeholder: t("setup.unchanged") } : {})}
      value={textOf(value)}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
}

function Headers({ id, value, onChange }: Props) {
  const { t } = useTranslation();
  const words = {
    name: t("setup.header.name"),
    value: t("setup.header.value"),
    add: t("setup.header.add"),
  };
  return <PairList secret id={id} words={words} value={value} onChange={onChange} />;
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
