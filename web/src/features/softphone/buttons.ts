import type { PhoneState } from "@/phone/machine";
import type { AgentView, CallView } from "@/realtime/views";

/**
 * Which buttons can act now, and if not, why. Pure; the words are in the translations under
 * `softphone.why`.
 */
export type Situation = {
  agent: AgentView | null;
  call: CallView | null;
  phone: PhoneState;
  connected: boolean;
};

type ButtonName =
  | ("answer" | "decline" | "hangup" | "hold" | "mute" | "digits" | "dial")
  | ("transfer" | "conference" | "help" | "record" | "mark");
export type Why =
  | "away"
  | "noCall"
  | "notRinging"
  | "onDesk"
  | "onOutside"
  | "notHere"
  | "phoneComing"
  | "notTalking"
  | "held"
  | "offline"
  | "busy"
  | "wrapUp"
  | "noPhone"
  | "notYours"
  | "consulting"
  | "watching"
  | "notRecorded";

export type Buttons = Record<ButtonName, Why | null>;

export function buttons(situation: Situation): Buttons {
  return {
    answer: answering(situation),
    decline: declining(situation),
    hangup: hangingUp(situation),
    hold: consulting(situation) ?? owning(situation, ["talking", "held"]),
    mute: watching(situation) ?? talking(situation, ["talking", "held"]),
    digits: watching(situation) ?? talking(situation, ["talking"]),
    dial: dialing(situation),
    transfer: consulting(situation) ?? owning(situation, ["talking", "held"]),
    conference: owning(situation, ["talking", "held"]),
    help: watching(situation) ?? talking(situation, ["talking", "held"]),
    record: recording(situation) ?? owning(situation, ["talking", "held"]),
    mark: recording(situation) ?? owning(situation, ["talking", "held"]),
  };
}

/** What needs the server and no call. */
export const online = ({ connected }: Situation): Why | null => (connected ? null : "away");

function answering({ call, phone, agent, connected }: Situation): Why | null {
  if (phone.stage === "ringing") return null;
  if (call?.state !== "offered") return call ? "notRinging" : "noCall";
  // The sound is in another tab: the server tells that one to answer.
  if (phone.registration === "elsewhere" && agent?.reachable.browser)
    return connected ? null : "away";
  if (agent?.device === "external") return "onOutside";
  return agent?.device === "desk" || !agent?.reachable.browser ? "onDesk" : "phoneComing";
}

function declining({ call, phone, connected }: Situation): Why | null {
  if (phone.stage === "ringing") return null;
  if (call?.state !== "offered") return call ? "notRinging" : "noCall";
  return connected ? null : "away";
}

function hangingUp({ call, phone, connected }: Situation): Why | null {
  if (phone.stage === "talking" || phone.stage === "answering") return null;
  const live = call !== null && ["talking", "held", "dialing"].includes(call.state);
  if (!live) return call?.state === "offered" ? "notTalking" : "noCall";
  return connected ? null : "away";
}

function talking({ call, connected }: Situation, states: CallView["state"][]): Why | null {
  if (!connected) return "away";
  if (!call || call.state === "wrap_up") return "noCall";
  if (states.includes(call.state)) return null;
  return call.state === "held" ? "held" : "notTalking";
}

/** A colleague who was fetched in may talk, not dispose of somebody else's call. */
function owning(situation: Situation, states: CallView["state"][]): Why | null {
  const part = situation.call?.part ?? "owner";
  return talking(situation, states) ?? (part === "owner" ? null : "notYours");
}

function consulting({ call }: Situation): Why | null {
  return call?.consult ? "consulting" : null;
}

function watching({ call }: Situation): Why | null {
  return call?.part === "supervisor" ? "watching" : null;
}

function recording({ call }: Situation): Why | null {
  const runs = call?.recording === "on" || call?.recording === "paused";
  return !call || runs ? null : "notRecorded";
}

function dialing({ agent, call, connected }: Situation): Why | null {
  if (!connected) return "away";
  if (!agent || agent.presence === "offline") return "offline";
  if (agent.presence === "wrap_up") return "wrapUp";
  if (call) return "busy";
  return Object.values(agent.reachable).some(Boolean) ? null : "noPhone";
}
