import type { Disposition } from "@/api/types";
import { pick } from "@/lib/i18n";

/**
 * The dispositions as a tree of two levels, pure. Typing finds them: a digit names the branch, a
 * second one its leaf; letters are sought in code and both names.
 */
export type Choice = { code: string; label: string; words: string };
export type Branch = Choice & { leaves: Choice[] };

/** Top level in order; one that is a leaf itself has no leaves below it. */
export function branchesOf(dispositions: readonly Disposition[]): Branch[] {
  const active = dispositions.filter((one) => one.active);
  const codes = new Set(active.map((one) => one.code));
  return active
    .filter((one) => !one.parent || !codes.has(one.parent))
    .map((top) => ({
      ...choice(top, top),
      leaves: below(top, active).map((leaf) => choice(leaf, top)),
    }));
}

/** All leaves below, however deep; those of a deeper branch are named in its place. */
function below(top: Disposition, all: readonly Disposition[]): Disposition[] {
  return all
    .filter((one) => one.parent === top.code)
    .flatMap((one) => {
      const deeper = below(one, all);
      return deeper.length > 0 ? deeper : [one];
    });
}

function choice(one: Disposition, top: Disposition): Choice {
  const texts = [top, one].flatMap((part) => [part.code, ...Object.values(part.label ?? {})]);
  return { code: one.code, label: pick(one.label, one.code), words: texts.join(" ").toLowerCase() };
}

/** What can be chosen at all. */
export const leavesOf = (branch: Branch): Choice[] =>
  branch.leaves.length > 0 ? branch.leaves : [branch];

export type Found = { codes: string[]; complete: boolean };

/** What the typed text names, best first; `complete` when two digits leave no doubt. */
export function findIn(branches: readonly Branch[], typed: string): Found {
  const text = typed.trim().toLowerCase();
  if (text === "") return { codes: [], complete: false };
  const digits = /^([1-9])([1-9])?$/.exec(text);
  if (digits) return byDigits(branches[Number(digits[1]) - 1], Number(digits[2] ?? 0));
  const all = branches.flatMap(leavesOf);
  return {
    codes: all.filter((one) => one.words.includes(text)).map((one) => one.code),
    complete: false,
  };
}

function byDigits(branch: Branch | undefined, second: number): Found {
  if (!branch) return { codes: [], complete: false };
  const leaves = leavesOf(branch);
  if (second === 0) return { codes: leaves.map((one) => one.code), complete: false };
  const leaf = branch.leaves[second - 1];
  return { codes: leaf ? [leaf.code] : [], complete: leaf !== undefined };
}
