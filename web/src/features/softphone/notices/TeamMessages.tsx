import { CheckOutlined, MessageFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { markRead, unreadQuery } from "@/api/teamMessages";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import css from "@/features/softphone/notices/notices.module.css";
import { timeOfDay } from "@/lib/time";
import { useLive } from "@/realtime/live";
import { dropTeamMessage, useTeamMessages, type TeamMessage } from "@/realtime/notices";

/** What was written to the team stands above the work until it has been read. */
export function TeamMessages() {
  const { t, i18n } = useTranslation();
  const run = useAct();
  const colleague = useColleagueName();
  const read = async ({ id }: TeamMessage) => {
    if (await run(markRead(id))) dropTeamMessage(id);
  };
  return useUnread().map((message) => (
    <div key={message.id} className={css.message} role="alert">
      <MessageFilled aria-hidden="true" />
      <span className={css.text}>
        <strong>
          {t(message.to ? "message.from" : "teamMessage.from", { by: colleague(message.by) })}
        </strong>{" "}
        {message.text}
      </span>
      <small>{timeOfDay(message.at, i18n.language)}</small>
      <Button size="small" icon={<CheckOutlined />} onClick={() => void read(message)}>
        {t("teamMessage.read")}
      </Button>
    </div>
  ));
}

/** What was pushed, and what was written while nobody was connected. */
function useUnread(): TeamMessage[] {
  const { heard, read } = useTeamMessages();
  const connected = useLive((live) => live.connected);
  const { data = [], refetch } = useQuery(unreadQuery);
  useEffect(() => {
    if (connected) void refetch();
  }, [connected, refetch]);
  const all = new Map([...data, ...heard].map((message) => [message.id, message]));
  return [...all.values()].filter(({ id }) => !read.includes(id));
}
