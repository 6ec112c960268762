import type { Colleague, Directory, Flow } from "@/api/types";
import { pick } from "@/lib/i18n";

/** Whom or what a call can go to, pure. `to` is what the server is told. */
export type Kind = "agent" | "queue" | "flow" | "number";
type Blocked = "busy" | "wrap_up" | "offline" | "unreachable";
type Common = { to: string; name: string; blocked: Blocked | null };
export type Target = Common &
  (
    | {
        kind: "agent";
        username: string;
        presence: string;
        since: string | null;
        queues: string[];
        skills: string[];
      }
    | { kind: "queue"; waiting: number; longestWait: number; ready: number }
    | { kind: "flow" }
    | { kind: "number" }
  );

/** As people write numbers: spaces, dashes and brackets do no harm. Empty when not a number. */
export function dialable(text: string): string {
  const number = text.replace(/[\s\-().]/g, "");
  return /^\+?[0-9*#]{2,20}$/.test(number) ? number : "";
}

type Known = { directory: Directory | undefined; flows: readonly Flow[] };

export function targetsOf({ directory, flows }: Known, text: string, kinds: Kind[]): Target[] {
  const all = [
    ...numbers(text),
    ...(directory?.agents ?? []).map(colleague).sort(freeFirst),
    ...(directory?.queues ?? []).map((line): Target => ({
      kind: "queue",
      to: `queue:${line.name}`,
      name: pick(line.label, line.name),
      waiting: line.waiting,
      longestWait: line.longest_wait,
      ready: line.agents_ready,
      blocked: null,
    })),
    ...flows
      .filter((flow) => flow.published !== null)
      .map((flow): Target => ({
        kind: "flow",
        to: `flow:${flow.name}`,
        name: pick(flow.label, flow.name),
        blocked: null,
      })),
  ];
  return all.filter((target) => kinds.includes(target.kind) && fits(target, text));
}

function numbers(text: string): Target[] {
  const number = dialable(text);
  return number ? [{ kind: "number", to: number, name: number, blocked: null }] : [];
}

function colleague(one: Colleague): Target {
  return {
    kind: "agent",
    to: `agent:${one.username}`,
    name: one.name,
    username: one.username,
    presence: one.presence,
    since: one.since,
    queues: one.queues,
    skills: one.skills,
    blocked: blockedBy(one),
  };
}

/** Who is on a break may be asked by a colleague; who talks or is away may not. */
function blockedBy({ presence, reachable }: Colleague): Blocked | null {
  if (presence === "offline" || presence === "wrap_up") return presence;
  if (presence !== "ready" && presence !== "not_ready") return "busy";
  return reachable ? null : "unreachable";
}

const ORDER = ["ready", "not_ready", "wrap_up", "talking", "offered", "offline"];

function freeFirst(a: Target, b: Target): number {
  if (a.kind !== "agent" || b.kind !== "agent") return 0;
  return (
    ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence) ||
    a.username.localeCompare(b.username, "en", { numeric: true })
  );
}

function fits(target: Target, text: string): boolean {
  const sought = text.trim().toLowerCase();
  if (target.kind === "number" || sought === "") return true;
  const words = [target.name, target.to.split(":")[1] ?? ""];
  if (target.kind === "agent") words.push(...target.queues, ...target.skills);
  return words.some((word) => word.toLowerCase().includes(sought));
}
