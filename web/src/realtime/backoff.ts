/** Seconds before the next attempt: 0.5, 1, 2, 4, then 8, with full jitter in the upper half. */
export function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(8, 0.5 * 2 ** Math.min(attempt, 10));
  return ceiling * (0.5 + random / 2);
}
