import type { PhoneState } from "@/phone/machine";
import { isDeaf } from "@/phone/phone";
import type { AgentView } from "@/realtime/views";

/** The registration light: the phone that would ring now, as the switch sees it. */
export type Light =
  "ok" | "outside" | "other" | "elsewhere" | "connecting" | "noMicrophone" | "none" | "away";

export function light(agent: AgentView | null, phone: PhoneState, connected: boolean): Light {
  if (!connected || !agent) return "away";
  const { browser, desk } = agent.reachable;
  if (agent.device === "external") return "outside";
  if (agent.device === "desk") return desk ? "ok" : browser ? "other" : "none";
  if (isDeaf(phone)) return "noMicrophone";
  if (browser) return phone.registration === "elsewhere" ? "elsewhere" : "ok";
  if (desk) return "other";
  return phone.registration === "failed" ? "none" : "connecting";
}
