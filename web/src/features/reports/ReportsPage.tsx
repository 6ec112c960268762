import { useNavigate, useSearch } from "@tanstack/react-router";
import { Segmented, Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { ListPage } from "@/components/ListPage";
import { useHouseZone } from "@/components/useHouseZone";
import { BlockedReport } from "@/features/reports/BlockedReport";
import { QueueReport } from "@/features/reports/QueueReport";
import { SelfServiceReport } from "@/features/reports/SelfServiceReport";
import { WaitReport } from "@/features/reports/WaitReport";
import { type ReportTab, SPANS } from "@/lib/reportSearch";
import { daysBack } from "@/lib/time";

const VIEWS = {
  queues: QueueReport,
  "self-service": SelfServiceReport,
  waits: WaitReport,
  blocked: BlockedReport,
} as const;

/** What became of the callers: by queue, in self-service, of promised waits, of those blocked. */
export function ReportsPage() {
  const { t } = useTranslation();
  const { tab = "queues", days = 7 } = useSearch({ from: "/desk/reports" });
  const navigate = useNavigate({ from: "/reports" });
  const from = daysBack(days - 1, useHouseZone());
  const tabs = Object.entries(VIEWS).map(([key, View]) => ({
    key,
    label: t(`reports.tab.${key}`),
    children: <View from={from} days={days} />,
  }));
  return (
    <ListPage
      title={t("nav.reports")}
      tools={
        <Segmented<number>
          aria-label={t("recordings.span")}
          value={days}
          onChange={(next) => void navigate({ search: { tab, days: next }, replace: true })}
          options={SPANS.map((value) => ({ value, label: t(`recordings.days.${value}`) }))}
        />
      }
    >
      <Tabs
        destroyOnHidden
        activeKey={tab}
        onChange={(key) => void navigate({ search: { tab: key as ReportTab, days } })}
        tabBarStyle={{ paddingInline: 16 }}
        items={tabs}
      />
    </ListPage>
  );
}
