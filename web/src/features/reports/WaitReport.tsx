import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reportQuery, type WaitAccuracy } from "@/api/reports";
import { useQueueName } from "@/components/useQueueName";
import { percent } from "@/features/reports/figures";
import { type ReportColumn, type ReportProps, ReportTable } from "@/features/reports/ReportTable";
import css from "@/features/reports/reports.module.css";
import { clock } from "@/lib/time";

/** How good the waits were that callers had been promised. */
export function WaitReport({ from }: ReportProps) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const report = useQuery(reportQuery("wait-estimates", { from }));
  const times = (["promised", "waited"] as const).map((name) => ({
    ...{ key: name, name: t(`reports.${name}`), align: "right" as const, width: 130 },
    render: (_: unknown, row: WaitAccuracy) => clock(row[name]),
  }));
  const shares = (["within_half", "within_ninety", "off"] as const).map((name) => ({
    ...{ key: name, name: t(`reports.${name}`), align: "right" as const, width: 170 },
    formula: t(`reports.formula.${name}`),
    render: (_: unknown, row: WaitAccuracy) => percent(row[name]),
  }));
  const columns: ReportColumn<WaitAccuracy>[] = [
    { key: "queue", name: t("call.queue"), render: (_, row) => queueName(row.queue) },
    { key: "calls", name: t("reports.calls"), dataIndex: "calls", align: "right", width: 100 },
    ...times,
    ...shares,
  ];
  return (
    <div className={css.report}>
      <ReportTable
        {...{ noun: "wait_report", from, report, columns, rowKey: "queue" }}
        empty={t("reports.none.waits")}
        hint={t("reports.waitsHint")}
      />
    </div>
  );
}
