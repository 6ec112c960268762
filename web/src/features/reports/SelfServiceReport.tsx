import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { selfServiceReport, type SelfService } from "@/api/reports";
import { Listing } from "@/components/Listing";
import { ShareBar } from "@/components/ShareBar";
import { percent, shareOf } from "@/features/reports/figures";
import type { ReportProps } from "@/features/reports/QueueReport";
import css from "@/features/reports/reports.module.css";

/** Whom a flow was enough for, who wanted a person, who just left: by dialed number. */
export function SelfServiceReport({ from }: ReportProps) {
  const { t } = useTranslation();
  const report = useQuery(selfServiceReport({ from }));
  const columns: TableColumnsType<SelfService> = [
    { title: t("call.called"), dataIndex: "number", className: "digits" },
    { title: t("reports.calls"), dataIndex: "calls", align: "right", width: 100 },
    { title: t("reports.people"), dataIndex: "people", align: "right", width: 130 },
    { title: t("reports.contained"), dataIndex: "contained", align: "right", width: 130 },
    {
      title: t("reports.left"),
      align: "right",
      width: 110,
      render: (_, row) => row.calls - row.people - row.contained,
    },
    {
      title: t("reports.containment"),
      width: 260,
      render: (_, row) => <Contained row={row} />,
    },
  ];
  return (
    <div className={css.report}>
      <p className={css.hint}>{t("reports.containmentHint")}</p>
      <Listing<SelfService>
        query={report}
        columns={columns}
        rowKey="number"
        empty={t("reports.none.self-service")}
        hint={t("reports.noneHint")}
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
