import { vi } from "vitest";

/** Milliseconds in which everything comes true, on a machine that is busy with everything else. */
export const PATIENCE = 30_000;

/** Waits until `holds` throws no more; what it gives then. */
export const soon = <T>(holds: () => T | Promise<T>): Promise<T> => vi.waitFor(holds, PATIENCE);
