import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { reportQuery, type SelfService } from "@/api/reports";
import { ShareBar } from "@/components/ShareBar";
import { percent, shareOf } from "@/features/reports/figures";
import { type ReportColumn, type ReportProps, ReportTable } from "@/features/reports/ReportTable";
import css from "@/features/reports/reports.module.css";

/** Whom a flow was enough for, who wanted a person, who just left: by dialed number. */
export function SelfServiceReport({ from }: ReportProps) {
  const { t } = useTranslation();
  const report = useQuery(reportQuery("self-service", { from }));
  const counts = (["calls", "people", "contained"] as const).map((name) => ({
    ...{ key: name, name: t(`reports.${name}`), dataIndex: name },
    ...{ align: "right" as const, width: 130 },
  }));
  const columns: ReportColumn<SelfService>[] = [
    { key: "number", name: t("call.called"), dataIndex: "number", className: "digits" },
    ...counts,
    {
      ...{ key: "left", name: t("reports.left"), align: "right", width: 110 },
      render: (_, row) => row.calls - row.people - row.contained,
    },
    {
      ...{ key: "containment", name: t("reports.containment"), width: 260 },
      render: (_, row) => <Contained row={row} />,
    },
  ];
  return (
    <div className={css.report}>
      <ReportTable
        {...{ noun: "self_service_report", from, report, columns, rowKey: "number" }}
        empty={t("reports.none.self-service")}
        hint={t("reports.containmentHint")}
      />
    </div>
  );
}

function Contained({ row }: { row: SelfService }) {
  const { t } = useTranslation();
  const share = shareOf(row.contained, row.calls);
  const words = t("reports.containedOf", { n: row.contained, all: row.calls });
  return <ShareBar share={share} shown={percent(share)} words={words} />;
}
