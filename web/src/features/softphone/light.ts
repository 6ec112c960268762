import type { PhoneState } from "@/phone/machine";
import type { AgentView } from "@/realtime/views";

/** The registration light: the phone that would ring now, as the switch sees it. */
export type Light = "ok" | "other" | "elsewhere" | "connecting" | "noMicrophone" | "none" | "away";

export function light(agent: AgentView | null, phone: PhoneState, connected: boolean): Light {
  if (!connected || !agent) return "away";
  const { browser, desk } = agent.reachable;
  if (agent.device === "desk") return desk ? "ok" : browser ? "other" : "none";
  if (
    phone.microphone !== "granted" &&
    phone.microphone !== "unknown" &&
    phone.registration !== "elsewhere"
  )
    return "noMicrophone";
  if (browser) return phone.registration === "elsewhere" ? "elsewhere" : "ok";
  if (desk) return "other";
  return phone.registration === "failed" ? "none" : "connecting";
}
