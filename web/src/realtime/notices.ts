import { create } from "zustand";

/** What a supervisor did to this desk, told once; it stays until the agent has seen it. */
export type Notice = {
  kind: string;
  by: string;
  why?: string;
  presence?: string;
  reason?: string | null;
  queues?: string[];
  skills?: Record<string, number>;
};
export type KeptNotice = Notice & { id: number };

const KEPT = 4;
let last = 0;

export const useNotices = create<{ notices: KeptNotice[] }>(() => ({ notices: [] }));

export const keepNotice = (notice: Notice): void =>
  useNotices.setState(({ notices }) => ({
    notices: [...notices, { ...notice, id: ++last }].slice(-KEPT),
  }));

export const dismissNotice = (id: number): void =>
  useNotices.setState(({ notices }) => ({ notices: notices.filter((one) => one.id !== id) }));

/** What was written to the team or to me (`to`), as it was pushed; what came before is asked for. */
export type TeamMessage = { id: string; at: string; by: string; to?: string | null; text: string };

export const useTeamMessages = create<{ heard: TeamMessage[]; read: string[] }>(() => ({
  heard: [],
  read: [],
}));

export const hearTeamMessage = (message: TeamMessage): void =>
  useTeamMessages.setState(({ heard }) => ({ heard: [...heard, message] }));

export const dropTeamMessage = (id: string): void =>
  useTeamMessages.setState(({ read }) => ({ read: [...read, id] }));
