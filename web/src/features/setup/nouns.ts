import { calendars } from "@/features/setup/calendars";
import { callButtons } from "@/features/setup/callButtons";
import { blocklist, numbers, sources, trunks } from "@/features/setup/lines";
import { agents, dispositions, reasons, skills, teams, users } from "@/features/setup/people";
import { queues } from "@/features/setup/queues";
import { flows, prompts } from "@/features/setup/speech";
import { caseTypes, resources, scripts, themes } from "@/features/setup/work";
import type { Noun } from "@/features/setup/noun";

/** The one thing of the set-up that is no list. */
export const HOUSE = "house";

const GROUPS: readonly (readonly [string, readonly Noun[]])[] = [
  ["routing", [flows, numbers, queues, skills, calendars, prompts]],
  ["lines", [trunks, callButtons, blocklist, sources]],
  ["work", [caseTypes, themes, scripts, resources]],
  ["people", [users, agents, teams, reasons, dispositions]],
];

/** The set-up's table of contents, in the order in which one sets up a house: groups of paths. */
export const menu: readonly (readonly [string, readonly string[]])[] = [
  ...GROUPS.map(([group, nouns]) => [group, nouns.map(({ path }) => path)] as const),
  ["house", [HOUSE]],
];

export const nounOf = (path: string): Noun | undefined =>
  GROUPS.flatMap(([, nouns]) => nouns).find((noun) => noun.path === path);
