import { command } from "@/api/command";

/** What moves a call to others or fetches others in; the server decides whether it is legal. */
export type TransferKind = "blind" | "attended";

const of = (call: string, move: string) => `/api/v1/calls/${encodeURIComponent(call)}/${move}`;
const member = (call: string, leg: string) => of(call, `members/${encodeURIComponent(leg)}`);

export const transfer = (call: string, to: string, kind: TransferKind, reason: string) =>
  command("POST", of(call, "transfer"), { to, kind, ...(reason && { reason }) });
export const consult = (call: string, to: string, reason: string) =>
  command("POST", of(call, "consult"), { to, ...(reason && { reason }) });
export const completeConsult = (call: string) => command("POST", of(call, "consult/complete"));
export const cancelConsult = (call: string) => command("POST", of(call, "consult/cancel"));

/** Without `to` the consulted party comes to the customer. */
export const confer = (call: string, to?: string) =>
  command("POST", of(call, "conference"), to ? { to } : {});
export const leaveConference = (call: string) => command("POST", of(call, "conference/leave"));
export const muteMember = (call: string, leg: string, muted: boolean) =>
  command("POST", `${member(call, leg)}/${muted ? "mute" : "unmute"}`);
export const dropMember = (call: string, leg: string) => command("DELETE", member(call, leg));

/** My screen lives, my phone knows nothing of the talk: ring it into the call again. */
export const rejoin = (call: string) => command("POST", of(call, "rejoin"));

export const askForHelp = (call: string, reason: string) =>
  command("POST", of(call, "help"), { reason });
export const withdrawHelp = (call: string) => command("DELETE", of(call, "help"));

export const pauseRecording = (call: string) => command("POST", of(call, "recording/pause"));
export const resumeRecording = (call: string) => command("POST", of(call, "recording/resume"));
