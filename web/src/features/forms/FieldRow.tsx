import { ArrowUpOutlined, DeleteOutlined } from "@ant-design/icons";
import { Button, Checkbox, Form, Input, Select, Space } from "antd";
import { useTranslation } from "react-i18next";
import type { Sheet } from "@/features/forms/draft";

const TYPES = [
  ...(["text", "textarea", "select", "date", "number", "phone", "boolean"] as const),
  ...(["money", "reference"] as const),
];
const NOUNS = ["customer", "product", "order", "ticket", "user"] as const;
type Props = { name: number; onUp: (() => void) | undefined; onRemove: () => void };

/** One field: its key, its names, its type, and when it is asked. */
export function FieldRow({ name, onUp, onRemove }: Props) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Sheet>();
  const type = Form.useWatch(["fields", name, "type"], form);
  const under = (key: string) => [name, key];
  return (
    <Space wrap align="baseline" style={{ paddingBottom: 12 }}>
      <Form.Item
        name={under("key")}
        noStyle
        rules={[{ required: true, pattern: /^[a-z][a-z0-9_]*$/ }]}
      >
        <Input aria-label={t("formDesign.key")} placeholder={t("formDesign.key")} />
      </Form.Item>
      <Form.Item name={[name, "label", "zh"]} noStyle>
        <Input aria-label={t("formDesign.zh")} placeholder={t("formDesign.zh")} />
      </Form.Item>
      <Form.Item name={[name, "label", "en"]} noStyle>
        <Input aria-label={t("formDesign.en")} placeholder={t("formDesign.en")} />
      </Form.Item>
      <Form.Item name={under("type")} noStyle>
        <Select
          style={{ width: 120 }}
          aria-label={t("formDesign.type.label")}
          options={TYPES.map((value) => ({ value, label: t(`formDesign.type.${value}`) }))}
        />
      </Form.Item>
      {type === "reference" && (
        <Form.Item name={under("noun")} noStyle initialValue="customer">
          <Select
            style={{ width: 110 }}
            aria-label={t("formDesign.noun.label")}
            options={NOUNS.map((value) => ({ value, label: t(`formDesign.noun.${value}`) }))}
          />
        </Form.Item>
      )}
      <Form.Item name={under("required")} noStyle valuePropName="checked">
        <Checkbox>{t("formDesign.required")}</Checkbox>
      </Form.Item>
      <Form.Item name={under("whenField")} noStyle>
        <Input aria-label={t("formDesign.whenField")} placeholder={t("formDesign.whenField")} />
      </Form.Item>
      <Form.Item name={under("whenValues")} noStyle>
        <Input aria-label={t("formDesign.whenValues")} placeholder={t("formDesign.whenValues")} />
      </Form.Item>
      {onUp && (
        <Button
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={t("formDesign.up")}
          onClick={onUp}
        />
      )}
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={t("formDesign.removeField")}
        onClick={onRemove}
      />
      {type === "select" && (
        <Form.Item name={under("choices")} noStyle>
          <Input.TextArea
            style={{ width: 420 }}
            autoSize
            aria-label={t("formDesign.choices")}
            placeholder={t("formDesign.choices")}
          />
        </Form.Item>
      )}
    </Space>
  );
}
