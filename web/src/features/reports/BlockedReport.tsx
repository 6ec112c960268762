import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type BlockedCaller, reportQuery } from "@/api/reports";
import { type ReportColumn, type ReportProps, ReportTable } from "@/features/reports/ReportTable";
import css from "@/features/reports/reports.module.css";
import { clock, dateTime } from "@/lib/time";

/** Who was turned away at the first ring, the most stubborn first. */
export function BlockedReport({ from }: ReportProps) {
  const { t, i18n } = useTranslation();
  const report = useQuery(reportQuery("blocked-callers", { from }));
  const columns: ReportColumn<BlockedCaller>[] = [
    { key: "number", name: t("interaction.caller"), dataIndex: "number", className: "digits" },
    { key: "calls", name: t("reports.calls"), dataIndex: "calls", align: "right", width: 100 },
    {
      ...{ key: "last_at", name: t("reports.lastAt"), width: 190 },
      render: (_, row) => dateTime(row.last_at, i18n.language),
    },
    {
      ...{ key: "agent_time", name: t("reports.agentTime"), align: "right", width: 130 },
      render: (_, row) => clock(row.agent_seconds),
    },
    { key: "reason", name: t("reports.reason"), render: (_, row) => row.reason || "–" },
    { key: "blocked", name: t("reports.blocked"), render: (_, row) => <Standing row={row} /> },
  ];
  return (
    <div className={css.report}>
      <ReportTable
        {...{ noun: "blocked_report", from, report, columns, rowKey: "number" }}
        empty={t("reports.none.blocked")}
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
