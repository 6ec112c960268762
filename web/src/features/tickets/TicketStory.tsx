import { Button, Checkbox, Input, Tag } from "antd";
import type { TFunction } from "i18next";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useQuery } from "@tanstack/react-query";
import { caseTypesQuery } from "@/api/cases";
import { commentTicket } from "@/api/tickets";
import type { CaseType, TicketDetail } from "@/api/types";
import { useMay } from "@/components/useMay";
import { usePeople } from "@/components/usePeople";
import story from "@/features/tickets/story.module.css";
import css from "@/features/tickets/ticket.module.css";
import { useTicketAct } from "@/features/tickets/useTicketAct";
import { pick } from "@/lib/i18n";
import { shortDate } from "@/lib/time";

type Entry = { at: string; who: string; words: string; text?: string; toCustomer?: boolean };
type Names = (key: unknown) => string;

/** What was said and done, the newest first, and a place to say more. */
export function TicketStory({ ticket }: { ticket: TicketDetail }) {
  const { t, i18n } = useTranslation();
  const mayWrite = useMay("work.write");
  const { nameOf, byUsername } = usePeople();
  const { data: types } = useQuery(caseTypesQuery);
  const type = types?.find((one) => one.noun === "ticket" && one.code === ticket.type.code);
  const entries = storyOf(ticket, type, nameOf, t);
  return (
    <section className={css.card} aria-label={t("ticket.story")}>
      <h2>{t("ticket.story")}</h2>
      {mayWrite && <Composer ticket={ticket.id} />}
      <ol className={story.story}>
        {entries.map((entry, index) => (
          <li key={`${entry.at}-${index}`}>
            <header>
              <strong>{entry.who ? byUsername(entry.who) : t("ticket.byItself")}</strong>
              <span>{entry.words}</span>
              {entry.toCustomer && <Tag color="cyan">{t("ticket.toCustomer")}</Tag>}
              <time className="digits">{shortDate(entry.at, i18n.language)}</time>
            </header>
            {entry.text && <p className={story.said}>{entry.text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Composer({ ticket }: { ticket: string }) {
  const { t } = useTranslation();
  const { act, busy } = useTicketAct(ticket);
  const [text, setText] = useState("");
  const [toCustomer, setToCustomer] = useState(false);
  const send = async () => {
    if (text.trim() && (await act(commentTicket(ticket, text.trim(), toCustomer)))) setText("");
  };
  return (
    <div className={story.composer}>
      <Input.TextArea
        aria-label={t("ticket.comment")}
        placeholder={t("ticket.commentHint")}
        value={text}
        maxLength={10_000}
        autoSize={{ minRows: 2, maxRows: 10 }}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        }}
      />
      <div className={story.composerFoot}>
        <Checkbox checked={toCustomer} onChange={(event) => setToCustomer(event.target.checked)}>
          {t("ticket.answered")}
        </Checkbox>
        <Button type="primary" disabled={!text.trim()} loading={busy} onClick={() => void send()}>
          {t("ticket.addComment")}
        </Button>
      </div>
    </div>
  );
}

function storyOf(
  ticket: TicketDetail,
  type: CaseType | undefined,
  nameOf: Names,
  t: TFunction,
): Entry[] {
  const stateName = (code: unknown) =>
    pick(type?.states.find((state) => state.code === code)?.label, String(code ?? ""));
  const events = ticket.events
    .filter((event) => event.name !== "ticket.commented")
    .map((event) => ({
      at: event.at,
      who: event.by_name,
      words: eventWords(event.name, event.data, stateName, nameOf, t),
    }));
  const comments = ticket.comments.map((comment) => ({
    at: comment.at,
    who: comment.by_name,
    words: t("ticketEvent.commented"),
    text: comment.text,
    toCustomer: comment.public,
  }));
  return [...events, ...comments].sort((a, b) => b.at.localeCompare(a.at));
}

function eventWords(
  name: string,
  data: Record<string, unknown>,
  stateName: Names,
  nameOf: Names,
  t: TFunction,
): string {
  const what = name.replace(/^ticket\./, "");
  const words = t(`ticketEvent.${what}`, { defaultValue: what });
  const second = (pair: unknown) => (Array.isArray(pair) ? nameOf(pair[1]) || "–" : "");
  if (what === "moved") return `${words} ${stateName(data.from)} → ${stateName(data.to)}`;
  if (what === "assigned")
    return [words, second(data.owner), second(data.team)].filter(Boolean).join(" ");
  if (what === "found_duplicate") return `${words} #${String(data.of)}`;
  if (what === "changed" && Array.isArray(data.fields))
    return `${words} ${data.fields.map((field) => t(`ticketField.${field}`, { defaultValue: String(field) })).join(", ")}`;
  return words;
}
