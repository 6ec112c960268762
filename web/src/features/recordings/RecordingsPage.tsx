import { Tabs } from "antd";
import { useTranslation } from "react-i18next";
import { ListPage } from "@/components/ListPage";
import { useMay } from "@/components/useMay";
import { CoverageTab } from "@/features/recordings/CoverageTab";
import { KeepingTab } from "@/features/recordings/KeepingTab";
import { PrivateTab } from "@/features/recordings/PrivateTab";
import { RulesTab } from "@/features/recordings/RulesTab";

/** What is recorded and why not, and the rules that decide it. */
export function RecordingsPage() {
  const { t } = useTranslation();
  const keeps = useMay("recordings.manage");
  const tabs = [
    { key: "coverage", children: <CoverageTab /> },
    { key: "rules", children: <RulesTab /> },
    ...(keeps ? [{ key: "keeping", children: <KeepingTab /> }] : []),
    { key: "private", children: <PrivateTab /> },
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
