import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { backlogQuery } from "@/api/tickets";
import type { Backlog } from "@/api/types";
import { ageClass } from "@/features/tickets/Age";
import { AGES } from "@/features/tickets/views";
import css from "@/features/tickets/ticket.module.css";

type Props = { chosen: string | undefined; onChoose: (age: string | undefined) => void };

const countOf = (backlog: Backlog, age: string): number =>
  backlog.items.reduce((sum, item) => sum + (item.ages[age] ?? 0), 0);

/** What is not done, by age; a press on an age lists it. */
export function Ageing({ chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { data: backlog } = useQuery(backlogQuery);
  if (!backlog) return <div className={css.ageing} aria-hidden="true" />;
  const most = Math.max(1, ...Object.keys(AGES).map((age) => countOf(backlog, age)));
  return (
    <div className={css.ageing} role="group" aria-label={t("ticket.ageing")}>
      {Object.entries(AGES).map(([age, [young]]) => {
        const count = countOf(backlog, age);
        return (
          <button
            key={age}
            type="button"
            className={css.bucket}
            aria-pressed={chosen === age}
            onClick={() => onChoose(chosen === age ? undefined : age)}
          >
            <span className={css.bar} aria-hidden="true">
              {count > 0 && (
                <span
                  className={ageClass(young)}
                  style={{ height: `${Math.max(12, (count / most) * 100)}%` }}
                />
              )}
            </span>
            <strong className="digits">{count}</strong>
            <small>{t(`age.${age}`)}</small>
          </button>
        );
      })}
      <p className={css.backlog}>
        <strong className="digits">{backlog.total}</strong> {t("ticket.openInAll")}
        <span className={backlog.overdue > 0 ? css.late : css.calm}>
          {t("ticket.overdueCount", { n: backlog.overdue })}
        </span>
        {backlog.ownerless > 0 && (
          <span className={css.late}>{t("ticket.ownerless", { n: backlog.ownerless })}</span>
        )}
      </p>
    </div>
  );
}
