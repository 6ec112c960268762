import { DownloadOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Dropdown, Progress } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  askExport,
  exportAddress,
  exportsQuery,
  type Export,
  type ExportAsked,
} from "@/api/moving";
import { useAct } from "@/components/useAct";
import { useMay } from "@/components/useMay";

type Props = {
  noun: ExportAsked["noun"];
  filters: object;
  columns: readonly { key: string; title: string }[];
};

const FORMATS = ["csv", "xlsx"] as const;
const PERCENT = 100;

/** The list with the filters and columns of the screen, whole, as a file made in the background. */
export function ExportButton({ noun, filters, columns }: Props) {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const may = useMay(noun.endsWith("_report") ? "reports.read" : "data.move");
  const [asked, setAsked] = useState<string | null>(null);
  const exports = useQuery({ ...exportsQuery, enabled: asked !== null });
  if (!may) return null;
  const ask = async (format: (typeof FORMATS)[number]) => {
    const making = askExport({
      noun,
      format,
      filters: plain(filters),
      columns: columns.map(({ key, title }) => ({ key, title })),
      language: i18n.language === "en" ? "en" : "zh",
      time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    if (!(await run(making))) return;
    setAsked((await making).id);
    await client.invalidateQueries({ queryKey: ["exports"] });
  };
  const items = FORMATS.map((key) => ({ key, label: key.toUpperCase() }));
  return (
    <>
      {asked && <Made made={exports.data?.items.find((one) => one.id === asked)} />}
      <Dropdown
        trigger={["click"]}
        menu={{ items, onClick: ({ key }) => void ask(key as (typeof FORMATS)[number]) }}
      >
        <Button icon={<DownloadOutlined />}>{t("lists.export")}</Button>
      </Dropdown>
    </>
  );
}

function plain(filters: object): Record<string, unknown> {
  const left = ["limit", "offset", "page"];
  return Object.fromEntries(Object.entries(filters).filter(([key]) => !left.includes(key)));
}

/** How far it is, then the file. */
function Made({ made }: { made: Export | undefined }) {
  const { t } = useTranslation();
  if (made?.state === "ready")
    return (
      <Button type="link" href={exportAddress(made.id)} download>
        {t("lists.fileReady", { n: made.done })}
      </Button>
    );
  if (made?.state === "failed") return <span role="alert">{t("moving.state.failed")}</span>;
  const share = made?.total ? Math.floor((made.done / made.total) * PERCENT) : 0;
  return (
    <span role="status" aria-label={t("moving.state.running")}>
      <Progress type="circle" size={28} percent={share} />
    </span>
  );
}
