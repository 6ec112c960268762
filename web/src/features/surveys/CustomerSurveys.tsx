import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { queuesQuery } from "@/api/setup";
import { surveysQuery, type Survey } from "@/api/talking";
import { Listing } from "@/components/Listing";
import { usePeople } from "@/components/usePeople";
import { pick } from "@/lib/i18n";
import { dateTime } from "@/lib/time";

/** How content the customer was, each time he was asked, the newest first. */
export function CustomerSurveys({ customer }: { customer: string }) {
  const { t } = useTranslation();
  return (
    <Listing<Survey>
      query={useQuery(surveysQuery(customer))}
      columns={useColumns()}
      empty={t("survey.none")}
      hint={t("survey.noneHint")}
      width={560}
    />
  );
}

function useColumns(): TableColumnsType<Survey> {
  const { t, i18n } = useTranslation();
  const { nameOf } = usePeople();
  const { data: queues = [] } = useQuery(queuesQuery);
  const queueOf = (id: string | null) => {
    const queue = queues.find((one) => one.id === id);
    return queue ? pick(queue.label, queue.name) : "";
  };
  return [
    {
      title: t("survey.askedAt"),
      width: 160,
      render: (_, one) =>
        one.interaction_id ? (
          <Link to="/interactions/$id" params={{ id: one.interaction_id }} className="digits">
            {dateTime(one.asked_at, i18n.language)}
          </Link>
        ) : (
          <span className="digits">{dateTime(one.asked_at, i18n.language)}</span>
        ),
    },
    {
      title: t("survey.score"),
      width: 90,
      render: (_, one) => (one.score === null ? t("survey.unanswered") : `${one.score} / 5`),
    },
    { title: t("survey.by.agent"), width: 110, render: (_, one) => nameOf(one.agent_id) },
    { title: t("survey.by.queue"), width: 110, render: (_, one) => queueOf(one.queue_id) },
    { title: t("survey.comment"), dataIndex: "comment" },
  ];
}
