import { act } from "@/api/calls";
import { muteMember } from "@/api/moves";
import { leaveSupervision } from "@/api/supervision";
import { mutePhone, tellPhone, usePhone } from "@/phone/phone";
import { useLive } from "@/realtime/live";
import { memberOf } from "@/realtime/part";
import type { CallView } from "@/realtime/views";

/**
 * What the call buttons do. The server moves the call; the browser phone only answers, and stands
 * in for the server when that cannot be reached, so that a talk can always be ended.
 */
export async function answer(call: CallView | null): Promise<void> {
  const elsewhere = usePhone.getState().registration === "elsewhere";
  if (elsewhere && call) return act(call.id, "answer");
  tellPhone({ type: "answer" });
}

export async function decline(call: CallView | null): Promise<void> {
  await throughServer(call, "decline");
}

export async function hangUp(call: CallView | null): Promise<void> {
  await throughServer(call, "hangup");
}

async function throughServer(call: CallView | null, verb: "decline" | "hangup"): Promise<void> {
  const byPhone = usePhone.getState().stage !== "idle";
  try {
    if (call?.part === "supervisor") return await leaveSupervision(call.id);
    if (call) return await act(call.id, verb);
  } catch (error) {
    if (!byPhone) throw error;
  }
  if (byPhone) tellPhone({ type: "hangup" });
}

export const holdOrRetrieve = (call: CallView): Promise<void> =>
  act(call.id, call.state === "held" ? "retrieve" : "hold");

/** The own microphone closes at once, not when the server has heard of it. */
export async function toggleMute(call: CallView): Promise<void> {
  const mute = !call.muted;
  mutePhone(mute);
  try {
    const leg = call.part === "member" ? ownLeg(call) : null;
    await (leg ? muteMember(call.id, leg, mute) : act(call.id, mute ? "mute" : "unmute"));
  } catch (error) {
    mutePhone(!mute);
    throw error;
  }
}

function ownLeg(call: CallView): string | null {
  return memberOf(call, useLive.getState().feed.me?.data.agent?.id ?? null)?.id ?? null;
}
