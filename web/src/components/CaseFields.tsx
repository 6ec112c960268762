import { useQuery } from "@tanstack/react-query";
import type { Fields } from "@/api/interactions";
import { caseFields, formsQuery } from "@/api/setup";
import { FieldInput } from "@/components/FieldInput";
import css from "@/components/field.module.css";

type Props = {
  noun: string;
  type: string;
  values: Fields;
  onChange: (values: Fields) => void;
};

/** The house's own fields of a kind of work (form `ticket_complaint`, else `ticket`). */
export function CaseFields({ noun, type, values, onChange }: Props) {
  const { data: forms } = useQuery(formsQuery);
  const fields = caseFields(forms, noun, type);
  if (fields.length === 0) return null;
  return (
    <div className={css.grid}>
      {fields.map((field) => (
        <FieldInput
          key={field.key}
          field={field}
          value={values[field.key]}
          onChange={(value) => onChange({ ...values, [field.key]: value })}
        />
      ))}
    </div>
  );
}
