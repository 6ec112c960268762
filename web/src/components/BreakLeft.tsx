import { useTranslation } from "react-i18next";
import css from "@/components/timer.module.css";
import { useBreaks, type Breaking } from "@/components/useBreaks";
import { useNow } from "@/lib/clock";
import { clock } from "@/lib/time";

const NEAR = 120; // seconds

/** While somebody is on a break that has an allowance: what is left of it, or how much too long. */
export function BreakLeft({ agent }: { agent: Breaking }) {
  const { t } = useTranslation();
  const now = useNow();
  const left = useBreaks()(agent, agent.reason ?? "", now);
  if (agent.presence !== "not_ready" || left === null) return null;
  const colour = left < 0 ? css.red : left < NEAR ? css.amber : "";
  return (
    <small className={`digits ${colour}`}>
      {t(left < 0 ? "presence.breakOver" : "presence.breakLeft", { time: clock(Math.abs(left)) })}
    </small>
  );
}
