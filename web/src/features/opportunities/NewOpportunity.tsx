import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { openOpportunity } from "@/api/selling";
import { CustomerSelect } from "@/components/CustomerSelect";
import { SideDialog } from "@/components/Dialog";
import { useAct } from "@/components/useAct";

type Fields = {
  title: string;
  name?: string;
  phone?: string;
  amount?: string;
  source?: string;
  note?: string;
};
type Props = { customer?: string; interaction?: string; onClose: () => void };

/** Somebody may buy something: noted with one line, the rest can follow. */
export function NewOpportunity({ customer, interaction, onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const [of, setOf] = useState<string | null>(customer ?? null);
  const [busy, setBusy] = useState(false);
  const save = async ({ title, name, phone, amount, source, note }: Fields) => {
    setBusy(true);
    const done = await run(
      openOpportunity({
        title,
        customer_id: of,
        interaction_id: interaction ?? null,
        amount: amount || "0",
        source: source ?? "",
        note: note ?? "",
        currency: "CNY",
        name: of ? "" : (name ?? ""),
        phone: of ? "" : (phone ?? ""),
      }),
    );
    setBusy(false);
    await client.invalidateQueries({ queryKey: ["opportunities"] });
    await client.invalidateQueries({ queryKey: ["customers", "timeline"] });
    if (done) onClose();
  };
  return (
    <SideDialog
      size={480}
      title={t("opportunity.create")}
      onClose={onClose}
      extra={
        <Button type="primary" loading={busy} onClick={() => form.submit()}>
          {t("common.save")}
        </Button>
      }
    >
      <Form<Fields> form={form} layout="vertical" onFinish={(fields) => void save(fields)}>
        <Form.Item label={t("ticket.customer")} htmlFor="opportunity-customer">
          <CustomerSelect id="opportunity-customer" value={of} onChange={setOf} />
        </Form.Item>
        {!of && (
          <>
            <Form.Item
              name="name"
              label={t("opportunity.name")}
              rules={[{ required: true, whitespace: true }]}
            >
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="phone" label={t("opportunity.phone")}>
              <Input inputMode="tel" maxLength={64} />
            </Form.Item>
          </>
        )}
        <Form.Item
          name="title"
          label={t("opportunity.title")}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        <Form.Item name="amount" label={t("opportunity.amount")}>
          <Input inputMode="decimal" maxLength={20} />
        </Form.Item>
        <Form.Item name="source" label={t("opportunity.source")}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="note" label={t("appointment.note")}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} />
        </Form.Item>
      </Form>
    </SideDialog>
  );
}
