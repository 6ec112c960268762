import { Tag } from "antd";
import { useTranslation } from "react-i18next";
import type { RoutingOffer } from "@/api/types";

/** Who was rung, why just this agent and why nobody else, in plain words. */
export function OfferWhy({ offer }: { offer: RoutingOffer }) {
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
            {behind.map(({ agent, idle, answered }) => (
              <li key={agent.id}>
                {agent.name}: {t("routed.not.behind")} (
                {t("routed.idle", { seconds: Math.round(idle), answered })})
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
