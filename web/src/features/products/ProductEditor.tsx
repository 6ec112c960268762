import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Select, Space, Switch } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { changeProduct, createProduct, type ProductDraft } from "@/api/selling";
import type { Product } from "@/api/types";
import { SideDialog } from "@/components/Dialog";
import { useAct } from "@/components/useAct";

type Props = { product?: Product; onClose: () => void };
const CURRENCIES = ["CNY", "EUR", "USD", "HKD", "JPY"].map((value) => ({ value }));

/** A product with its price list; a price holds from its first day up to its last, not that one. */
export function ProductEditor({ product, onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const [form] = Form.useForm<ProductDraft>();
  const [busy, setBusy] = useState(false);
  const save = async (draft: ProductDraft) => {
    const prices = (draft.prices ?? []).map((one) => ({ ...one, valid_to: one.valid_to || null }));
    const body = { ...draft, prices };
    setBusy(true);
    const done = await run(product ? changeProduct(product.id, body) : createProduct(body));
    setBusy(false);
    await client.invalidateQueries({ queryKey: ["products"] });
    if (done) onClose();
  };
  const required = [{ required: true, whitespace: true }];
  return (
    <SideDialog
      size={560}
      title={product?.name ?? t("product.create")}
      onClose={onClose}
      extra={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t("common.save")}
        </Button>
      }
    >
      <Form<ProductDraft>
        form={form}
        layout="vertical"
        initialValues={product ?? { active: true, prices: [{ currency: "CNY" }] }}
        onFinish={(draft) => void save(draft)}
      >
        <Form.Item name="code" label={t("product.code")} rules={required}>
          <Input maxLength={50} />
        </Form.Item>
        <Form.Item name="name" label={t("product.name")} rules={required}>
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="category" label={t("product.category")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="unit" label={t("product.unit")}>
          <Input maxLength={20} />
        </Form.Item>
        <Form.Item name="description" label={t("product.description")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
        <Form.Item name="active" label={t("product.sold")} valuePropName="checked">
          <Switch />
        </Form.Item>
        <Form.List name="prices">
          {(rows, { add, remove }) => (
            <>
              <h4>{t("product.prices")}</h4>
              {rows.map(({ key, name }) => (
                <Space key={key} align="baseline" wrap>
                  <Form.Item name={[name, "currency"]} noStyle initialValue="CNY">
                    <Select aria-label={t("product.currency")} options={CURRENCIES} />
                  </Form.Item>
                  <Form.Item name={[name, "amount"]} noStyle rules={required}>
                    <Input aria-label={t("product.amount")} placeholder="0.00" />
                  </Form.Item>
                  <Form.Item name={[name, "valid_from"]} noStyle>
                    <Input type="date" aria-label={t("product.from")} />
                  </Form.Item>
                  <Form.Item name={[name, "valid_to"]} noStyle>
                    <Input type="date" aria-label={t("product.to")} />
                  </Form.Item>
                  <Button
                    type="text"
                    icon={<DeleteOutlined />}
                    aria-label={t("product.removePrice")}
                    onClick={() => remove(name)}
                  />
                </Space>
              ))}
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add()}>
                {t("product.addPrice")}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </SideDialog>
  );
}
