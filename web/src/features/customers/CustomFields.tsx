import { useQuery } from "@tanstack/react-query";
import { Form } from "antd";
import { customerFields, formsQuery } from "@/api/setup";
import type { Typed } from "@/api/interactions";
import type { FormField } from "@/api/types";
import { FieldInput } from "@/components/FieldInput";
import css from "@/features/customers/customer.module.css";

/** The house's own fields of a customer, as the form `customer` of the set-up describes them. */
export function CustomFields() {
  const { data: forms } = useQuery(formsQuery);
  return (
    <div className={css.customFields}>
      {customerFields(forms).map((field) => (
        <Form.Item key={field.key} noStyle name={["custom", field.key]}>
          <Bound field={field} />
        </Form.Item>
      ))}
    </div>
  );
}

type BoundProps = { field: FormField; value?: Typed; onChange?: (value: Typed) => void };

/** antd hands value and onChange to the child of a Form.Item. */
function Bound({ field, value = null, onChange }: BoundProps) {
  return <FieldInput field={field} value={value} onChange={(next) => onChange?.(next)} />;
}
