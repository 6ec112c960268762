import { createContext } from "react";
import { create } from "zustand";
import { readPhoneAccount } from "@/api/session";
import { INITIAL, step, type PhoneEffect, type PhoneEvent, type PhoneState } from "@/phone/machine";
import { askForMicrophone } from "@/phone/microphone";
import type { PhonePort } from "@/phone/port";
import { Ringer } from "@/phone/ringer";

/** The phone of this browser: the machine's state for React, its effects for the port. */
export const usePhone = create<PhoneState>(() => INITIAL);

let port: PhonePort | null = null;
const ringer = new Ringer();

export function tellPhone(event: PhoneEvent): void {
  const { state, effects } = step(usePhone.getState(), event);
  usePhone.setState(state, true);
  effects.forEach(perform);
}

function perform(effect: PhoneEffect): void {
  switch (effect.do) {
    case "answer":
      return port?.answer();
    case "hangup":
      return port?.hangup();
    case "refuse":
      return port?.refuseSecond();
    case "ring":
      return ringer.ring();
    case "silence":
      return ringer.silence();
  }
}

export const mutePhone = (on: boolean): void => port?.mute(on);

export type MakePhone = () => Promise<PhonePort>;

/** The real one is loaded only where somebody telephones. */
export const makeRealPhone: MakePhone = async () =>
  new (await import("@/phone/jssip")).JsSipPhone();
export const PhoneMaker = createContext<MakePhone>(makeRealPhone);

/**
 * Own the agent's phone while this tab lives. Of several tabs one has it, by a lock of the
 * browser; the next takes over when that one closes.
 */
export function ownPhone(makePort: MakePhone): () => void {
  const leaving = new AbortController();
  const release = new Promise<void>((resolve) =>
    leaving.signal.addEventListener("abort", () => resolve()),
  );
  const hold = async () => {
    await startPhone(makePort, leaving.signal);
    await release;
    port?.stop();
    port = null;
    ringer.silence();
    usePhone.setState(INITIAL, true);
  };
  const locks = navigator.locks as LockManager | null | undefined; // none over plain HTTP
  if (locks) {
    tellPhone({ type: "registration", now: "elsewhere" });
    locks.request("linedesk.phone", { signal: leaving.signal }, hold).catch(() => undefined);
  } else void hold();
  return () => leaving.abort();
}

const RETRY_SECONDS = 3;

async function startPhone(makePort: MakePhone, leaving: AbortSignal): Promise<void> {
  tellPhone({ type: "registration", now: "connecting" });
  void askForMicrophone().then((now) => tellPhone({ type: "microphone", now }));
  while (!leaving.aborted) {
    try {
      const [made, account] = await Promise.all([makePort(), readPhoneAccount()]);
      if (leaving.aborted) return;
      port = made;
      return made.start(account, tellPhone);
    } catch {
      tellPhone({ type: "registration", now: "failed", why: "unreachable" });
      await new Promise((resolve) => setTimeout(resolve, RETRY_SECONDS * 1000));
    }
  }
}

/** Ask again after the person has changed the browser's permission. */
export async function retryMicrophone(): Promise<void> {
  tellPhone({ type: "microphone", now: await askForMicrophone() });
}
