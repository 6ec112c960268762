import { UserAddOutlined } from "@ant-design/icons";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { chooseCustomer } from "@/api/calls";
import { createCustomer } from "@/api/customers";
import { useAct } from "@/components/useAct";
import css from "@/features/workspace/workspace.module.css";
import type { CallView } from "@/realtime/views";

type Fields = { name: string; company?: string; number: string };

/** A stranger becomes a customer with two fields; the number is there already. */
export function NewCustomer({ call }: { call: CallView }) {
  const { t } = useTranslation();
  const run = useAct();
  const [busy, setBusy] = useState(false);
  const number = call.direction === "inbound" ? call.caller : call.called;
  const create = async (fields: Fields) => {
    setBusy(true);
    await run(open(call.id, fields));
    setBusy(false);
  };
  return (
    <Form<Fields>
      className={css.newCustomer ?? ""}
      layout="vertical"
      size="small"
      initialValues={{ number, name: call.caller_name ?? "" }}
      onFinish={(fields) => void create(fields)}
    >
      <h3>{t("pop.newCustomer")}</h3>
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
      <Form.Item name="number" label={t("customer.number")}>
        <Input inputMode="tel" maxLength={40} />
      </Form.Item>
      <Button htmlType="submit" icon={<UserAddOutlined />} loading={busy} block>
        {t("pop.create")}
      </Button>
    </Form>
  );
}

async function open(call: string, fields: Fields): Promise<void> {
  const numbers = fields.number.trim() ? [{ number: fields.number.trim(), primary: true }] : [];
  const customer = await createCustomer({
    name: fields.name.trim(),
    company: fields.company?.trim() ?? "",
    numbers,
  });
  await chooseCustomer(call, customer.id);
}
