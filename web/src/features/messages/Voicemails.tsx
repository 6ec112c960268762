import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Table, Tag, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import { markVoicemail, voicemailAudio, voicemailsQuery, type Voicemail } from "@/api/messages";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useAct } from "@/components/useAct";
import { useQueueName } from "@/components/useQueueName";
import { Caller } from "@/features/messages/Caller";
import { dateTime } from "@/lib/time";

const COLOURS: Record<string, string> = { new: "blue", heard: "orange", done: "default" };

/** Messages with their ticket; hearing one marks it as heard. */
export function Voicemails() {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const queueName = useQueueName();
  const list = useQuery(voicemailsQuery);
  const mark = async (one: Voicemail, state: "heard" | "done") => {
    if (await run(markVoicemail(one.id, state)))
      await client.invalidateQueries({ queryKey: ["messages"] });
  };
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  const columns: TableColumnsType<Voicemail> = [
    {
      title: t("messages.at"),
      width: 160,
      render: (_, one) => dateTime(one.left_at, i18n.language),
    },
    { title: t("messages.from"), render: (_, one) => <Caller one={one} /> },
    { title: t("call.queue"), width: 110, render: (_, one) => queueName(one.queue) },
    {
      title: t("messages.listen"),
      width: 320,
      render: (_, one) => (
        <audio
          controls
          preload="none"
          aria-label={t("messages.listenTo", { number: one.number })}
          src={voicemailAudio(one.id)}
          style={{ height: 32, width: 300 }}
          onPlay={() => one.state === "new" && void mark(one, "heard")}
        />
      ),
    },
    {
      title: t("messages.state"),
      width: 90,
      render: (_, one) => (
        <Tag color={COLOURS[one.state] ?? "default"}>{t(`messages.stateOf.${one.state}`)}</Tag>
      ),
    },
    {
      title: t("messages.due"),
      width: 160,
      render: (_, one) => (
        <span style={one.overdue ? { color: "var(--danger)" } : {}}>
          {dateTime(one.due_at, i18n.language)}
        </span>
      ),
    },
    {
      title: t("messages.ticket"),
      width: 140,
      render: (_, one) =>
        one.ticket_id && (
          <Link to="/tickets/$id" params={{ id: one.ticket_id }}>
            #{one.ticket_number} {one.owner?.name}
          </Link>
        ),
    },
    {
      width: 90,
      render: (_, one) =>
        one.state !== "done" && (
          <ActButton size="small" onAct={() => mark(one, "done")}>
            {t("messages.done")}
          </ActButton>
        ),
    },
  ];
  return (
    <Table<Voicemail>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={list.data ?? []}
      loading={{ spinning: list.isPending, delay: 200 }}
      scroll={{ x: 1100 }}
      pagination={{ hideOnSinglePage: true, pageSize: 50 }}
      locale={{
        emptyText: list.isPending ? (
          <span />
        ) : (
          <Nothing title={t("messages.noVoicemails")} hint={t("messages.noVoicemailsHint")} />
        ),
      }}
    />
  );
}
