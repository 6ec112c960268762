import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Alert, Button, Drawer, Form, Space } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { createCustomer, customerQuery, editCustomer } from "@/api/customers";
import { asApiError } from "@/api/errors";
import type { Customer } from "@/api/types";
import { problemText } from "@/components/problem";
import css from "@/features/customers/customer.module.css";
import { CustomerFields } from "@/features/customers/CustomerFields";
import { draftOf, fieldsOf, type EditorFields } from "@/features/customers/draft";

type Props = { customer?: Customer; onClose: () => void };

/**
 * Create or edit. When a colleague saved meanwhile (409) nothing is overwritten: the person chooses
 * between the colleague's text and his own on top of it.
 */
export function CustomerEditor({ customer, onClose }: Props) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<EditorFields>();
  const [version, setVersion] = useState(customer?.version);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const conflict = problem !== null && asApiError(problem).code === "stale";

  const save = async (fields: EditorFields) => {
    setBusy(true);
    setProblem(null);
    try {
      await keep(fields);
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const keep = async (fields: EditorFields) => {
    const draft = draftOf(fields);
    if (customer) await editCustomer(customer.id, { ...draft, ...(version ? { version } : {}) });
    const made = customer ? null : await createCustomer(draft);
    await client.invalidateQueries({ queryKey: ["customers"] });
    if (made) await navigate({ to: "/customers/$id", params: { id: made.id } });
  };
  const newest = async (): Promise<Customer | null> =>
    customer ? client.fetchQuery({ ...customerQuery(customer.id), staleTime: 0 }) : null;
  const takeTheirs = async () => {
    const theirs = await newest();
    if (theirs) form.setFieldsValue(fieldsOf(theirs));
    setVersion(theirs?.version);
    setProblem(null);
  };
  const keepMine = async () => {
    setVersion((await newest())?.version);
    setProblem(null);
  };

  return (
    <Drawer
      open
      size={520}
      title={customer ? t("customer.edit") : t("customer.create")}
      onClose={onClose}
      extra={
        <Space>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button type="primary" loading={busy} disabled={conflict} onClick={() => form.submit()}>
            {t("common.save")}
          </Button>
        </Space>
      }
    >
      {problem !== null && (
        <Alert
          className={css.conflict ?? ""}
          type={conflict ? "warning" : "error"}
          showIcon
          title={problemText(t, problem)}
          description={
            conflict && (
              <Space>
                <Button size="small" onClick={() => void takeTheirs()}>
                  {t("customer.takeTheirs")}
                </Button>
                <Button size="small" onClick={() => void keepMine()}>
                  {t("customer.keepMine")}
                </Button>
              </Space>
            )
          }
        />
      )}
      <CustomerFields
        form={form}
        initial={fieldsOf(customer)}
        onSave={(fields) => void save(fields)}
      />
    </Drawer>
  );
}
