import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, Input, Select } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/api/session";
import { mineQuery, writeToColleague } from "@/api/teamMessages";
import { useAct } from "@/components/useAct";
import { usePeople } from "@/components/usePeople";
import css from "@/features/softphone/moving/moving.module.css";
import { shortDate } from "@/lib/time";

const LONGEST = 500;
const DESKS = ["agent", "supervisor"];

/** A line to one colleague, who sees it above his work; at first to who wrote last. */
export function MessagePanel() {
  const { t } = useTranslation();
  const run = useAct();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery);
  const { data: mine = [] } = useQuery(mineQuery);
  const people = usePeople().people.filter(
    ({ user }) => user.id !== me?.id && user.roles.some((role) => DESKS.includes(role)),
  );
  const [picked, setPicked] = useState<string | null>(null);
  const [text, setText] = useState("");
  const partner = mine.map(({ by, to }) => (by === me?.username ? to : by))[0];
  const to = picked ?? people.find(({ user }) => user.username === partner)?.value ?? null;
  const send = async () => {
    if (!to || !text.trim() || !(await run(writeToColleague(text.trim(), to)))) return;
    setText("");
    await client.invalidateQueries({ queryKey: mineQuery.queryKey });
  };
  return (
    <>
      <Select
        autoFocus
        showSearch={{ optionFilterProp: "label" }}
        aria-label={t("message.to")}
        placeholder={t("message.to")}
        value={to}
        options={people.map(({ value, label }) => ({ value, label }))}
        onChange={setPicked}
      />
      <Input.Search
        value={text}
        maxLength={LONGEST}
        aria-label={t("message.text")}
        placeholder={t("message.text")}
        enterButton={
          <Button type="primary" disabled={!to || !text.trim()}>
            {t("teamMessage.send")}
          </Button>
        }
        onChange={(event) => setText(event.target.value)}
        onSearch={() => void send()}
      />
      {mine.length > 0 && <Written me={me?.username ?? ""} />}
    </>
  );
}

/** The last lines between me and others, and whether mine were read. */
function Written({ me }: { me: string }) {
  const { t, i18n } = useTranslation();
  const { byUsername } = usePeople();
  const { data: mine = [] } = useQuery(mineQuery);
  return (
    <ul className={css.written} aria-label={t("message.written")}>
      {mine.slice(0, 6).map((one) => (
        <li key={one.id}>
          <small>
            {shortDate(one.at, i18n.language)} ·{" "}
            {one.by === me
              ? t("message.iTo", { who: byUsername(one.to ?? "") })
              : byUsername(one.by)}
            {one.by === me && ` · ${t(one.unread.length ? "message.unread" : "message.read")}`}
          </small>
          <span>{one.text}</span>
        </li>
      ))}
    </ul>
  );
}
