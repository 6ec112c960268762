import { owns, page, texts, type Raw } from "@/lib/search";

/** What stands in the addresses of the lists of work. `view` is one of the ready-made ones. */
export type TicketListSearch = {
  view?: string;
  q?: string;
  type?: string;
  phase?: string;
  priority?: string;
  owner?: string;
  team?: string;
  theme?: string;
  age?: string;
  own?: string[];
  sort?: string;
  page?: number;
};

const TICKET = [
  ...(["view", "q", "type", "phase", "priority", "owner", "team"] as const),
  ...(["theme", "age", "sort"] as const),
] as const;

export const readTicketSearch = (raw: Raw): TicketListSearch => ({
  ...texts(raw, TICKET),
  ...owns(raw),
  ...page(raw),
});

export type CallbackListSearch = { view?: string; q?: string; kind?: string; page?: number };
export const readCallbackSearch = (raw: Raw): CallbackListSearch => ({
  ...texts(raw, ["view", "q", "kind"] as const),
  ...page(raw),
});

export type OrderListSearch = {
  q?: string;
  state?: string;
  owner?: string;
  sort?: string;
  page?: number;
};
export const readOrderSearch = (raw: Raw): OrderListSearch => ({
  ...texts(raw, ["q", "state", "owner", "sort"] as const),
  ...page(raw),
});
