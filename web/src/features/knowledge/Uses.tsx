import { useQuery } from "@tanstack/react-query";
import { Segmented, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usesQuery, type UseBy, type UseCount } from "@/api/knowledge";
import { Listing } from "@/components/Listing";
import { PeriodSelect, useBegun } from "@/components/PeriodSelect";
import { usePeople } from "@/components/usePeople";
import { useQueueName } from "@/components/useQueueName";
import { useTopic } from "@/components/useTopic";
import { dateTime } from "@/lib/time";

const BY: UseBy[] = ["article", "category", "agent", "queue"];
const MONTH = 30;

/** What helped in how many calls, and how many said so. */
export function Uses() {
  const { t, i18n } = useTranslation();
  const { byUsername } = usePeople();
  const queueName = useQueueName();
  const [by, setBy] = useState<UseBy>("article");
  const [days, setDays] = useState<number | null>(MONTH);
  const own = (key: string) => key;
  const nameOf = { article: own, category: useTopic(), agent: byUsername, queue: queueName }[by];
  const columns: TableColumnsType<UseCount> = [
    { title: t(`article.by.${by}`), render: (_, one) => nameOf(one.key) || "–" },
    { title: t("article.calls"), dataIndex: "calls", width: 110, align: "right" },
    { title: t("article.agents"), dataIndex: "agents", width: 110, align: "right" },
    {
      title: t("article.usedAt"),
      width: 170,
      render: (_, one) => <span className="digits">{dateTime(one.last, i18n.language)}</span>,
    },
  ];
  return (
    <section aria-label={t("article.used")}>
      <Segmented<UseBy>
        aria-label={t("article.used")}
        value={by}
        options={BY.map((value) => ({ value, label: t(`article.by.${value}`) }))}
        onChange={setBy}
      />{" "}
      <PeriodSelect days={days} onChange={setDays} />
      <Listing<UseCount>
        query={useQuery(usesQuery(by, useBegun(days)))}
        columns={columns}
        rowKey={(one) => one.id ?? one.key}
        empty={t("article.noUse")}
        width={600}
      />
    </section>
  );
}
