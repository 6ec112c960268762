import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { FormField } from "@/api/types";
import { ReferenceInput } from "@/components/ReferenceInput";
import css from "@/components/views.module.css";
import { pick } from "@/lib/i18n";

type Props = { field: FormField; values: string[]; onChange: (values: string[]) => void };

/** A list narrowed by one of the house's own fields, as its type is compared. */
export function OwnFilter({ field, values, onChange }: Props) {
  const label = pick(field.label, field.key);
  return (
    <label>
      {label}
      <Asked field={field} values={values} onChange={onChange} />
    </label>
  );
}

function Asked({ field, values, onChange }: Props) {
  const { t } = useTranslation();
  const one = values[0] ?? "";
  const set = (value: string | null | undefined) => onChange(value ? [value] : []);
  switch (field.type) {
    case "select":
      return (
        <Select
          mode="multiple"
          value={values}
          options={(field.options ?? []).map(({ value, label }) => ({
            value,
            label: pick(label, value),
          }))}
          onChange={onChange}
        />
      );
    case "boolean":
      return (
        <Select
          allowClear
          value={one || null}
          options={[
            { value: "true", label: t("form.yes") },
            { value: "false", label: t("form.no") },
          ]}
          onChange={set}
        />
      );
    case "reference":
      return <ReferenceInput noun={field.noun ?? "customer"} value={one} onChange={set} />;
    case "number":
    case "money":
    case "date":
      return <Between type={field.type} value={one} onChange={set} />;
    default:
      return <Typed key={one} value={one} onSet={set} />;
  }
}

type BetweenProps = { type: string; value: string; onChange: (value: string) => void };

/** `1..2`; one end may lack. */
function Between({ type, value, onChange }: BetweenProps) {
  const { t } = useTranslation();
  const [low = "", high = ""] = value.includes("..") ? value.split("..") : [value, value];
  const kind = type === "date" ? "date" : "number";
  const set = (from: string, to: string) => onChange(from || to ? `${from}..${to}` : "");
  return (
    <span className={css.between}>
      <Typed
        key={`a${low}`}
        kind={kind}
        label={t("lists.from")}
        value={low}
        onSet={(next) => set(next, high)}
      />
      –
      <Typed
        key={`b${high}`}
        kind={kind}
        label={t("lists.to")}
        value={high}
        onSet={(next) => set(low, next)}
      />
    </span>
  );
}

type TypedProps = { value: string; kind?: string; label?: string; onSet: (value: string) => void };

/** Counts when one leaves it or presses Enter, not with every key. */
function Typed({ value, kind = "text", label, onSet }: TypedProps) {
  const told = (next: string) => next !== value && onSet(next);
  return (
    <Input
      type={kind}
      step="any"
      defaultValue={value}
      {...(label ? { "aria-label": label } : {})}
      onBlur={({ target }) => told(target.value.trim())}
      onPressEnter={({ currentTarget }) => told(currentTarget.value.trim())}
    />
  );
}
