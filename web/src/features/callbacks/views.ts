import type { CallbackQuery } from "@/api/callbacks";
import type { CallbackListSearch } from "@/lib/caseSearch";
import { slice } from "@/lib/search";

export const VIEWS = ["mine", "open", "done"] as const;
export type View = (typeof VIEWS)[number];
export const FIRST: View = "mine";
export const KINDS = ["call_back", "follow_up", "visit", "confirmation"] as const;
/** Those that a person promises; a confirmation is asked for by its ticket. */
export const PROMISED = ["call_back", "follow_up", "visit"] as const;

export const isView = (name: string | undefined): name is View => VIEWS.some((one) => one === name);

export function queryOf({ view, page, ...filters }: CallbackListSearch): CallbackQuery {
  const chosen = isView(view) ? view : FIRST;
  return {
    ...filters,
    ...(chosen === "mine" ? { mine: true } : {}),
    ...(chosen === "done" ? { state: "done", sort: "-due_at" } : { state: "open" }),
    ...slice(page),
  };
}
