import type { Coded } from "@/api/types";
import { pick } from "@/lib/i18n";

export type Choice = { code: string; label: string; words: string };

/** What can be chosen: the active leaves of the tree, each found by its branch's words too. */
export function choicesOf(dispositions: readonly Coded[]): Choice[] {
  const active = dispositions.filter((one) => one.active !== false);
  const parents = new Set(active.map((one) => one.parent));
  return active
    .filter((one) => !parents.has(codeOf(one)))
    .map((one) => ({
      code: codeOf(one),
      label: pick(one.label, codeOf(one)),
      words: words(one, active),
    }));
}

const codeOf = (one: Coded): string => one.code ?? one.name ?? one.id;

function words(one: Coded, all: readonly Coded[]): string {
  const branch = all.filter((other) => other === one || codeOf(other) === one.parent);
  const texts = branch.flatMap((part) => [codeOf(part), ...Object.values(part.label ?? {})]);
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
