import { createContext } from "react";
import { create } from "zustand";
import { readPhoneAccount } from "@/api/session";
import { INITIAL, step, type PhoneEffect, type PhoneEvent, type PhoneState } from "@/phone/machine";
import { askForMicrophone } from "@/phone/microphone";
import type { PhonePort } from "@/phone/port";
import { Ringer } from "@/phone/ringer";
import { Turn } from "@/phone/turn";

/** The phone of this browser: the machine's state for React, its effects for the port. */
export const usePhone = create<PhoneState>(() => INITIAL);

let port: PhonePort | null = null;
const ringer = new Ringer();

/** Nobody would be heard from here: the browser has said that it gives no microphone. */
export const isDeaf = ({ microphone, registration }: PhoneState): boolean =>
  microphone !== "granted" && microphone !== "unknown" && registration !== "elsewhere";

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
export const showMe = (on: boolean): void => port?.show(on);
export const resumePicture = (): void => port?.resumePicture();

export type MakePhone = () => Promise<PhonePort>;

/** The real one is loaded only where somebody telephones. */
export const makeRealPhone: MakePhone = async () =>
  new (await import("@/phone/jssip")).JsSipPhone();
export const PhoneMaker = createContext<MakePhone>(makeRealPhone);

let turn: Turn | null = null;

/** Own the agent's phone while this tab lives, or wait for the tab that owns it. */
export function ownPhone(makePort: MakePhone): () => void {
  const hold = (lost: AbortSignal) => holdPhone(makePort, lost);
  const locks = navigator.locks as LockManager | null | undefined; // none over plain HTTP
  if (!locks) {
    const leaving = new AbortController();
    void hold(leaving.signal);
    return () => leaving.abort();
  }
  const mine = new Turn(locks, hold, () => tellPhone({ type: "registration", now: "elsewhere" }));
  turn = mine;
  mine.wait();
  return () => {
    mine.stop();
    if (turn === mine) turn = null;
  };
}

/** Bring the sound into this tab; the one that has it lets go. */
export const takePhone = (): void => turn?.take();

async function holdPhone(makePort: MakePhone, lost: AbortSignal): Promise<void> {
  await startPhone(makePort, lost);
  const renewing = setInterval(() => void renewRelays(), RENEW_MS);
  await aborted(lost);
  clearInterval(renewing);
  port?.stop();
  port = null;
  ringer.silence();
  usePhone.setState(INITIAL, true);
}

const RENEW_MS = 6 * 3600 * 1000; // a quarter of what the words for the relays live

async function renewRelays(): Promise<void> {
  const account = await readPhoneAccount().catch(() => null);
  if (account) port?.relayBy(account.ice_servers);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve());
  });

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
