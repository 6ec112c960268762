import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form, Input, Select, Switch, type FormInstance } from "antd";
import { useTranslation } from "react-i18next";
import { CATEGORIES, useCategory } from "@/components/useCategory";
import { CustomFields } from "@/features/customers/CustomFields";
import css from "@/features/customers/customer.module.css";
import type { EditorFields } from "@/features/customers/draft";

type Props = {
  form: FormInstance<EditorFields>;
  initial: Partial<EditorFields>;
  onSave: (fields: EditorFields) => void;
};

export function CustomerFields({ form, initial, onSave }: Props) {
  const { t } = useTranslation();
  const categoryName = useCategory();
  return (
    <Form<EditorFields> form={form} layout="vertical" initialValues={initial} onFinish={onSave}>
      <Form.Item
        name="name"
        label={t("customer.name")}
        rules={[{ required: true, whitespace: true, message: t("customer.nameMissing") }]}
      >
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="company" label={t("customer.company")}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item label={t("customer.numbers")}>
        <Numbers />
      </Form.Item>
      <Form.Item name="category" label={t("customer.category")}>
        <Select
          allowClear
          options={CATEGORIES.map((value) => ({ value, label: categoryName(value) }))}
        />
      </Form.Item>
      <Form.Item name="vip" colon={false} label="VIP" valuePropName="checked" layout="horizontal">
        <Switch />
      </Form.Item>
      <Form.Item
        name="email"
        label={t("customer.email")}
        rules={[{ type: "email", message: t("customer.emailWrong") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="language" label={t("customer.language")}>
        <Select
          allowClear
          options={(["zh", "en"] as const).map((value) => ({
            value,
            label: t(`language.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="tags" label={t("customer.tags")}>
        <Select mode="tags" tokenSeparators={[",", "，"]} open={false} suffixIcon={null} />
      </Form.Item>
      <CustomFields />
      <Form.Item name="note" label={t("customer.note")}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={4000} />
      </Form.Item>
    </Form>
  );
}

function Numbers() {
  const { t } = useTranslation();
  return (
    <Form.List name="numbers">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row) => (
            <div key={row.key} className={css.numberRow}>
              <Form.Item noStyle name={[row.name, "number"]}>
                <Input
                  inputMode="tel"
                  aria-label={t("customer.number")}
                  placeholder="+8613800000000"
                />
              </Form.Item>
              <Form.Item noStyle name={[row.name, "label"]}>
                <Input
                  aria-label={t("customer.numberLabel")}
                  placeholder={t("customer.numberLabel")}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t("common.remove")}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button size="small" icon={<PlusOutlined />} onClick={() => add({})}>
            {t("customer.addNumber")}
          </Button>
        </>
      )}
    </Form.List>
  );
}
