import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { blockedReport, type BlockedCaller } from "@/api/reports";
import { Listing } from "@/components/Listing";
import type { ReportProps } from "@/features/reports/QueueReport";
import css from "@/features/reports/reports.module.css";
import { clock, dateTime } from "@/lib/time";

/** Who was turned away at the first ring, the most stubborn first. */
export function BlockedReport({ from }: ReportProps) {
  const { t, i18n } = useTranslation();
  const report = useQuery(blockedReport({ from }));
  const columns: TableColumnsType<BlockedCaller> = [
    { title: t("interaction.caller"), dataIndex: "number", className: "digits" },
    { title: t("reports.calls"), dataIndex: "calls", align: "right", width: 100 },
    {
      title: t("reports.lastAt"),
      width: 190,
      render: (_, row) => dateTime(row.last_at, i18n.language),
    },
    {
      title: t("reports.agentTime"),
      align: "right",
      width: 130,
      render: (_, row) => clock(row.agent_seconds),
    },
    { title: t("reports.reason"), render: (_, row) => row.reason || "–" },
    { title: t("reports.blocked"), render: (_, row) => <Standing row={row} /> },
  ];
  return (
    <div className={css.report}>
      <Listing<BlockedCaller>
        query={report}
        columns={columns}
        rowKey="number"
        width={900}
        empty={t("reports.none.blocked")}
        hint={t("reports.noneHint")}
      />
    </div>
  );
}

/** Whether he is still blocked, until when, or who let him in again. */
function Standing({ row }: { row: BlockedCaller }) {
  const { t, i18n } = useTranslation();
  const date = (moment: string | null) => dateTime(moment, i18n.language);
  if (row.lifted_by) return t("reports.liftedBy", { who: row.lifted_by, at: date(row.lifted_at) });
  if (!row.in_force) return t("reports.blockOver");
  return row.until ? t("reports.blockedUntil", { at: date(row.until) }) : t("reports.blockedOn");
}
