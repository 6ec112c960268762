import { useQuery } from "@tanstack/react-query";
import { Table, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { missedQuery, type MissedCaller } from "@/api/messages";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useQueueName } from "@/components/useQueueName";
import { Caller } from "@/features/messages/Caller";
import { clock, dateTime } from "@/lib/time";

/** Callers who gave up, one line each; who was served meanwhile is gone from the list. */
export function MissedCallers() {
  const { t, i18n } = useTranslation();
  const queueName = useQueueName();
  const list = useQuery(missedQuery);
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const columns: TableColumnsType<MissedCaller> = [
    { title: t("messages.from"), render: (_, one) => <Caller one={one} /> },
    { title: t("messages.calls"), width: 90, dataIndex: "calls" },
    {
      title: t("messages.last"),
      width: 170,
      render: (_, one) => dateTime(one.last_at, i18n.language),
    },
    {
      title: t("messages.longest"),
      width: 110,
      render: (_, one) => <span className="digits">{clock(one.longest_wait)}</span>,
    },
    { title: t("call.queue"), width: 110, render: (_, one) => queueName(one.queue) },
    { title: t("messages.owner"), width: 110, render: (_, one) => one.owner?.name },
    {
      title: t("messages.due"),
      width: 170,
      render: (_, one) => dateTime(one.due_at, i18n.language),
    },
  ];
  return (
    <Table<MissedCaller>
      size="small"
      rowKey="callback_id"
      columns={columns}
      dataSource={list.data ?? []}
      loading={{ spinning: list.isPending, delay: 200 }}
      pagination={{ hideOnSinglePage: true, pageSize: 50 }}
      locale={{
        emptyText: list.isPending ? (
          <span />
        ) : (
          <Nothing title={t("messages.noMissed")} hint={t("messages.noMissedHint")} />
        ),
      }}
    />
  );
}
