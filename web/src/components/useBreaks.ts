import { useQuery } from "@tanstack/react-query";
import { reasonsQuery } from "@/api/setup";
import { unixSeconds, type Moment } from "@/lib/time";

export type Breaking = {
  presence: string;
  reason: string | null;
  since: Moment;
  today?: { away?: Record<string, number> };
};
type Reasons = readonly { code: string; allowance_minutes?: number }[];

/** Seconds that a reason may still last today, negative when it was too long; null: any length. */
export function leftOf(agent: Breaking, code: string, reasons: Reasons, now: number) {
  const minutes = reasons.find((reason) => reason.code === code)?.allowance_minutes ?? 0;
  if (minutes === 0) return null;
  const on = agent.presence === "not_ready" && agent.reason === code;
  const lasting = on ? now - (unixSeconds(agent.since) ?? now) : 0;
  return Math.floor(minutes * 60 - (agent.today?.away?.[code] ?? 0) - Math.max(0, lasting));
}

/** `left(agent, code, now)`: what is left of today's allowance. */
export function useBreaks() {
  const { data: reasons = [] } = useQuery(reasonsQuery);
  return (agent: Breaking, code: string, now: number) => leftOf(agent, code, reasons, now);
}
