import { describe, expect, it } from "vitest";
import { INITIAL, STAGE_MOVES, step, type PhoneEffect, type PhoneEvent } from "@/phone/machine";

function play(...events: PhoneEvent[]) {
  let state = INITIAL;
  let effects: PhoneEffect[] = [];
  for (const event of events) ({ state, effects } = step(state, event));
  return { state, done: effects.map((effect) => effect.do) };
}

const invited = (call: string | null = "k1"): PhoneEvent => ({ type: "invited", call });

describe("the browser phone", () => {
  it("rings when it is invited, and knows which call it is", () => {
    const { state, done } = play(invited());
    expect(state).toMatchObject({ stage: "ringing", call: "k1" });
    expect(done).toEqual(["ring"]);
  });

  it("answers, and talks once the other side has confirmed", () => {
    expect(play(invited(), { type: "answer" }).done).toEqual(["silence", "answer"]);
    const { state } = play(invited(), { type: "answer" }, { type: "accepted" });
    expect(state.stage).toBe("talking");
  });

  it("answers by itself the call that the agent dialed", () => {
    const { state, done } = play({ type: "expect", call: "k1" }, invited());
    expect(state.stage).toBe("answering");
    expect(done).toEqual(["silence", "answer"]);
  });

  it("answers by itself also when it learns of the dialed call after the ring", () => {
    expect(play(invited(), { type: "expect", call: "k1" }).done).toContain("answer");
  });

  it("does not answer another call than the expected one", () => {
    expect(play({ type: "expect", call: "k2" }, invited()).state.stage).toBe("ringing");
    expect(play({ type: "expect", call: null }, invited(null)).state.stage).toBe("ringing");
  });

  it("is idle again when the caller gives up, and silent", () => {
    const { state, done } = play(invited(), { type: "ended", why: "Canceled" });
    expect(state).toMatchObject({ stage: "idle", call: null, why: "Canceled" });
    expect(done).toEqual(["silence"]);
  });

  it("refuses a second call and keeps the first", () => {
    const { state, done } = play(
      invited(),
      { type: "answer" },
      { type: "accepted" },
      invited("k2"),
    );
    expect(state).toMatchObject({ stage: "talking", call: "k1" });
    expect(done).toEqual(["refuse"]);
  });

  it("ends the call from every stage that has one", () => {
    for (const before of [[], [{ type: "answer" }], [{ type: "answer" }, { type: "accepted" }]]) {
      const { state, done } = play(invited(), ...(before as PhoneEvent[]), { type: "hangup" });
      expect(state.stage).toBe("ending");
      expect(done).toContain("hangup");
    }
  });

  it("ignores late and repeated events", () => {
    expect(play({ type: "accepted" }).state).toEqual(INITIAL);
    expect(play(invited(), { type: "answer" }, { type: "answer" }).done).toEqual([]);
    expect(play(invited(), { type: "hangup" }, { type: "accepted" }).state.stage).toBe("ending");
  });

  it("forgets the mute of the last call", () => {
    const talk: PhoneEvent[] = [invited(), { type: "answer" }, { type: "accepted" }];
    const { state } = play(...talk, { type: "muted", now: true }, { type: "ended" }, invited("k2"));
    expect(state.muted).toBe(false);
  });

  it("can always come back to idle", () => {
    for (const [stage, moves] of Object.entries(STAGE_MOVES)) {
      if (stage !== "idle") expect(moves.ended).toBe("idle");
    }
  });
});
