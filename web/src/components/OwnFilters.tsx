import type { FormField } from "@/api/types";
import { OwnFilter } from "@/components/OwnFilter";

type Props = {
  fields: readonly FormField[];
  /** "key:value", as they stand in the address. */
  own: readonly string[];
  onChange: (own: string[] | undefined) => void;
};

/** A list narrowed by the house's own fields. */
export function OwnFilters({ fields, own, onChange }: Props) {
  const set = (key: string, values: string[]) => {
    const others = own.filter((one) => !one.startsWith(`${key}:`));
    const next = [...others, ...values.map((value) => `${key}:${value}`)];
    onChange(next.length > 0 ? next : undefined);
  };
  return fields.map((field) => (
    <OwnFilter
      key={field.key}
      field={field}
      values={own
        .filter((one) => one.startsWith(`${field.key}:`))
        .map((one) => one.slice(field.key.length + 1))}
      onChange={(values) => set(field.key, values)}
    />
  ));
}
