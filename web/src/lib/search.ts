/** What stands in the address of a list, so that a link or F5 shows the same list again. */
export type CustomerListSearch = { q?: string; page?: number };
export type InteractionListSearch = {
  q?: string;
  queue?: string;
  direction?: string;
  disposition?: string;
  agent?: string;
  recording?: string;
  from?: string;
  to?: string;
  page?: number;
};

export type Raw = Record<string, unknown>;

export function texts<K extends string>(raw: Raw, keys: readonly K[]): Partial<Record<K, string>> {
  const found: Partial<Record<K, string>> = {};
  for (const key of keys) {
    const value = raw[key];
    if (typeof value === "string" && value !== "") found[key] = value;
    if (typeof value === "number") found[key] = String(value);
  }
  return found;
}

export function page(raw: Raw): { page?: number } {
  const number = Number(raw.page);
  return Number.isInteger(number) && number > 1 ? { page: number } : {};
}

export const readCustomerSearch = (raw: Raw): CustomerListSearch => ({
  ...texts(raw, ["q"] as const),
  ...page(raw),
});

const INTERACTION_FILTERS = [
  ...(["q", "queue", "direction", "disposition"] as const),
  ...(["agent", "recording", "from", "to"] as const),
] as const;

export const readInteractionSearch = (raw: Raw): InteractionListSearch => ({
  ...texts(raw, INTERACTION_FILTERS),
  ...page(raw),
});

/** The search with the change, from the first page; empty values leave the address. */
export function changed<S extends object>(
  search: S,
  change: { [K in keyof S]?: S[K] | undefined | null },
): S {
  const entries = Object.entries({ ...search, page: undefined, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value)) as S;
}

export const PAGE_SIZE = 50;
export const slice = (page = 1): { limit: number; offset: number } => ({
  limit: PAGE_SIZE,
  offset: (page - 1) * PAGE_SIZE,
});
