import { command } from "@/api/command";

/** What a supervisor does with somebody else's call or desk. */
export type Mode = "listen" | "whisper" | "barge" | "take_over";
export type ForcedPresence = "ready" | "not_ready" | "offline";

const call = (id: string, move: string) => `/api/v1/calls/${encodeURIComponent(id)}/${move}`;
const agent = (username: string) => `/api/v1/live/agents/${encodeURIComponent(username)}`;

/** Again with another mode switches without a new call. */
export const supervise = (id: string, mode: Mode) =>
  command("POST", call(id, "supervise"), { mode });
export const leaveSupervision = (id: string) => command("DELETE", call(id, "supervise"));
/** `polite`: the customer hears a farewell first. */
export const forceHangUp = (id: string, { reason, polite }: { reason: string; polite: boolean }) =>
  command("POST", call(id, "force-hangup"), { reason: reason.trim(), polite });

/** `why`: what the agent reads about it. */
export const forcePresence = (
  username: string,
  presence: ForcedPresence,
  why: string,
  reason?: string,
) => command("PUT", `${agent(username)}/presence`, { presence, why, ...(reason && { reason }) });
export const setQueues = (username: string, queues: string[], why: string) =>
  command("PATCH", agent(username), { queues, why });
/** `skills`: name -> level, all of them. */
export const setSkills = (username: string, skills: Record<string, number>, why: string) =>
  command("PATCH", agent(username), { skills, why });
