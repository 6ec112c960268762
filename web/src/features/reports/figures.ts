import type { Load, QueueFigures } from "@/api/reports";
import { midnight } from "@/lib/time";

/** Figures of the reports, pure. */
type Served = Pick<QueueFigures, "answered" | "abandoned" | "in_target">;

/** Answered within the target of those answered or abandoned, 0..1; null without a caller. */
export function shareInTarget({ answered, abandoned, in_target }: Served): number | null {
  const done = answered + abandoned;
  return done === 0 ? null : in_target / done;
}

/** 0.8 -> "80 %"; a dash where there is nothing to tell. */
export const percent = (share: number | null): string =>
  share === null ? "–" : `${Math.round(share * 100)} %`;

export const shareOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;

/** The queues together; the wait is of all who were answered, whichever queue. */
export function allQueues(rows: readonly QueueFigures[]) {
  const sum = (count: (row: QueueFigures) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const answered = sum((row) => row.answered);
  const waited = sum((row) => (row.waited ?? 0) * row.answered);
  return {
    entered: sum((row) => row.entered),
    answered,
    abandoned: sum((row) => row.abandoned),
    in_target: sum((row) => row.in_target),
    overtakings: sum((row) => row.overtakings),
    waited: answered === 0 ? null : waited / answered,
  };
}

const HOUR_MS = 3_600_000;
export type Step = "hour" | "day";

/** Every step of the time, those in which nothing happened with noughts; midnights of `zone`. */
export function everyStep(
  found: readonly Load[],
  from: string,
  step: Step,
  now: number,
  zone: string,
): Load[] {
  const known = new Map(found.map((one) => [Date.parse(one.at), one]));
  const steps: Load[] = [];
  for (let at = Date.parse(from); at <= now; at = after(at, step, zone))
    steps.push(known.get(at) ?? nothingAt(new Date(at)));
  return steps;
}

/** By the clock on the wall: a day of a change of time has 23 or 25 hours. */
const after = (at: number, step: Step, zone: string): number =>
  step === "day" ? midnight(at + 36 * HOUR_MS, zone) : at + HOUR_MS;

const nothingAt = (at: Date): Load => ({
  at: at.toISOString(),
  entered: 0,
  answered: 0,
  abandoned: 0,
  in_target: 0,
});
