import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Skeleton } from "antd";
import { useTranslation } from "react-i18next";
import { interactionsQuery } from "@/api/interactions";
import { meQuery } from "@/api/session";
import { Failed } from "@/components/Failed";
import { Nothing } from "@/components/Nothing";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/workspace/idle.module.css";
import { clock, shortDate } from "@/lib/time";
import { useMine } from "@/realtime/live";

/** Between two calls: what to do now, how the day went, whom one spoke to last. */
export function Idle() {
  const { t } = useTranslation();
  const queueName = useQueueName();
  const agent = useMine()?.agent;
  const presence = agent?.presence ?? "offline";
  const today = agent?.today ?? {};
  return (
    <div className={css.page}>
      <section className={css.hero} style={{ borderLeftColor: `var(--${presence})` }}>
        <h1>{t(`idle.${presence}.title`, { defaultValue: t("idle.ready.title") })}</h1>
        <p>{t(`idle.${presence}.hint`, { defaultValue: t("idle.ready.hint") })}</p>
        {agent && agent.queues.length > 0 && (
          <p className={css.queues}>
            {t("idle.queues")}
            {agent.queues.map((queue) => (
              <span key={queue}>{queueName(queue)}</span>
            ))}
          </p>
        )}
      </section>
      <section className={css.figures} aria-label={t("idle.today")}>
        <Figure name={t("today.answered")} value={String(today.answered ?? 0)} />
        <Figure name={t("today.missed")} value={String(today.missed ?? 0)} />
        <Figure name={t("today.dialed")} value={String(today.dialed ?? 0)} />
        <Figure name={t("today.talk")} value={clock(today.talk_seconds ?? 0)} />
        {today.overruns ? (
          <Figure name={t("today.overruns")} value={clock(today.overrun_seconds ?? 0)} />
        ) : null}
      </section>
      <section className={css.last}>
        <h2>{t("idle.last")}</h2>
        <LastTalks />
      </section>
    </div>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className={css.figure}>
      <span className="digits">{value}</span>
      <small>{name}</small>
    </div>
  );
}

const SHOWN = 8;
const LOOK_MS = 2_000;

function LastTalks() {
  const { t, i18n } = useTranslation();
  const queueName = useQueueName();
  const { data: me } = useQuery(meQuery);
  const talks = useQuery({
    ...interactionsQuery({ agent: me?.username ?? "", limit: SHOWN, offset: 0 }),
    enabled: me !== undefined,
    // The last talk's end may still be on its way into the records.
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ ended_at }) => !ended_at) ? LOOK_MS : false,
  });
  if (talks.isPending) return <Skeleton active />;
  if (talks.isError) return <Failed error={talks.error} onRetry={() => void talks.refetch()} />;
  if (talks.data.items.length === 0)
    return <Nothing title={t("idle.noTalks")} hint={t("idle.noTalksHint")} />;
  return (
    <ul className={css.talks}>
      {talks.data.items.map((talk) => (
        <li key={talk.id}>
          <Link to="/interactions/$id" params={{ id: talk.id }}>
            {talk.customer?.name ?? (talk.direction === "inbound" ? talk.caller : talk.called)}
          </Link>
          <span>{talk.customer?.company}</span>
          <span>{queueName(talk.queue)}</span>
          <span className="digits">{talk.talked !== null ? clock(talk.talked) : "–"}</span>
          <time className="digits">{shortDate(talk.started_at, i18n.language)}</time>
        </li>
      ))}
    </ul>
  );
}
