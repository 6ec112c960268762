import { describe, expect, it } from "vitest";
import { EMPTY, receive, type Feed, type Message } from "@/realtime/feed";
import { agentViews, callViews, queueViews } from "./support/floor";

const floor = { queues: queueViews, agents: agentViews, calls: callViews };
const snapshot = (seq: number, data: unknown = floor): Message => ({
  type: "snapshot",
  topic: "floor",
  seq,
  data,
});
const event = (seq: number, name: string, data: unknown): Message => ({
  type: "event",
  topic: "floor",
  seq,
  name,
  data,
});
const play = (...messages: Message[]): Feed => messages.reduce(receive, EMPTY);

describe("the feed", () => {
  it("shows a new call that arrives after the snapshot", () => {
    const feed = play(snapshot(7), event(8, "call.changed", { ...callViews[0], id: "new" }));
    expect(feed.floor?.data.calls.at(-1)?.id).toBe("new");
    expect(feed.floor?.seq).toBe(8);
  });

  it("replaces a call in its place and drops one that is gone", () => {
    const held = { ...callViews[1], state: "held" };
    const feed = play(
      snapshot(7),
      event(8, "call.changed", held),
      event(9, "call.removed", { id: "k1" }),
    );
    expect(feed.floor?.data.calls[0]).toEqual(held);
    expect(feed.floor?.data.calls).toHaveLength(callViews.length - 1);
  });

  it("follows agents and queues", () => {
    const feed = play(
      snapshot(1),
      event(2, "agent.changed", { ...agentViews[0], presence: "talking" }),
      event(3, "queue.changed", { ...queueViews[2], waiting: 4 }),
    );
    expect(feed.floor?.data.agents[0]?.presence).toBe("talking");
    expect(feed.floor?.data.queues[2]?.waiting).toBe(4);
  });

  it("equals a fresh snapshot after the same events", () => {
    const changed = { ...callViews[0], state: "queued" };
    const told = play(snapshot(1), event(2, "call.changed", changed));
    const fresh = play(snapshot(2, { ...floor, calls: [changed, ...callViews.slice(1)] }));
    expect(told).toEqual(fresh);
  });

  it("applies nothing after a gap and says which topic is behind", () => {
    const feed = play(
      snapshot(7),
      event(9, "call.removed", { id: "k1" }),
      event(10, "call.removed", { id: "k2" }),
    );
    expect(feed.behind).toEqual(["floor"]);
    expect(feed.floor?.data.calls).toHaveLength(callViews.length);
  });

  it("is whole again with the next snapshot", () => {
    const feed = play(snapshot(7), event(9, "call.removed", { id: "k1" }), snapshot(9));
    expect(feed.behind).toEqual([]);
    expect(feed.floor?.seq).toBe(9);
  });

  it("ignores what it has seen already and what comes before any snapshot", () => {
    const gone = event(8, "call.removed", { id: "k1" });
    expect(play(gone)).toEqual(EMPTY);
    const feed = play(snapshot(8), gone);
    expect(feed.floor?.data.calls).toHaveLength(callViews.length);
  });

  it("counts an event that it does not know without changing anything", () => {
    const feed = play(snapshot(7), event(8, "moon.risen", {}));
    expect(feed.floor).toEqual({ seq: 8, data: floor });
  });

  it("keeps the agent's own row and calls", () => {
    const me = (seq: number, name: string, data: unknown): Message => ({
      type: "event",
      topic: "me",
      seq,
      name,
      data,
    });
    const begin: Message = {
      type: "snapshot",
      topic: "me",
      seq: 1,
      data: { agent: null, calls: [] },
    };
    const feed = play(
      begin,
      me(2, "agent.changed", agentViews[0]),
      me(3, "call.changed", callViews[0]),
      me(4, "call.removed", { id: "k1" }),
    );
    expect(feed.me?.data).toEqual({ agent: agentViews[0], calls: [] });
  });

  it("says that the records are away", () => {
    const feed = play(
      { type: "snapshot", topic: "system", seq: 1, data: { switch: "up", records: "up" } },
      { type: "event", topic: "system", seq: 2, name: "system.changed", data: { records: "away" } },
    );
    expect(feed.system?.data).toEqual({ switch: "up", records: "away" });
  });
});
