import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { backlogQuery } from "@/api/tickets";
import type { Backlog } from "@/api/types";
import { ageClass } from "@/features/tickets/Age";
import { AGES } from "@/features/tickets/views";
import ageing from "@/features/tickets/ageing.module.css";
import clock from "@/features/tickets/clock.module.css";

type Props = {
  type: string | undefined;
  chosen: string | undefined;
  onChoose: (age: string | undefined) => void;
};
type Items = Backlog["items"];

const summed = (items: Items, count: (item: Items[number]) => number | undefined): number =>
  items.reduce((sum, item) => sum + (count(item) ?? 0), 0);

/** What is not done, of one type or of all, by age; a press on an age lists it. */
export function Ageing({ type, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const { data: backlog } = useQuery(backlogQuery);
  if (!backlog) return <div className={ageing.ageing} aria-hidden="true" />;
  const items = backlog.items.filter((item) => !type || item.type.code === type);
  const overdue = summed(items, (item) => item.overdue);
  const most = Math.max(
    1,
    ...Object.keys(AGES).map((age) => summed(items, (one) => one.ages[age])),
  );
  return (
    <div className={ageing.ageing} role="group" aria-label={t("ticket.ageing")}>
      {Object.entries(AGES).map(([age, [young]]) => {
        const count = summed(items, (item) => item.ages[age]);
        return (
          <button
            key={age}
            type="button"
            className={ageing.bucket}
            aria-pressed={chosen === age}
            onClick={() => onChoose(chosen === age ? undefined : age)}
          >
            <span className={ageing.bar} aria-hidden="true">
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
      <p className={ageing.backlog}>
        <strong className="digits">{summed(items, (item) => item.total)}</strong>{" "}
        {t("ticket.openInAll")}
        <span className={overdue > 0 ? clock.late : clock.calm}>
          {t("ticket.overdueCount", { n: overdue })}
        </span>
        {backlog.ownerless > 0 && (
          <span className={clock.late}>{t("ticket.ownerless", { n: backlog.ownerless })}</span>
        )}
      </p>
    </div>
  );
}
