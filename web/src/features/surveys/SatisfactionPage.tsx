import { useQuery } from "@tanstack/react-query";
import { Segmented, type TableColumnsType } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { satisfactionQuery, type Satisfaction, type SatisfactionBy } from "@/api/talking";
import { Listing } from "@/components/Listing";
import { ListPage } from "@/components/ListPage";
import { ShareBar } from "@/components/ShareBar";
import { useColleagueName } from "@/components/useColleagueName";
import { useQueueName } from "@/components/useQueueName";

const BY: SatisfactionBy[] = ["agent", "queue", "customer"];
const PERCENT = 100;
const BEST = 5;

/** How content the customers were: by who served them, where, and who they are. */
export function SatisfactionPage() {
  const { t } = useTranslation();
  const [by, setBy] = useState<SatisfactionBy>("agent");
  const list = useQuery(satisfactionQuery(by));
  const nameOf = {
    agent: useColleagueName(),
    queue: useQueueName(),
    customer: (key: string) => key,
  };
  const columns: TableColumnsType<Satisfaction> = [
    { title: t(`survey.by.${by}`), render: (_, one) => nameOf[by](one.key) },
    { title: t("survey.asked"), dataIndex: "asked", align: "right" },
    { title: t("survey.answered"), dataIndex: "answered", align: "right" },
    {
      title: t("survey.average"),
      align: "right",
      render: (_, one) => (one.average === null ? "–" : `${one.average} / ${BEST}`),
    },
    {
      title: <span title={t("survey.formula")}>{t("survey.satisfied")}</span>,
      width: 260,
      render: (_, one) => <Satisfied one={one} />,
    },
  ];
  return (
    <ListPage
      title={t("nav.surveys")}
      tools={
        <Segmented<SatisfactionBy>
          aria-label={t("survey.byLabel")}
          value={by}
          options={BY.map((value) => ({ value, label: t(`survey.by.${value}`) }))}
          onChange={setBy}
        />
      }
    >
      <Listing<Satisfaction>
        query={list}
        columns={columns}
        rowKey="key"
        empty={t("survey.none")}
        hint={t("survey.noneHint")}
        width={600}
      />
    </ListPage>
  );
}

function Satisfied({ one }: { one: Satisfaction }) {
  const { t } = useTranslation();
  const shown = one.satisfied === null ? "–" : `${Math.round(one.satisfied * PERCENT)} %`;
  return (
    <ShareBar share={one.satisfied} shown={shown} words={`${t("survey.formula")}: ${shown}`} />
  );
}
