import type { Label } from "@/api/types";

/** `next` null: the talk ends. */
export type Choice = { value: string; label: Label; next: string | null };
export type Step = { key: string; text: Label; answers: Choice[]; next: string | null };

type Kept = Omit<Step, "key">;

/** The steps, the one that begins first. */
export function scriptOf(row: Record<string, unknown> | null): Step[] {
  const steps = Object.entries((row?.steps ?? {}) as Record<string, Kept>);
  const found = steps.map(([key, step]) => ({ ...step, key }));
  if (found.length === 0) return [{ key: "step_1", text: {}, answers: [], next: null }];
  return [...found].sort((a, b) => Number(b.key === row?.start) - Number(a.key === row?.start));
}

/** Start and steps are sent together; an answer without a code is called by its words. */
export function bodyOf({ script, ...rest }: Record<string, unknown>): Record<string, unknown> {
  if (script === undefined) return rest;
  const steps = script as Step[];
  const plain = ({ text, answers, next }: Step): Kept => ({
    text: Object.fromEntries(Object.entries(text).filter(([, words]) => words)),
    answers: answers.map((one, index) => ({ ...one, value: codeOf(one, index) })),
    next: answers.length > 0 ? null : next,
  });
  return {
    ...rest,
    start: steps[0]?.key,
    steps: Object.fromEntries(steps.map((step) => [step.key, plain(step)])),
  };
}

const codeOf = ({ value, label }: Choice, index: number): string =>
  value || label.zh || label.en || String(index + 1);

/** The next free key. */
export function freshKey(steps: readonly Step[]): string {
  let number = steps.length + 1;
  while (steps.some(({ key }) => key === `step_${number}`)) number += 1;
  return `step_${number}`;
}
