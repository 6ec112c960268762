/**
 * Seconds before the next attempt: at most 0.5, 1, 2, then 3, the upper half by chance, so that a
 * thousand desks do not come back in the same instant.
 */
export function backoff(attempt: number, random: number): number {
  const ceiling = Math.min(3, 0.5 * 2 ** Math.min(attempt, 10));
  return ceiling * (0.5 + random / 2);
}
