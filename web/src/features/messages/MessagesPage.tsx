import { Segmented } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ListPage } from "@/components/ListPage";
import { MissedCallers } from "@/features/messages/MissedCallers";
import { Voicemails } from "@/features/messages/Voicemails";

type Tab = "voicemails" | "missed";
const TABS: readonly Tab[] = ["voicemails", "missed"];

/** Who could not be served at once: what he said, or that he rang in vain. */
export function MessagesPage() {
  const { t } = useTranslation();
  const [tab, setTab] = useState<Tab>("voicemails");
  return (
    <ListPage
      title={t("nav.messages")}
      tools={
        <Segmented<Tab>
          value={tab}
          onChange={setTab}
          options={TABS.map((value) => ({ value, label: t(`messages.${value}`) }))}
        />
      }
    >
      {tab === "voicemails" ? <Voicemails /> : <MissedCallers />}
    </ListPage>
  );
}
