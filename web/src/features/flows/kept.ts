import type { Flow } from "@/api/flows";

/** What is not on the server yet survives a crash of the browser here. */
export type Kept = { flow: Flow; version: number };

const keyOf = (id: string): string => `linedesk.flow.${id}`;

export function keep(id: string, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(id), JSON.stringify(kept));
  } catch {
    // A full store costs only the second copy; the server is asked to save all the same.
  }
}

export const forget = (id: string): void => localStorage.removeItem(keyOf(id));

export function keptOf(id: string): Kept | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(id)) ?? "null") as Kept | null;
    return kept && typeof kept.flow?.nodes === "object" ? kept : null;
  } catch {
    return null;
  }
}
