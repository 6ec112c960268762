import type { Row } from "@/api/nouns";

/** Where the records are that a field may refer to, noun -> address. */
const PATHS: Record<string, string> = {
  customer: "customers",
  product: "products",
  order: "orders",
  ticket: "tickets",
  user: "users",
};

export const pathOf = (noun: string): string => PATHS[noun] ?? noun;

/** "#12 leaking tap", or a name with what tells two of them apart. */
export function referenceName(row: Row): string {
  const customer = row.customer as { name?: string } | null | undefined;
  if (typeof row.number === "number")
    return `#${row.number} ${String(row.subject ?? customer?.name ?? "")}`.trim();
  return [row.name, row.company ?? row.code ?? row.username].filter(Boolean).join(" · ");
}
