import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Table } from "antd";
import { useTranslation } from "react-i18next";
import { privateCallsQuery } from "@/api/recordings";
import type { PrivateNumber } from "@/api/types";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import css from "@/features/recordings/recordings.module.css";
import { clock, dateTime } from "@/lib/time";

/** Dialed numbers of no customer and no list: something to talk about, not a verdict. */
export function PrivateTab() {
  const { t, i18n } = useTranslation();
  const list = useQuery(privateCallsQuery);
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  return (
    <div className={css.tab}>
      <p className={css.hint}>{t("recordings.privateHint")}</p>
      <Table<PrivateNumber>
        size="small"
        rowKey={(one) => `${one.agent} ${one.number}`}
        loading={{ spinning: list.isPending, delay: 200 }}
        dataSource={list.data?.items ?? []}
        pagination={{ hideOnSinglePage: true, pageSize: 50 }}
        locale={{
          emptyText: list.isPending ? <span /> : <Nothing title={t("recordings.noPrivate")} />,
        }}
        columns={[
          { title: t("interaction.agent"), render: (_, one) => one.agent_name ?? one.agent },
          {
            title: t("interaction.number"),
            render: (_, one) => (
              <Link to="/interactions" search={{ q: one.number }} className="digits">
                {one.number}
              </Link>
            ),
          },
          { title: t("recordings.calls"), dataIndex: "calls", align: "right" },
          {
            title: t("interaction.talked"),
            align: "right",
            render: (_, one) => <span className="digits">{clock(one.talked)}</span>,
          },
          {
            title: t("recordings.lastCall"),
            render: (_, one) => dateTime(one.last_at, i18n.language),
          },
        ]}
      />
    </div>
  );
}
