import type { Coded } from "@/api/types";
import { pick } from "@/lib/i18n";

export type Choice = { code: string; label: string; words: string };

export function choicesOf(dispositions: readonly Coded[]): Choice[] {
  return dispositions.map((one) => {
    const code = one.code ?? one.name ?? one.id;
    const words = [code, ...Object.values(one.label ?? {})].join(" ").toLowerCase();
    return { code, label: pick(one.label, code), words };
  });
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
