import { useMemo } from "react";
import { create } from "zustand";
import { serverNow, useNow } from "@/lib/clock";
import { Connection } from "@/realtime/connection";
import { EMPTY, receive, type Feed, type Message, type Topic } from "@/realtime/feed";
import { hearTeamMessage, keepNotice, type Notice, type TeamMessage } from "@/realtime/notices";
import { asSeenBy } from "@/realtime/part";
import type { AlertsView, CallView, FloorView, MeView, SystemView } from "@/realtime/views";

/** The live picture for React, and the one connection that feeds it. */
type Live = {
  feed: Feed;
  connected: boolean;
  heardAt: number; // server's time, seconds
  lostAt: number | null;
};

export const useLive = create<Live>(() => ({
  feed: EMPTY,
  connected: false,
  heardAt: 0,
  lostAt: null,
}));

type AnswerRequest = (call: string) => void;
const answerListeners = new Set<AnswerRequest>();
let connection: Connection | null = null;

/** Somebody asked for this agent's call to be answered here (API, another screen). */
export function onAnswerRequested(listener: AnswerRequest): () => void {
  answerListeners.add(listener);
  return () => answerListeners.delete(listener);
}

function hear(message: Message): void {
  const before = useLive.getState().feed;
  const feed = receive(before, message);
  useLive.setState({ feed });
  const fresh = feed.behind.filter((topic) => !before.behind.includes(topic));
  fresh.forEach((topic) => connection?.resync(topic));
  if (message.type === "event" && message.name === "call.answer_requested") {
    const { id } = message.data as { id: string };
    answerListeners.forEach((listener) => listener(id));
  }
  if (message.type === "event" && message.name === "agent.notice")
    keepNotice(message.data as Notice);
  if (message.type === "event" && message.name === "team.message")
    hearTeamMessage(message.data as TeamMessage);
}

const opened = () => useLive.setState({ connected: true, lostAt: null });
const word = () => useLive.setState({ heardAt: serverNow() });
const lost = () =>
  useLive.setState((live) => ({ connected: false, lostAt: live.lostAt ?? serverNow() }));

/** What a television is told is the floor without its calls. */
function asFloor(message: Message): Message {
  if (message.type === "event") return { ...message, topic: "floor" };
  return { ...message, topic: "floor", data: { calls: [], ...(message.data as object) } };
}

export function connect(topics: readonly Topic[], wall = ""): () => void {
  const listener = {
    onOpen: opened,
    onMessage: wall ? (message: Message) => hear(asFloor(message)) : hear,
    onWord: word,
    onLost: lost,
  };
  const mine = new Connection(topics, listener, wall);
  connection = mine;
  mine.start();
  return () => {
    mine.stop();
    if (connection === mine) connection = null;
    useLive.setState({ feed: EMPTY, connected: false, lostAt: null });
  };
}

export const useFloor = (): FloorView | null => useLive((live) => live.feed.floor?.data ?? null);
export const useAlerts = (): AlertsView | null => useLive((live) => live.feed.alerts?.data ?? null);
export const useMine = (): MeView | null => useLive((live) => live.feed.me?.data ?? null);
export const useSystem = (): SystemView | null => useLive((live) => live.feed.system?.data ?? null);

/**
 * The one call this agent has to do with now, as he sees it; a call being rung or talked goes
 * before wrap-up.
 */
function presentCall(mine: MeView | null): CallView | null {
  const seen = mine?.calls.map((call) => asSeenBy(call, mine.agent?.id ?? null)) ?? [];
  const calls = seen.filter((call) => call.state !== "ended");
  return calls.find((call) => call.state !== "wrap_up") ?? calls[0] ?? null;
}
export function useMyCall(): CallView | null {
  const mine = useMine();
  return useMemo(() => presentCall(mine), [mine]);
}

const STALE_SECONDS = 5;

/** True when what stands on the screen may no longer be so. */
export function useStale(): boolean {
  const now = useNow();
  const { connected, heardAt } = useLive();
  return heardAt > 0 && (!connected || now - heardAt > STALE_SECONDS);
}
