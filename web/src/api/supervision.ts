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
export const forceHangUp = (id: string, reason: string) =>
  command("POST", call(id, "force-hangup"), { reason });

export const forcePresence = (username: string, presence: ForcedPresence, reason?: string) =>
  command("PUT", `${agent(username)}/presence`, { presence, ...(reason && { reason }) });
export const setQueues = (username: string, queues: string[]) =>
  command("PATCH", agent(username), { queues });
