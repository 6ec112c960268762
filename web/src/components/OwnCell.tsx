import { useTranslation } from "react-i18next";
import type { Typed } from "@/api/interactions";
import type { FormField } from "@/api/types";
import { FieldInput } from "@/components/FieldInput";
import { InlineEdit } from "@/components/InlineEdit";
import { valueText } from "@/components/valueText";
import { pick } from "@/lib/i18n";

type Row = { custom: Record<string, unknown>; names: Record<string, string> };
type Props = {
  field: FormField;
  row: Row;
  of: string;
  /** Absent: it is only read here. */
  onSave?: (custom: Record<string, unknown>) => Promise<boolean>;
};

/** One of the house's own fields in a list, changed in its place. */
export function OwnCell({ field, row, of, onSave }: Props) {
  const { t } = useTranslation();
  const value = row.custom[field.key];
  const shown = value === undefined ? null : valueText(field, value, t, row.names);
  if (!onSave) return shown;
  return (
    <InlineEdit
      label={t("lists.change", { what: pick(field.label, field.key), of })}
      shown={shown}
      value={(value ?? null) as Typed}
      editor={(draft, change) => <FieldInput field={field} value={draft} onChange={change} />}
      onSave={(draft) => onSave({ ...row.custom, [field.key]: draft })}
    />
  );
}
