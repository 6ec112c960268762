import { PlusOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Popconfirm, Table } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { deleteForm } from "@/api/forms";
import { formsQuery } from "@/api/setup";
import type { ReceptionForm } from "@/api/types";
import { Failed } from "@/components/Failed";
import { ListPage } from "@/components/ListPage";
import { Nothing } from "@/components/Nothing";
import { Tags } from "@/components/Tags";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";
import { FormDesigner } from "@/features/forms/FormDesigner";
import { pick } from "@/lib/i18n";

const EMPTY = { name: "", label: { zh: "", en: "" }, fields: [], opens: [], makes: [] };

/** Reception forms, and the own fields of customers and of each kind of work. */
export function FormList() {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const mayWrite = useMay("setup.write");
  const forms = useQuery(formsQuery);
  const [open, setOpen] = useState<ReceptionForm | typeof EMPTY | null>(null);
  const remove = async (form: ReceptionForm) => {
    await run(deleteForm(form.id));
    await client.invalidateQueries({ queryKey: ["setup", "forms"] });
  };
  return (
    <ListPage
      title={t("nav.forms")}
      tools={<span>{t("formDesign.about")}</span>}
      actions={
        mayWrite && (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen(EMPTY)}>
            {t("formDesign.create")}
          </Button>
        )
      }
    >
      {forms.isError ? (
        <Failed error={forms.error} onRetry={() => void forms.refetch()} />
      ) : (
        <Table<ReceptionForm>
          size="small"
          rowKey="id"
          pagination={false}
          loading={{ spinning: forms.isPending, delay: 200 }}
          dataSource={forms.data ?? []}
          locale={{ emptyText: forms.isPending ? <span /> : <Nothing title={t("form.none")} /> }}
          columns={[
            {
              title: t("formDesign.label"),
              render: (_, one) => (
                <Button type="link" size="small" onClick={() => setOpen(one)}>
                  <span className="clamped">{pick(one.label, one.name)}</span>
                </Button>
              ),
            },
            { title: t("formDesign.name"), dataIndex: "name", width: 180 },
            {
              title: t("formDesign.fields"),
              render: (_, one) => (
                <Tags tags={one.fields.map((field) => pick(field.label, field.key))} />
              ),
            },
            {
              title: t("formDesign.opens"),
              width: 220,
              render: (_, one) =>
                one.opens
                  .map((rule) =>
                    [rule.called, rule.queue, rule.node, rule.exit].filter(Boolean).join(" › "),
                  )
                  .join("; "),
            },
            {
              width: 90,
              render: (_, one) =>
                mayWrite && (
                  <Popconfirm title={t("formDesign.removeAsk")} onConfirm={() => remove(one)}>
                    <Button size="small" type="text" danger>
                      {t("formDesign.remove")}
                    </Button>
                  </Popconfirm>
                ),
            },
          ]}
        />
      )}
      {open && <FormDesigner form={open} onClose={() => setOpen(null)} />}
    </ListPage>
  );
}
