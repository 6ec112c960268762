import type { AgentView, CallView, FloorView, QueueView } from "@/realtime/views";

/** Figures and orders of the floor, pure. */
export type Level = "good" | "near" | "bad" | "none";

/** Answered within the target / (answered + abandoned), 0..1; null before the first call. */
export function serviceLevel({ today }: QueueView): number | null {
  const done = (today?.answered ?? 0) + (today?.abandoned ?? 0);
  return done === 0 ? null : (today?.in_target ?? 0) / done;
}

const TARGET_SECONDS = 20;

/** Within how many seconds the queue's callers are to be answered. */
export const targetSeconds = (queue: QueueView): number => queue.target_seconds ?? TARGET_SECONDS;

const NEAR = 0.1; // amber within 10 points of the target

export function level(share: number | null, target = 0.8): Level {
  if (share === null) return "none";
  if (share >= target) return "good";
  return share >= target - NEAR ? "near" : "bad";
}

const ORDER = ["offered", "talking", "supervising", "wrap_up", "ready", "not_ready", "offline"];

/** Those with a customer first, those away last; within one presence by name. */
export function byPresence(agents: readonly AgentView[]): AgentView[] {
  return [...agents].sort(
    (a, b) =>
      ORDER.indexOf(a.presence) - ORDER.indexOf(b.presence) ||
      a.username.localeCompare(b.username, "en", { numeric: true }),
  );
}

const CALL_ORDER = ["queued", "offered", "dialing", "held", "talking", "flow", "wrap_up"];
const begun = (call: CallView): number => Number(call.started_at ?? call.since ?? 0);

/** Those who wait first, the longest on top. */
export function byUrgency(calls: readonly CallView[]): CallView[] {
  return calls
    .filter((call) => call.state !== "ended")
    .sort(
      (a, b) => CALL_ORDER.indexOf(a.state) - CALL_ORDER.indexOf(b.state) || begun(a) - begun(b),
    );
}

export function totals({ agents, calls, queues }: FloorView) {
  const present = (presence: string) => agents.filter((one) => one.presence === presence).length;
  return {
    waiting: queues.reduce((sum, queue) => sum + queue.waiting, 0),
    talking: calls.filter((call) => call.state === "talking" || call.state === "held").length,
    ready: present("ready"),
    signedIn: agents.length - present("offline"),
    notReady: present("not_ready"),
  };
}
