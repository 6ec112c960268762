import { useQuery } from "@tanstack/react-query";
import type { TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { conversionQuery, type Rate } from "@/api/selling";
import { Listing } from "@/components/Listing";
import { PeriodSelect, useBegun } from "@/components/PeriodSelect";
import { usePeople } from "@/components/usePeople";

const PERCENT = 100;
const MONTH = 30;

/** From lead to order, by who sold it and from which list it came. */
export function Conversion() {
  const { t } = useTranslation();
  const { byUsername } = usePeople();
  const [days, setDays] = useState<number | null>(MONTH);
  const rates = useQuery(conversionQuery(useBegun(days)));
  const count = (name: "opened" | "won" | "lost" | "orders") => ({
    title: t(`opportunity.count.${name}`),
    dataIndex: name,
    align: "right" as const,
  });
  const columns: TableColumnsType<Rate> = [
    { title: t("ticket.owner"), render: (_, one) => byUsername(one.owner) },
    { title: t("opportunity.source"), dataIndex: "source" },
    count("opened"),
    count("won"),
    count("lost"),
    count("orders"),
    {
      title: <span title={t("opportunity.formula")}>{t("opportunity.share")}</span>,
      align: "right",
      render: (_, one) => (one.share === null ? "–" : `${Math.round(one.share * PERCENT)} %`),
    },
  ];
  return (
    <section aria-label={t("opportunity.conversion")}>
      <PeriodSelect days={days} onChange={setDays} />
      <Listing<Rate>
        query={rates}
        columns={columns}
        rowKey={(one) => `${one.owner} ${one.source}`}
        empty={t("opportunity.none")}
        width={700}
      />
    </section>
  );
}
