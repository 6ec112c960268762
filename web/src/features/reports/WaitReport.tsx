import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { waitReport, type WaitAccuracy } from "@/api/reports";
import { Listing } from "@/components/Listing";
import { useQueueName } from "@/components/useQueueName";
import { percent } from "@/features/reports/figures";
import type { ReportProps } from "@/features/reports/QueueReport";
import css from "@/features/reports/reports.module.css";
import { clock } from "@/lib/time";

/** How good the waits were that callers had been promised. */
export function WaitReport({ from }: ReportProps) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const report = useQuery(waitReport({ from }));
  const shares = (["within_half", "within_ninety", "off"] as const).map((name) => ({
    title: <span title={t(`reports.formula.${name}`)}>{t(`reports.${name}`)}</span>,
    align: "right" as const,
    width: 170,
    render: (_: unknown, row: WaitAccuracy) => percent(row[name]),
  }));
  const columns: TableColumnsType<WaitAccuracy> = [
    { title: t("call.queue"), render: (_, row) => queueName(row.queue) },
    { title: t("reports.calls"), dataIndex: "calls", align: "right", width: 100 },
    {
      title: t("reports.promised"),
      align: "right",
      width: 130,
      render: (_, row) => clock(row.promised),
    },
    {
      title: t("reports.waited"),
      align: "right",
      width: 130,
      render: (_, row) => clock(row.waited),
    },
    ...shares,
  ];
  return (
    <div className={css.report}>
      <p className={css.hint}>{t("reports.waitsHint")}</p>
      <Listing<WaitAccuracy>
        query={report}
        columns={columns}
        rowKey="queue"
        width={900}
        empty={t("reports.none.waits")}
        hint={t("reports.noneHint")}
      />
    </div>
  );
}
