import { useQuery } from "@tanstack/react-query";
import { Skeleton } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { routingQuery } from "@/api/interactions";
import type { RoutingWait } from "@/api/types";
import { Failed } from "@/components/Failed";
import { OfferWhy } from "@/components/OfferWhy";
import { useQueueName } from "@/components/useQueueName";
import css from "@/features/interactions/interaction.module.css";
import { unixSeconds } from "@/lib/time";

/** Why this agent, why this wait, why not her: the reasons that routing kept, in plain words. */
export function WhyCard({ interaction }: { interaction: string }) {
  const { t } = useTranslation();
  const waits = useQuery(routingQuery(interaction));
  return (
    <section className={css.card} aria-label={t("routed.label")}>
      <h2>{t("routed.label")}</h2>
      {waits.isPending && <Skeleton active />}
      {waits.isError && <Failed error={waits.error} onRetry={() => void waits.refetch()} />}
      {waits.data?.length === 0 && <p>{t("routed.none")}</p>}
      {waits.data?.map((wait, index) => (
        <Wait key={index} wait={wait} />
      ))}
    </section>
  );
}

function Wait({ wait }: { wait: RoutingWait }) {
  const { t } = useTranslation();
  const queueName = useQueueName();
  return (
    <div className={css.why}>
      <p>
        {t("routed.wait", {
          queue: queueName(wait.queue),
          position: wait.position ?? "–",
          priority: wait.priority,
        })}
        {wait.left !== null && <> · {leftWords(t, wait)}</>}
      </p>
      {wait.overtaken.length > 0 && (
        <details open>
          <summary>{t("routed.overtaken", { count: wait.overtaken.length })}</summary>
          <ul>
            {wait.overtaken.map(({ call, why, detail }) => (
              <li key={call}>{t(`routed.over.${why}`, { detail, defaultValue: why })}</li>
            ))}
          </ul>
        </details>
      )}
      {wait.offers.map((offer, index) => (
        <OfferWhy key={index} offer={offer} />
      ))}
    </div>
  );
}

const LEFT = ["connected", "abandoned", "timeout", "unattended", "all_busy", "full", "long_wait"];

function leftWords(t: TFunction, wait: RoutingWait): string {
  const how = wait.left ?? "";
  const seconds = Math.round((unixSeconds(wait.left_at) ?? 0) - (unixSeconds(wait.at) ?? 0));
  return t(`routed.left.${LEFT.includes(how) ? how : "key"}`, { seconds });
}
