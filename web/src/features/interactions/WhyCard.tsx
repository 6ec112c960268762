import { useQuery } from "@tanstack/react-query";
import { Skeleton, Tag } from "antd";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { routingQuery } from "@/api/interactions";
import type { RoutingOffer, RoutingWait } from "@/api/types";
import { Failed } from "@/components/Failed";
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
      {wait.offers.map((offer, index) => (
        <Offer key={index} offer={offer} />
      ))}
    </div>
  );
}

const LEFT = ["connected", "abandoned", "timeout", "unattended", "all_busy", "full"];

function leftWords(t: TFunction, wait: RoutingWait): string {
  const how = wait.left ?? "";
  const seconds = Math.round((unixSeconds(wait.left_at) ?? 0) - (unixSeconds(wait.at) ?? 0));
  return t(`routed.left.${LEFT.includes(how) ? how : "key"}`, { seconds });
}

function Offer({ offer }: { offer: RoutingOffer }) {
  const { t } = useTranslation();
  const rule = (offer.personal ?? offer.rule).replaceAll("-", "_");
  const chosen = offer.candidates.find((one) => one.agent.id === offer.agent.id);
  const behind = offer.candidates.filter((one) => one.agent.id !== offer.agent.id);
  const needs = Object.entries(offer.needs).map(([skill, level]) => `${skill} ≥ ${level}`);
  const whys = [
    chosen && t("routed.idle", { seconds: Math.round(chosen.idle), answered: chosen.answered }),
    offer.due && t("routed.due"),
    needs.length > 0 && t("routed.needs", { skills: needs.join(", ") }),
    t("routed.able", { count: offer.able }),
  ];
  return (
    <>
      <p>
        <strong>
          {t("routed.offer", {
            agent: offer.agent.name || offer.agent.id,
            rule: t(`routed.rule.${rule}`, { defaultValue: rule }),
          })}
        </strong>{" "}
        {offer.outcome && (
          <Tag color={offer.outcome === "connected" ? "green" : "orange"}>
            {t(`routed.outcome.${offer.outcome}`, { defaultValue: offer.outcome })}
          </Tag>
        )}
        <br />
        <small>{whys.filter(Boolean).join(" · ")}</small>
      </p>
      {behind.length + offer.others.length > 0 && (
        <details>
          <summary>{t("routed.others")}</summary>
          <ul>
            {behind.map(({ agent, idle }) => (
              <li key={agent.id}>
                {agent.name}: {t("routed.not.behind", { seconds: Math.round(idle) })}
              </li>
            ))}
            {offer.others.map((one) => (
              <li key={one.id}>
                {one.agent?.name ?? one.id}:{" "}
                {t(`routed.not.${one.why}`, { detail: one.detail, defaultValue: one.why })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
