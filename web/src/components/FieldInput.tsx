import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from "antd";
import dayjs from "dayjs";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Typed } from "@/api/interactions";
import type { FormField } from "@/api/types";
import { CardInput } from "@/components/CardInput";
import { MoneyInput } from "@/components/MoneyInput";
import { ReferenceInput } from "@/components/ReferenceInput";
import css from "@/components/field.module.css";
import { pick } from "@/lib/i18n";

type Props = {
  field: FormField;
  value: Typed | undefined;
  onChange: (value: Typed) => void;
  onCard?: (begins: boolean) => void; // card data begins or ends to be typed
};

export function FieldInput({ field, value, onChange, onCard }: Props) {
  const id = useId();
  const wide = field.type === "textarea" ? css.wide : "";
  return (
    <div className={`${css.field} ${wide}`}>
      <label htmlFor={id}>
        {pick(field.label, field.key)}
        {field.required && <span className={css.star}> *</span>}
      </label>
      <Editor
        id={id}
        field={field}
        value={value}
        onChange={onChange}
        {...(onCard ? { onCard } : {})}
      />
    </div>
  );
}

const FEW = 3;

function Editor({ id, field, value, onChange, onCard }: Props & { id: string }) {
  const { t } = useTranslation();
  const text = typeof value === "string" ? value : "";
  const options =
    field.options?.map((one) => ({ value: one.value, label: pick(one.label, one.value) })) ?? [];
  switch (field.type) {
    case "textarea":
      return (
        <Input.TextArea
          id={id}
          value={text}
          autoSize={{ minRows: 4, maxRows: 12 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case "select":
      return options.length <= FEW ? (
        <Radio.Group
          id={id}
          optionType="button"
          options={options}
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <Select
          id={id}
          allowClear
          showSearch={{ optionFilterProp: "label" }}
          options={options}
          value={text || null}
          onChange={(next) => onChange(next ?? "")}
        />
      );
    case "boolean":
      return (
        <Checkbox
          id={id}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        >
          {t("form.yes")}
        </Checkbox>
      );
    case "number":
      return (
        <InputNumber
          id={id}
          className={css.full ?? ""}
          value={typeof value === "number" ? value : null}
          onChange={(next) => onChange(next)}
        />
      );
    case "date":
      return (
        <DatePicker
          id={id}
          className={css.full ?? ""}
          value={text ? dayjs(text) : null}
          onChange={(next) => onChange(next ? next.format("YYYY-MM-DD") : "")}
        />
      );
    case "money":
      return <MoneyInput id={id} value={value} onChange={onChange} />;
    case "reference":
      return (
        <ReferenceInput id={id} noun={field.noun ?? "customer"} value={text} onChange={onChange} />
      );
    case "card":
      return <CardInput id={id} value={text} onChange={onChange} {...(onCard ? { onCard } : {})} />;
    default:
      return (
        <Input
          id={id}
          value={text}
          inputMode={field.type === "phone" ? "tel" : "text"}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
