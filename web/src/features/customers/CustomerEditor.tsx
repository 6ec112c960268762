import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { Button, Form, Space } from "antd";
import { useTranslation } from "react-i18next";
import { createCustomer, customerQuery, editCustomer } from "@/api/customers";
import type { Customer } from "@/api/types";
import { SideDialog } from "@/components/Dialog";
import { useConflict } from "@/components/useConflict";
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
  const saving = useConflict<Customer>(
    customer?.version,
    () => client.fetchQuery({ ...customerQuery(customer?.id ?? ""), staleTime: 0 }),
    (theirs) => form.setFieldsValue(fieldsOf(theirs)),
  );
  const keep = async (fields: EditorFields, version: number | undefined) => {
    const draft = draftOf(fields);
    if (customer) await editCustomer(customer.id, { ...draft, ...(version ? { version } : {}) });
    const made = customer ? null : await createCustomer(draft);
    await client.invalidateQueries({ queryKey: ["customers"] });
    if (made) await navigate({ to: "/customers/$id", params: { id: made.id } });
  };
  const save = async (fields: EditorFields) => {
    if (await saving.save((version) => keep(fields, version))) onClose();
  };
  return (
    <SideDialog
      size={520}
      title={customer ? t("customer.edit") : t("customer.create")}
      onClose={onClose}
      extra={
        <Space>
          <Button onClick={onClose}>{t("common.cancel")}</Button>
          <Button
            type="primary"
            loading={saving.busy}
            disabled={saving.conflict}
            onClick={() => form.submit()}
          >
            {t("common.save")}
          </Button>
        </Space>
      }
    >
      {saving.alert}
      <CustomerFields
        form={form}
        initial={fieldsOf(customer)}
        onSave={(fields) => void save(fields)}
      />
    </SideDialog>
  );
}
