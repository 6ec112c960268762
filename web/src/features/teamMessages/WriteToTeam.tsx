import { MessageOutlined } from "@ant-design/icons";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Modal, Select, Tooltip } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { teamsQuery, usersQuery } from "@/api/cases";
import { meQuery } from "@/api/session";
import { sentQuery, writeToTeam } from "@/api/teamMessages";
import { ActButton } from "@/components/ActButton";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { Waiting } from "@/components/Waiting";
import { useAct } from "@/components/useAct";
import { useColleagueName } from "@/components/useColleagueName";
import css from "@/features/teamMessages/teamMessages.module.css";
import { dateTime } from "@/lib/time";

const LONGEST = 500;

/** A supervisor writes to a team and sees who has read it. */
export function WriteToTeam() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<MessageOutlined />} onClick={() => setOpen(true)}>
        {t("teamMessage.title")}
      </Button>
      <Modal
        open={open}
        title={t("teamMessage.title")}
        footer={null}
        width={640}
        onCancel={() => setOpen(false)}
      >
        <div className={css.panel}>
          <Composer />
          {open && <Sent />}
        </div>
      </Modal>
    </>
  );
}

function Composer() {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { teams, own } = useTeams();
  const [team, setTeam] = useState<string | null>(null);
  const [text, setText] = useState("");
  const send = async () => {
    if (!(await run(writeToTeam(text.trim(), own ?? team)))) return;
    setText("");
    await client.invalidateQueries({ queryKey: sentQuery.queryKey });
  };
  return (
    <>
      <Select
        allowClear={own === null}
        disabled={own !== null}
        aria-label={t("teamMessage.team")}
        placeholder={t("teamMessage.everybody")}
        value={own ?? team}
        options={teams}
        onChange={(next) => setTeam(next ?? null)}
      />
      <Input.TextArea
        autoFocus
        aria-label={t("teamMessage.text")}
        placeholder={t("teamMessage.text")}
        maxLength={LONGEST}
        showCount
        className={css.text ?? ""}
        autoSize={{ minRows: 2, maxRows: 6 }}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <ActButton type="primary" disabled={!text.trim()} onAct={() => send()}>
        {t("teamMessage.send")}
      </ActButton>
    </>
  );
}

/** The teams to choose from; `own`: the one that bounds a supervisor's reach. */
function useTeams() {
  const { data: me } = useQuery(meQuery);
  const mine = useQuery(usersQuery).data?.find((user) => user.id === me?.id);
  const teams = (useQuery(teamsQuery).data ?? []).map(({ id, name }) => ({
    value: id,
    label: name,
  }));
  const bound = me?.roles.includes("admin") ? null : (mine?.team_id ?? null);
  return { teams, own: bound };
}

function Sent() {
  const { t, i18n } = useTranslation();
  const colleague = useColleagueName();
  const list = useQuery(sentQuery);
  if (list.isError) return <Failed error={list.error} onRetry={() => void list.refetch()} />;
  if (list.isPending) return <Waiting />;
  const sent = list.data;
  if (sent.length === 0)
    return <Nothing title={t("teamMessage.none")} hint={t("teamMessage.noneHint")} />;
  return (
    <ul className={css.sent} aria-label={t("teamMessage.sent")}>
      {sent.map((one) => (
        <li key={one.id}>
          <small>
            {dateTime(one.at, i18n.language)} · {colleague(one.by)} →{" "}
            {one.team ?? t("teamMessage.everybody")}
          </small>
          <span>{one.text}</span>
          <Tooltip
            title={
              one.unread.length
                ? t("teamMessage.unread", { who: one.unread.map(colleague).join(", ") })
                : ""
            }
          >
            <small tabIndex={0}>
              {t("teamMessage.readBy", { read: one.told - one.unread.length, all: one.told })}
            </small>
          </Tooltip>
        </li>
      ))}
    </ul>
  );
}
