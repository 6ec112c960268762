/**
 * The browser phone as a pure machine: what it knows, what happens to it, what must be done.
 * It holds at most one call; a second INVITE is refused, since the server never offers two.
 * The legal moves of the call are the table; an event without a row changes nothing, because
 * outside events may come late or twice.
 */
import type { PictureState } from "@/phone/picture";
import type { Sound } from "@/phone/quality";

export type Registration = "off" | "elsewhere" | "connecting" | "registered" | "failed";
export type Microphone = "unknown" | "granted" | "denied" | "missing" | "insecure";
export type CallStage = "idle" | "ringing" | "answering" | "talking" | "ending";

export type PhoneState = {
  registration: Registration;
  microphone: Microphone;
  stage: CallStage;
  call: string | null; // the center's call id, from X-Linedesk-Call
  muted: boolean;
  expected: string | null; // a call that we answer as soon as it rings
  why: string | null; // the last failure, in the switch's word
  sound: Sound | null; // how the talk sounds now, as far as this browser can tell
  picture: PictureState | null; // of a video call
};

export type PhoneEvent =
  | { type: "registration"; now: Registration; why?: string }
  | { type: "microphone"; now: Microphone }
  | { type: "invited"; call: string | null }
  | { type: "accepted" }
  | { type: "ended"; why?: string }
  | { type: "muted"; now: boolean }
  | { type: "sound"; now: Sound }
  | { type: "picture"; now: PictureState }
  | { type: "expect"; call: string | null }
  | { type: "answer" }
  | { type: "hangup" };

export type PhoneEffect =
  | { do: "answer" }
  | { do: "hangup" }
  | { do: "refuse" } // the second call, not the first
  | { do: "ring" }
  | { do: "silence" };

export const INITIAL: PhoneState = {
  registration: "off",
  microphone: "unknown",
  stage: "idle",
  call: null,
  muted: false,
  expected: null,
  why: null,
  sound: null,
  picture: null,
};

type Move = "invited" | "accepted" | "ended" | "answer" | "hangup";

export const STAGE_MOVES: Record<CallStage, Partial<Record<Move, CallStage>>> = {
  idle: { invited: "ringing" },
  ringing: { answer: "answering", hangup: "ending", ended: "idle", accepted: "talking" },
  answering: { accepted: "talking", hangup: "ending", ended: "idle" },
  talking: { hangup: "ending", ended: "idle" },
  ending: { ended: "idle" },
};

type Step = { state: PhoneState; effects: PhoneEffect[] };
const stay = (state: PhoneState): Step => ({ state, effects: [] });

export function step(state: PhoneState, event: PhoneEvent): Step {
  switch (event.type) {
    case "registration":
      return stay({ ...state, registration: event.now, why: event.why ?? null });
    case "microphone":
      return stay({ ...state, microphone: event.now });
    case "muted":
      return stay({ ...state, muted: event.now });
    case "sound":
      return stay(state.stage === "talking" ? { ...state, sound: event.now } : state);
    case "picture":
      return stay(state.stage === "idle" ? state : { ...state, picture: event.now });
    case "expect":
      return expect({ ...state, expected: event.call });
    case "invited":
      return invited(state, event.call);
    default:
      return moved(state, event);
  }
}

/** A call the agent dialed himself, or comes back to after a reload, needs no second click. */
function expect(state: PhoneState): Step {
  const rings = state.stage === "ringing" && state.call !== null;
  return rings && state.call === state.expected ? moved(state, { type: "answer" }) : stay(state);
}

function invited(state: PhoneState, call: string | null): Step {
  if (state.stage !== "idle") return { state, effects: [{ do: "refuse" }] };
  const ringing: PhoneState = { ...state, stage: "ringing", call, muted: false, why: null };
  const expected = expect(ringing);
  return expected.effects.length > 0 ? expected : { state: ringing, effects: [{ do: "ring" }] };
}

function moved(state: PhoneState, event: { type: Move; why?: string }): Step {
  const stage = STAGE_MOVES[state.stage][event.type];
  if (stage === undefined) return stay(state);
  const effects: PhoneEffect[] = [{ do: "silence" }];
  if (event.type === "answer") effects.push({ do: "answer" });
  if (event.type === "hangup") effects.push({ do: "hangup" });
  if (stage === "idle") return { state: over(state, event.why ?? null), effects };
  return { state: { ...state, stage }, effects };
}

/** A call that was lost and not hung up may ring again to bring the sound back. */
function over(state: PhoneState, why: string | null): PhoneState {
  const expected = state.stage === "ending" ? null : state.expected;
  const silent = { call: null, muted: false, sound: null, picture: null };
  return { ...state, ...silent, stage: "idle", expected, why };
}
