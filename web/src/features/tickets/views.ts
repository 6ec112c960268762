import type { TicketQuery } from "@/api/tickets";
import { slice } from "@/lib/search";
import type { TicketListSearch } from "@/lib/caseSearch";

/** The ready-made views; what a view fixes a filter cannot change. */
export const VIEWS = ["mine", "overdue", "confirming", "watched", "open", "all"] as const;
export type View = (typeof VIEWS)[number];
export const FIRST: View = "mine";

export const isView = (name: string | undefined): name is View => VIEWS.some((one) => one === name);

/** Upper and lower edge of each age in days, as the server counts them. */
export const AGES: Record<string, readonly [number, number]> = {
  under_1_days: [0, 1],
  under_3_days: [1, 3],
  under_7_days: [3, 7],
  under_30_days: [7, 30],
  over_30_days: [30, Infinity],
};

const DAY_MS = 86_400_000;

function ageRange(age: string | undefined, now: number): { from?: string; to?: string } {
  const edges = age ? AGES[age] : undefined;
  if (!edges) return {};
  const at = (days: number) => new Date(now - days * DAY_MS).toISOString();
  const [young, old] = edges;
  return {
    ...(Number.isFinite(old) ? { from: at(old) } : {}),
    ...(young > 0 ? { to: at(young) } : {}),
  };
}

function viewQuery(view: View, me: string): TicketQuery {
  switch (view) {
    case "mine":
      return { owner: me, open: true };
    case "overdue":
      return { overdue: true, open: true };
    case "confirming":
      return { phase: "confirming" };
    case "watched":
      return { watcher: me, open: true };
    case "open":
      return { open: true };
    default:
      return {};
  }
}

/** `now` in milliseconds, of the minute, so that the same list is not asked for every moment. */
export function queryOf(search: TicketListSearch, me: string, now: number): TicketQuery {
  const { view, age, page, ...filters } = search;
  return {
    ...filters,
    ...ageRange(age, now),
    ...viewQuery(isView(view) ? view : FIRST, me),
    ...slice(page),
  };
}
