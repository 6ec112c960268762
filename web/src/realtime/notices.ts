import { create } from "zustand";

/** What a supervisor did to this desk, told once; it stays until the agent has seen it. */
export type Notice = {
  kind: string;
  by: string;
  presence?: string;
  reason?: string | null;
  queues?: string[];
  skills?: Record<string, number>;
  text?: string;
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
