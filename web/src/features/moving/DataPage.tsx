import { UploadOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Progress, Segmented, Space, Tag, Upload, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  cancelImport,
  exportAddress,
  exportsQuery,
  importsQuery,
  rejectsAddress,
  startImport,
  uploadImport,
  type Export,
  type Import,
} from "@/api/moving";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { useAct } from "@/components/useAct";
import { Mapping } from "@/features/moving/Mapping";
import { NewExport } from "@/features/moving/NewExport";
import { fileSize } from "@/lib/size";
import { dateTime } from "@/lib/time";

const WAYS = ["imports", "exports"] as const;
type Way = (typeof WAYS)[number];

/** Whole lists in and out: what was sent, how far it is, what became of each row. */
export function DataPage() {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const imports = useQuery(importsQuery);
  const exports = useQuery(exportsQuery);
  const [open, setOpen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<Way>("imports");
  const job = imports.data?.items.find((one) => one.id === open);
  const refresh = () => client.invalidateQueries({ queryKey: ["imports"] });
  const send = async (file: File) => {
    const sent = uploadImport(file);
    setBusy(true);
    const done = await run(sent);
    setBusy(false);
    await refresh();
    if (done) setOpen((await sent).id);
  };
  const act = async (doing: Promise<unknown>) => {
    await run(doing);
    await refresh();
  };
  const way = (
    <Segmented<Way>
      aria-label={t("nav.data")}
      value={shown}
      options={WAYS.map((value) => ({ value, label: t(`moving.${value}`) }))}
      onChange={setShown}
    />
  );
  const importColumns = useImportColumns(setOpen, (doing) => void act(doing));
  const exportColumns = useExportColumns();
  if (shown === "exports")
    return (
      <ListPage title={t("nav.data")} tools={way} actions={<NewExport />}>
        <Listing<Export>
          query={exports}
          columns={exportColumns}
          empty={t("moving.noExports")}
          hint={t("moving.noExportsHint")}
        />
      </ListPage>
    );
  return (
    <ListPage
      title={t("nav.data")}
      tools={way}
      actions={
        <Upload
          accept=".csv,.txt,.tsv,.xlsx"
          showUploadList={false}
          beforeUpload={(file) => {
            void send(file);
            return false;
          }}
        >
          <Button type="primary" icon={<UploadOutlined />} loading={busy}>
            {t("moving.upload")}
          </Button>
        </Upload>
      }
    >
      <Listing<Import>
        query={imports}
        columns={importColumns}
        empty={t("moving.noImports")}
        hint={t("moving.noImportsHint")}
        width={900}
      />
      {job && <Mapping key={job.id} job={job} onClose={() => setOpen(null)} />}
    </ListPage>
  );
}

const COLOURS: Record<string, string> = { done: "green", ready: "green", failed: "red" };
const PERCENT = 100;
const share = (done: number, total: number) => (total ? Math.floor((done / total) * PERCENT) : 0);

function useImportColumns(
  onOpen: (id: string) => void,
  act: (doing: Promise<unknown>) => void,
): TableColumnsType<Import> {
  const { t, i18n } = useTranslation();
  return [
    { title: t("moving.file"), dataIndex: "name", ellipsis: true },
    {
      title: t("moving.state.label"),
      width: 200,
      render: (_, one) =>
        one.state === "running" ? (
          <Progress size="small" percent={share(one.position, one.total)} />
        ) : (
          <Tag color={COLOURS[one.state] ?? "default"} title={one.why}>
            {t(`moving.state.${one.state}`)} {one.dry && t("moving.dry")}
          </Tag>
        ),
    },
    {
      title: t("moving.rows"),
      width: 330,
      render: (_, one) => (
        <span className="digits">
          {(["created", "updated", "skipped", "rejected"] as const)
            .map((bucket) => `${t(`moving.${bucket}`)} ${one[bucket]}`)
            .join(" · ")}{" "}
          / {one.total}
        </span>
      ),
    },
    {
      title: t("moving.at"),
      width: 170,
      render: (_, one) => <span className="digits">{dateTime(one.created_at, i18n.language)}</span>,
    },
    {
      title: t("moving.actions"),
      width: 230,
      render: (_, one) => (
        <Space size="small" wrap>
          {(one.state === "uploaded" || (one.state === "done" && one.dry)) && (
            <Button size="small" onClick={() => onOpen(one.id)}>
              {t("moving.map")}
            </Button>
          )}
          {one.state === "running" && (
            <Button size="small" onClick={() => act(cancelImport(one.id))}>
              {t("common.cancel")}
            </Button>
          )}
          {(one.state === "failed" || one.state === "cancelled") && (
            <Button size="small" onClick={() => act(startImport(one.id, one.dry))}>
              {t("moving.resume")}
            </Button>
          )}
          {one.rejected > 0 && (
            <a href={rejectsAddress(one.id)} download>
              {t("moving.rejects")}
            </a>
          )}
        </Space>
      ),
    },
  ];
}

function useExportColumns(): TableColumnsType<Export> {
  const { t, i18n } = useTranslation();
  return [
    { title: t("moving.list"), width: 120, render: (_, one) => t(`nav.${one.noun}`) },
    { title: t("moving.format"), width: 90, dataIndex: "format" },
    {
      title: t("moving.state.label"),
      width: 220,
      render: (_, one) =>
        one.state === "ready" || one.state === "failed" ? (
          <Tag color={COLOURS[one.state] ?? "default"} title={one.why}>
            {t(`moving.state.${one.state}`)}
          </Tag>
        ) : (
          <Progress size="small" percent={share(one.done, one.total)} />
        ),
    },
    { title: t("moving.rows"), width: 100, render: (_, one) => one.done },
    {
      title: t("moving.at"),
      render: (_, one) => <span className="digits">{dateTime(one.created_at, i18n.language)}</span>,
    },
    {
      title: t("moving.actions"),
      width: 180,
      render: (_, one) =>
        one.state === "ready" && (
          <a href={exportAddress(one.id)} download>
            {t("moving.download")} {one.bytes !== null && fileSize(one.bytes)}
          </a>
        ),
    },
  ];
}
