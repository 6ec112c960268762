import type { Disposition } from "@/api/types";
import { pick } from "@/lib/i18n";

export type Choice = { code: string; label: string; words: string };

/** What can be chosen: the active leaves of the tree, each found by its branch's words too. */
export function choicesOf(dispositions: readonly Disposition[]): Choice[] {
  const active = dispositions.filter((one) => one.active);
  const parents = new Set(active.map((one) => one.parent));
  return active
    .filter((one) => !parents.has(one.code))
    .map((one) => ({
      code: one.code,
      label: pick(one.label, one.code),
      words: words(one, active),
    }));
}

function words(one: Disposition, all: readonly Disposition[]): string {
  const branch = all.filter((other) => other === one || other.code === one.parent);
  const texts = branch.flatMap((part) => [part.code, ...Object.values(part.label ?? {})]);
  return texts.join(" ").toLowerCase();
}

/** Type-ahead over code and both names; a single digit is the place in the list. */
export function matching(choices: readonly Choice[], typed: string): Choice[] {
  const text = typed.trim().toLowerCase();
  if (/^[1-9]$/.test(text)) {
    const chosen = choices[Number(text) - 1];
    return chosen ? [chosen] : [];
  }
  return choices.filter((choice) => choice.words.includes(text));
}
