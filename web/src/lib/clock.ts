import { useSyncExternalStore } from "react";
import { unixSeconds, type Moment } from "@/lib/time";

/**
 * One ticking clock for every timer on the screen, in the server's time: a desk whose own clock is
 * wrong still shows the right waiting times.
 */
let offset = 0;
let second = Math.floor(Date.now() / 1000);
const listeners = new Set<() => void>();
let ticker: ReturnType<typeof setInterval> | undefined;

export function learnServerTime(at: number): void {
  offset = at - Date.now() / 1000;
}

export const serverNow = (): number => Date.now() / 1000 + offset;

function tick(): void {
  const now = Math.floor(serverNow());
  if (now === second) return;
  second = now;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticker ??= setInterval(tick, 200);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(ticker);
    ticker = undefined;
  };
}

const whole = (): number => {
  if (listeners.size === 0) second = Math.floor(serverNow());
  return second;
};

/** The present second of the server, re-rendering once a second. */
export const useNow = (): number => useSyncExternalStore(subscribe, whole);

/** Whole seconds since the moment, ticking; null without a moment. */
export function useSince(moment: Moment): number | null {
  const now = useNow();
  const since = unixSeconds(moment);
  return since === null ? null : Math.max(0, Math.floor(now - since));
}

/** The beginning of the present minute in milliseconds, re-rendering once a minute. */
export const useMinute = (): number =>
  useSyncExternalStore(subscribe, () => Math.floor(whole() / 60) * 60_000);
