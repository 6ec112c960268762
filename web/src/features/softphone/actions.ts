import { act } from "@/api/calls";
import { mutePhone, tellPhone, usePhone } from "@/phone/phone";
import type { CallView } from "@/realtime/views";

/**
 * What the call buttons do. The server moves the call; the browser phone only answers, and stands
 * in for the server when that cannot be reached, so that a talk can always be ended.
 */
export function answer(): Promise<void> {
  tellPhone({ type: "answer" });
  return Promise.resolve();
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
    await act(call.id, mute ? "mute" : "unmute");
  } catch (error) {
    mutePhone(!mute);
    throw error;
  }
}
