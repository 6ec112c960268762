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
  from?: string;
  own?: string[];
  sort?: string;
  page?: number;
};

const TICKET = [
  ...(["view", "q", "type", "phase", "priority", "owner", "team"] as const),
  ...(["theme", "age", "from", "sort"] as const),
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

/** `phase`: those that are open unless it says another, or "all". */
export type OpportunityListSearch = { q?: string; phase?: string; page?: number };
export const readOpportunitySearch = (raw: Raw): OpportunityListSearch => ({
  ...texts(raw, ["q", "phase"] as const),
  ...page(raw),
});

export const APPOINTMENT_STATES = ["booked", "kept", "missed", "cancelled"] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** `state`: booked unless it says another. */
export type AppointmentListSearch = { state?: AppointmentState; page?: number };
export const readAppointmentSearch = (raw: Raw): AppointmentListSearch => {
  const state = APPOINTMENT_STATES.find((one) => one === raw.state);
  return { ...(state ? { state } : {}), ...page(raw) };
};
