import { CheckOutlined, ClockCircleOutlined, FireOutlined, PauseOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";
import type { Ticket } from "@/api/types";
import { useSpan } from "@/components/useSpan";
import { useNow } from "@/lib/clock";
import { dateTime, unixSeconds } from "@/lib/time";
import css from "@/features/tickets/clock.module.css";

const SOON_SECONDS = 3600;

type Due = Pick<
  Ticket,
  "respond_by" | "responded_at" | "resolve_by" | "paused" | "phase" | "overdue"
>;

/** The promise that is due next: the first answer, then the solution. */
function nextPromise(ticket: Due): { name: "respond" | "resolve"; at: string } | null {
  if (!ticket.responded_at && ticket.respond_by) return { name: "respond", at: ticket.respond_by };
  return ticket.resolve_by ? { name: "resolve", at: ticket.resolve_by } : null;
}

/** What is left until the next promise, ticking; it says so in words as well as in colour. */
export function SlaClock({ ticket }: { ticket: Due }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const inWords = useSpan();
  if (ticket.phase === "dropped") return <span className={css.calm}>–</span>;
  if (ticket.phase === "done") {
    const [style, icon, words] = ticket.overdue
      ? ([css.late, <FireOutlined key="i" />, "sla.endedLate"] as const)
      : ([css.calm, <CheckOutlined key="i" />, "sla.ended"] as const);
    return (
      <span className={style}>
        {icon} {t(words)}
      </span>
    );
  }
  if (ticket.paused)
    return (
      <span className={ticket.overdue ? css.late : css.calm}>
        <PauseOutlined /> {t("sla.paused")}
      </span>
    );
  const promise = nextPromise(ticket);
  if (!promise) return <span className={css.calm}>–</span>;
  const left = (unixSeconds(promise.at) ?? now) - now;
  const style = left < 0 ? css.late : left < SOON_SECONDS ? css.soon : "";
  return (
    <span className={`digits ${style}`} title={dateTime(promise.at, i18n.language)}>
      {left < 0 ? <FireOutlined /> : <ClockCircleOutlined />}{" "}
      {t(`sla.${promise.name}.${left < 0 ? "late" : "left"}`, { time: inWords(left) })}
    </span>
  );
}
