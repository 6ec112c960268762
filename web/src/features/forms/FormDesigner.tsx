import { PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { caseTypesQuery, typesOf } from "@/api/cases";
import { changeForm, createForm, type FormDraft } from "@/api/forms";
import { SideDialog } from "@/components/Dialog";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { draftOf, sheetOf, type Sheet } from "@/features/forms/draft";
import { FieldRow } from "@/features/forms/FieldRow";
import { Openings } from "@/features/forms/Openings";
import { pick } from "@/lib/i18n";

type Props = { form: FormDraft & { id?: string }; onClose: () => void };

/** Which fields a form has, when they are asked, for which calls it opens, what it becomes. */
export function FormDesigner({ form: given, onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const mayWrite = useMay("setup.write");
  const [form] = Form.useForm<Sheet>();
  const [busy, setBusy] = useState(false);
  const { data: types } = useQuery(caseTypesQuery);
  const makes = [
    ...typesOf(types, "ticket").map((one) => ({
      value: one.code,
      label: pick(one.label, one.code),
    })),
    { value: "order", label: t("order.label") },
  ];
  const save = async (sheet: Sheet) => {
    const draft = draftOf(sheet);
    setBusy(true);
    const done = await run(given.id ? changeForm(given.id, draft) : createForm(draft));
    setBusy(false);
    await client.invalidateQueries({ queryKey: ["setup", "forms"] });
    if (done) onClose();
  };
  return (
    <SideDialog
      size="large"
      title={pick(given.label, given.name) || t("formDesign.create")}
      onClose={onClose}
      extra={
        mayWrite && (
          <Button type="primary" loading={busy} onClick={() => form.submit()}>
            {t("common.save")}
          </Button>
        )
      }
    >
      <Form<Sheet>
        form={form}
        layout="vertical"
        disabled={!mayWrite}
        initialValues={sheetOf(given)}
        onFinish={(sheet) => void save(sheet)}
      >
        <Space wrap align="baseline">
          <Form.Item
            name="name"
            label={t("formDesign.name")}
            extra={t("formDesign.nameHint")}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9_-]*$/ }]}
          >
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name={["label", "zh"]} label={t("formDesign.zh")}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={["label", "en"]} label={t("formDesign.en")}>
            <Input maxLength={100} />
          </Form.Item>
        </Space>
        <Openings />
        <Form.Item name="makes" label={t("formDesign.makes")}>
          <Select mode="multiple" options={makes} />
        </Form.Item>
        <h4>{t("formDesign.fields")}</h4>
        <Form.List name="fields">
          {(rows, { add, remove, move }) => (
            <>
              {rows.map(({ key, name }, at) => (
                <FieldRow
                  key={key}
                  name={name}
                  onUp={at > 0 ? () => move(at, at - 1) : undefined}
                  onRemove={() => remove(name)}
                />
              ))}
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add({ type: "text" })}>
                {t("formDesign.addField")}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </SideDialog>
  );
}
