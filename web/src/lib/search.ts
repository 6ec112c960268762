/** What stands in the address of a list, so that a link or F5 shows the same list again. */
export type CustomerListSearch = {
  q?: string;
  category?: string;
  owner?: string;
  tag?: string;
  vip?: string;
  own?: string[];
  sort?: string;
  page?: number;
};
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

/** What every list has in its address. */
export type Walked = { sort?: string; page?: number };

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

const CUSTOMER_FILTERS = ["q", "category", "owner", "tag", "sort"] as const;

/** `own`: "key:value" of the house's own fields. */
export function owns(raw: Raw): { own?: string[] } {
  const own = Array.isArray(raw.own) ? raw.own.filter((one) => typeof one === "string") : [];
  return own.length > 0 ? { own } : {};
}

export function readCustomerSearch(raw: Raw): CustomerListSearch {
  return {
    ...texts(raw, CUSTOMER_FILTERS),
    ...(["true", "false"].includes(String(raw.vip)) ? { vip: String(raw.vip) } : {}),
    ...owns(raw),
    ...page(raw),
  };
}

export type CustomerFilter = Omit<CustomerListSearch, "page" | "vip"> & { vip?: boolean };

/** The filters as the server reads them; the column `updated` is its `updated_at`. */
export function customerQueryOf(search: CustomerListSearch): CustomerFilter {
  const { vip, sort, ...rest } = search;
  const filters = Object.entries(rest).filter(([key]) => key !== "page");
  return {
    ...Object.fromEntries(filters),
    ...(vip ? { vip: vip === "true" } : {}),
    ...(sort ? { sort: sort.replace(/updated$/, "updated_at") } : {}),
  };
}

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
