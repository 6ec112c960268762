import { Tooltip } from "antd";
import { useTranslation } from "react-i18next";
import { Nothing } from "@/components/Nothing";
import { Timer } from "@/components/Timer";
import { level, serviceLevel, targetSeconds } from "@/features/floor/figures";
import css from "@/features/floor/floor.module.css";
import { pick } from "@/lib/i18n";
import type { QueueView } from "@/realtime/views";

export function QueuePane({ queues }: { queues: QueueView[] }) {
  const { t } = useTranslation();
  return (
    <section className={css.pane} aria-label={t("floor.queues")}>
      <h2>{t("floor.queues")}</h2>
      {queues.length === 0 && <Nothing title={t("floor.noQueues")} />}
      {queues.map((queue) => (
        <QueueCard key={queue.id} queue={queue} />
      ))}
    </section>
  );
}

function QueueCard({ queue }: { queue: QueueView }) {
  const { t } = useTranslation();
  const share = serviceLevel(queue);
  const target = targetSeconds(queue);
  const look = level(share, queue.target_share);
  const formula = t("floor.formula", { seconds: target });
  return (
    <article id={`queue-${queue.id}`} className={`${css.queue} ${css[look]}`}>
      <header>
        <h3>{pick(queue.label, queue.name)}</h3>
        <Tooltip title={formula}>
          <span className={`${css.share} digits`} tabIndex={0}>
            {share === null ? "–" : `${Math.round(share * 100)}%`}
            <small>{t("floor.level", { seconds: target })}</small>
          </span>
        </Tooltip>
      </header>
      <dl className={css.numbers}>
        <Figure name={t("floor.waiting")} strong={queue.waiting > 0}>
          {queue.waiting}
        </Figure>
        <Figure name={t("floor.longest")}>
          {queue.waiting > 0 ? (
            <Timer since={queue.oldest_since} amber={target} red={target * 3} />
          ) : (
            "–"
          )}
        </Figure>
        <Figure name={t("floor.ready")}>{queue.agents_ready}</Figure>
        <Figure name={t("floor.entered")}>
          {queue.today?.entered ?? queue.today?.offered ?? 0}
        </Figure>
        <Figure name={t("floor.answered")}>{queue.today?.answered ?? 0}</Figure>
        <Figure name={t("floor.abandoned")}>{queue.today?.abandoned ?? 0}</Figure>
      </dl>
    </article>
  );
}

type FigureProps = { name: string; strong?: boolean; children: React.ReactNode };

function Figure({ name, strong = false, children }: FigureProps) {
  return (
    <div className={strong ? css.strong : ""}>
      <dd className="digits">{children}</dd>
      <dt>{name}</dt>
    </div>
  );
}
