import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Alert, Radio, Select, Space, Table } from "antd";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  mapImport,
  previewQuery,
  startImport,
  type Import,
  type Mapping as Map,
} from "@/api/moving";
import { customerFields, formsQuery } from "@/api/setup";
import { ActButton } from "@/components/ActButton";
import { SideDialog } from "@/components/Dialog";
import { Failed } from "@/components/Failed";
import { useAct } from "@/components/useAct";
import { pick } from "@/lib/i18n";

const FIELDS = [
  ...(["name", "company", "number", "number2", "number3", "category", "vip"] as const),
  ...(["owner", "language", "tags", "email", "note"] as const),
];
const KNOWN = ["skip", "update", "create"] as const;
type Row = { row: number; cells: string[]; reasons: string[] };
type Props = { job: Import; onClose: () => void };

/** Which column is what, the first rows as they would be taken, a dry run, and the import. */
export function Mapping({ job, onClose }: Props) {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { data: forms } = useQuery(formsQuery);
  const [mapping, setMapping] = useState<Record<string, string>>(job.mapping);
  const [known, setKnown] = useState<NonNullable<Map["on_known"]>>(job.on_known as "skip");
  const preview = useQuery(previewQuery(job.id, mapping));
  const named = Object.values(mapping).includes("name");
  const options = [
    ...FIELDS.map((value) => ({ value, label: t(`moving.field.${value}`) })),
    ...customerFields(forms).map((field) => ({
      value: `custom.${field.key}`,
      label: pick(field.label, field.key),
    })),
  ];
  const change = async (next: Record<string, string>, on_known = known) => {
    setKnown(on_known);
    if (await run(mapImport(job.id, { mapping: next, on_known }))) setMapping(next);
  };
  const choose = (column: string, field: string | undefined) => {
    const others = Object.entries(mapping).filter(
      ([name, taken]) => name !== column && taken !== field,
    );
    void change(Object.fromEntries(field ? [...others, [column, field]] : others));
  };
  const start = async (dry: boolean) => {
    if (await run(startImport(job.id, dry))) onClose();
    await client.invalidateQueries({ queryKey: ["imports"] });
  };
  return (
    <SideDialog
      size="large"
      title={t("moving.mapTitle", { name: job.name })}
      onClose={onClose}
      extra={
        <Space>
          <ActButton disabled={!named} onAct={() => start(true)}>
            {t("moving.tryOut")}
          </ActButton>
          <ActButton type="primary" disabled={!named} onAct={() => start(false)}>
            {t("moving.start")}
          </ActButton>
        </Space>
      }
    >
      <Space orientation="vertical" size="middle" style={{ width: "100%" }}>
        {!named && <Alert type="warning" showIcon title={t("moving.nameMissing")} />}
        <Radio.Group
          aria-label={t("moving.known.label")}
          value={known}
          options={KNOWN.map((value) => ({ value, label: t(`moving.known.${value}`) }))}
          onChange={(event) => void change(mapping, event.target.value)}
        />
        {preview.isError && <Failed error={preview.error} />}
        <Table<Row>
          size="small"
          rowKey="row"
          scroll={{ x: "max-content" }}
          pagination={false}
          loading={preview.isPending}
          dataSource={preview.data?.items ?? []}
          columns={[
            {
              title: t("moving.verdict"),
              fixed: "left" as const,
              width: 150,
              render: (_: unknown, row: Row) =>
                row.reasons.length > 0
                  ? row.reasons.map((reason) => inWords(t, reason)).join("; ")
                  : t("moving.taken"),
            },
            ...job.columns.map((column, at) => ({
              key: `${at}`,
              title: (
                <Select
                  allowClear
                  style={{ minWidth: 130 }}
                  aria-label={t("moving.columnIs", { column })}
                  placeholder={column}
                  value={mapping[column] ?? null}
                  options={options}
                  onChange={(field) => choose(column, field ?? undefined)}
                />
              ),
              render: (_: unknown, row: Row) => row.cells[at],
            })),
          ]}
        />
      </Space>
    </SideDialog>
  );
}

/** A fault in the reader's language; the server says "field: what". */
function inWords(t: TFunction, reason: string): string {
  const [field = "", what = ""] = reason.split(": ", 2);
  const [n] = /\d+/.exec(what) ?? [];
  const fault = what.replace(/\d+/, "").replace(/\W+/g, "_");
  const name = t(`moving.field.${field}`, { defaultValue: field });
  return `${name} · ${t(`moving.fault.${fault}`, { n, defaultValue: what })}`;
}
