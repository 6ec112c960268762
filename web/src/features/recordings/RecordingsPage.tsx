import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { ListPage } from "@/components/ListPage";
import { CoverageTab } from "@/features/recordings/CoverageTab";
import { RulesTab } from "@/features/recordings/RulesTab";

/** What is recorded and why not, and the rules that decide it. */
export function RecordingsPage() {
  const { t } = useTranslation();
  const tabs = [
    { key: "coverage", children: <CoverageTab /> },
    { key: "rules", children: <RulesTab /> },
  ];
  return (
    <ListPage title={t("nav.recordings")}>
      <Tabs
        destroyOnHidden
        tabBarStyle={{ paddingInline: 16 }}
        items={tabs.map((tab) => ({ ...tab, label: t(`recordings.tab.${tab.key}`) }))}
      />
    </ListPage>
  );
}
