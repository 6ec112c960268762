import { useSearch } from "@tanstack/react-router";
import { useEffect, type CSSProperties, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Timer } from "@/components/Timer";
import { level, serviceLevel, targetSeconds } from "@/features/floor/figures";
import css from "@/features/wallboard/wall.module.css";
import { useNow } from "@/lib/clock";
import { pick } from "@/lib/i18n";
import { timeOfDay } from "@/lib/time";
import { connect, useFloor, useLive, useStale } from "@/realtime/live";
import type { AgentView, QueueView } from "@/realtime/views";

/** The television: figures to be read from across the room; it connects again by itself. */
export function Wall() {
  const { t } = useTranslation();
  const { token } = useSearch({ from: "/wall" });
  useEffect(() => connect([], token), [token]);
  const floor = useFloor();
  const stale = useStale();
  const never = useLive((live) => live.lostAt !== null) && !floor;
  if (!floor)
    return <main className={css.wall}>{never ? t("wall.none") : t("wall.connecting")}</main>;
  return (
    <main className={`${css.wall} ${stale ? css.stale : ""}`}>
      <AsOf stale={stale} />
      <div className={css.queues} style={tiled(floor.queues.length)}>
        {floor.queues.map((queue) => (
          <Queue key={queue.id} queue={queue} />
        ))}
      </div>
      <Presences agents={floor.agents} />
    </main>
  );
}

const WIDE = 1.5; // tiles beside each other for one above another

/** Nobody scrolls a television: the tiles share its screen, many are smaller. */
const tiled = (queues: number): CSSProperties & Record<"--columns", number> => ({
  "--columns": Math.min(queues, Math.ceil(Math.sqrt(queues * WIDE))),
});

function AsOf({ stale }: { stale: boolean }) {
  const { t, i18n } = useTranslation();
  useNow();
  const heardAt = useLive((live) => live.heardAt);
  return (
    <p className={`${css.asOf} digits`} role="status">
      {stale ? `${t("floor.stale")} ` : ""}
      {t("floor.asOf", { time: timeOfDay(heardAt, i18n.language) })}
    </p>
  );
}

function Queue({ queue }: { queue: QueueView }) {
  const { t } = useTranslation();
  const share = serviceLevel(queue);
  const target = targetSeconds(queue);
  return (
    <section className={`${css.queue} ${css[level(share, queue.target_share)] ?? ""}`}>
      <div className={css.tile}>
        <h2>{pick(queue.label, queue.name)}</h2>
        <strong className="digits">{share === null ? "–" : `${Math.round(share * 100)}%`}</strong>
        <dl>
          <Figure name={t("floor.waiting")}>{queue.waiting}</Figure>
          <Figure name={t("floor.longest")}>
            {queue.waiting > 0 ? (
              <Timer since={queue.oldest_since} amber={target} red={target * 3} />
            ) : (
              "–"
            )}
          </Figure>
          <Figure name={t("floor.ready")}>{queue.agents_ready}</Figure>
          <Figure name={t("floor.answered")}>{queue.today?.answered ?? 0}</Figure>
          <Figure name={t("floor.abandoned")}>{queue.today?.abandoned ?? 0}</Figure>
        </dl>
      </div>
    </section>
  );
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="digits">{children}</dd>
    </div>
  );
}

const PRESENCES = ["ready", "talking", "wrap_up", "not_ready"] as const;

function Presences({ agents }: { agents: AgentView[] }) {
  const { t } = useTranslation();
  return (
    <dl className={css.presences}>
      {PRESENCES.map((presence) => (
        <Figure key={presence} name={t(`presence.${presence}`)}>
          {agents.filter((agent) => agent.presence === presence).length}
        </Figure>
      ))}
    </dl>
  );
}
