import type { Mode } from "@/api/supervision";
import type { CallView } from "@/realtime/views";

/**
 * What a supervisor may do with a talk, and why not now. Pure. The words are in the translations
 * under `supervise.action` and `supervise.why`; the Chinese ones are not standardised in the trade,
 * therefore each stands with who hears whom and what follows.
 */
export type Action = Mode | "force_hangup";
export const ACTIONS: readonly Action[] = [
  "listen",
  "whisper",
  "barge",
  "take_over",
  "force_hangup",
];
export const MODES: readonly Mode[] = ["listen", "whisper", "barge", "take_over"];

export type Why = "away" | "noTalk" | "own" | "busy" | "here" | "noPhone" | "forbidden";

export type View = {
  call: CallView;
  me: string | null; // the supervisor's own agent id
  present: CallView | null; // the call that he is in now
  phone: boolean; // a phone of his is reachable
  connected: boolean;
  permitted: boolean;
};

export function whyNot(action: Action, view: View): Why | null {
  if (!view.permitted) return "forbidden";
  if (!view.connected) return "away";
  const own = view.me !== null && view.call.agent_id === view.me;
  if (own) return "own";
  const talks = ["talking", "held"].includes(view.call.state) && view.call.agent !== null;
  if (action === "force_hangup") return over(view.call) ? "noTalk" : null;
  if (!talks) return "noTalk";
  if (view.present && view.present.id !== view.call.id) return "busy";
  if (!view.phone) return "noPhone";
  return modeOf(view.call, view.me) === action ? "here" : null;
}

const over = (call: CallView): boolean => call.state === "wrap_up" || call.state === "ended";

/** How this supervisor is in the call now. */
export function modeOf(call: CallView, me: string | null): Mode | null {
  return call.supervisors?.find((one) => one.id === me)?.mode ?? null;
}

/** Listening and whispering harm nobody; the others are asked about once more. */
export const needsConfirmation = (action: Action): boolean =>
  action === "barge" || action === "take_over" || action === "force_hangup";

type Ear = [from: Party, to: Party];
type Party = "S" | "A" | "C";

/** Who hears whom, as arrows from mouth to ear. */
export const HEARS: Record<Action, readonly Ear[]> = {
  listen: [
    ["A", "C"],
    ["C", "A"],
    ["A", "S"],
    ["C", "S"],
  ],
  whisper: [
    ["A", "C"],
    ["C", "A"],
    ["A", "S"],
    ["C", "S"],
    ["S", "A"],
  ],
  barge: [
    ["A", "C"],
    ["C", "A"],
    ["A", "S"],
    ["C", "S"],
    ["S", "A"],
    ["S", "C"],
  ],
  take_over: [
    ["C", "S"],
    ["S", "C"],
  ],
  force_hangup: [],
};
