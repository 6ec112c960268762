import { useEffect } from "react";
import { rejoin } from "@/api/moves";
import type { PhoneState } from "@/phone/machine";
import { local } from "@/lib/local";
import { usePhone } from "@/phone/phone";
import { useMine, useMyCall } from "@/realtime/live";
import type { CallView } from "@/realtime/views";

const KEY = "linedesk.talk"; // the talk that this browser's phone had last
const PATIENCE_MS = 1_500; // the switch may notice the loss by itself, and a hang-up is on its way

/**
 * After a reload or a crash the talk goes on without this phone, which knows nothing of it: ask to
 * be rung into it again. A talk on the desk phone was never ours and is left alone.
 */
export function useComeback(): void {
  const call = useMyCall();
  const phone = usePhone();
  const browser = useMine()?.agent?.device === "browser";
  const talked = phone.stage === "talking" ? phone.call : null;
  useEffect(() => {
    if (talked) local.set(KEY, talked);
  }, [talked]);
  const missing = isMissing(call, phone) ? (call?.id ?? null) : null;
  useEffect(() => {
    if (missing === null || !wasHere(missing, browser)) return;
    const asking = setTimeout(() => void rejoin(missing).catch(() => undefined), PATIENCE_MS);
    return () => clearTimeout(asking);
  }, [missing, browser]);
}

/** Where the browser keeps nothing for us, the chosen phone decides. */
function wasHere(call: string, browser: boolean): boolean {
  const kept = local.get(KEY);
  return kept === undefined ? browser : kept === call;
}

function isMissing(call: CallView | null, phone: PhoneState): boolean {
  const talks = call?.part === "owner" && (call.state === "talking" || call.state === "held");
  return talks && phone.registration === "registered" && phone.stage === "idle";
}
