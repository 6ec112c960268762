import { createContext, useContext } from "react";
import { createStore, useStore } from "zustand";
import type { Flow } from "@/api/flows";

const MOST_STEPS = 200;
const SAME_MS = 1200;

export type Design = {
  flow: Flow;
  past: Flow[];
  future: Flow[];
  selected: string[];
  /** Counts the edits; 0 while nothing was changed since the flow was opened or taken. */
  edits: number;
  /** `kind`: edits of one kind within a moment (typing, arrow keys) are one step of undo. */
  edit: (change: (flow: Flow) => Flow, kind?: string) => void;
  select: (names: string[]) => void;
  undo: () => void;
  redo: () => void;
  /** Another state altogether, such as a colleague's. */
  take: (flow: Flow) => void;
};

export type DesignStore = ReturnType<typeof makeDesign>;

export function makeDesign(flow: Flow, edits = 0, now: () => number = Date.now) {
  let last = { kind: "", at: 0 };
  return createStore<Design>((set) => ({
    flow,
    past: [],
    future: [],
    selected: [],
    edits,
    edit: (change, kind = "") =>
      set((design) => {
        const next = change(design.flow);
        if (next === design.flow) return design;
        const joined = kind !== "" && kind === last.kind && now() - last.at < SAME_MS;
        last = { kind, at: now() };
        const past = joined ? design.past : [...design.past, design.flow].slice(-MOST_STEPS);
        return { flow: next, past, future: [], edits: design.edits + 1 };
      }),
    select: (selected) => set({ selected }),
    undo: () =>
      set((design) => {
        const before = design.past.at(-1);
        if (!before) return design;
        last = { kind: "", at: 0 };
        return {
          flow: before,
          past: design.past.slice(0, -1),
          future: [design.flow, ...design.future],
          edits: design.edits + 1,
        };
      }),
    redo: () =>
      set((design) => {
        const [after, ...future] = design.future;
        if (!after) return design;
        return {
          flow: after,
          past: [...design.past, design.flow],
          future,
          edits: design.edits + 1,
        };
      }),
    take: (next) => set({ flow: next, past: [], future: [], selected: [], edits: 0 }),
  }));
}

export const DesignContext = createContext<DesignStore | null>(null);

export function useDesignStore(): DesignStore {
  const store = useContext(DesignContext);
  if (!store) throw new Error("outside of the designer");
  return store;
}

export const useDesign = <T>(pick: (design: Design) => T): T => useStore(useDesignStore(), pick);
