import type { Label } from "@/api/types";

/** The states of a kind of work in their order, each with the states that it leads to. */
export type Stage = {
  code: string;
  label: Label;
  phase: string;
  text: Label;
  leads: string[];
};

type State = Omit<Stage, "leads">;
type Move = { from: string; to: string };

export const PHASES = ["open", "waiting", "confirming", "done", "dropped"];
const ENDED = ["done", "dropped"];

export const FIRST_PATH: Stage[] = [
  { code: "new", label: {}, phase: "open", text: {}, leads: ["closed"] },
  { code: "closed", label: {}, phase: "done", text: {}, leads: [] },
];

export function pathOf(row: Record<string, unknown>): Stage[] {
  const moves = (row.moves ?? []) as Move[];
  return ((row.states ?? []) as State[]).map((state) => ({
    ...state,
    leads: moves.filter(({ from }) => from === state.code).map(({ to }) => to),
  }));
}

/** States and moves are sent together, as the server wants them. */
export function bodyOf({ path, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (path === undefined) return rest;
  const stages = path as Stage[];
  const states = stages.map(({ code, label, phase, text }) => ({ code, label, phase, text }));
  const moves = stages.flatMap(({ code, leads }) => leads.map((to) => ({ from: code, to })));
  return { ...rest, states, moves };
}

export type Fault = { why: "code" | "twice" | "unreached" | "endless"; code: string };

/** What keeps them from being a path; the server says the same when it is sent all the same. */
export function faultsOf(stages: readonly Stage[]): Fault[] {
  const codes = stages.map(({ code }) => code);
  const reached = new Set(codes.slice(0, 1));
  for (const code of reached)
    stages.find((one) => one.code === code)?.leads.forEach((to) => reached.add(to));
  const faults = codes.flatMap((code, index): Fault[] => {
    if (!/^[a-z][a-z0-9_]{0,49}$/.test(code)) return [{ why: "code", code }];
    if (codes.indexOf(code) < index) return [{ why: "twice", code }];
    return reached.has(code) ? [] : [{ why: "unreached", code }];
  });
  const ends = stages.some(({ phase }) => ENDED.includes(phase));
  return ends ? faults : [...faults, { why: "endless", code: "" }];
}
