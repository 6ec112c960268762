import { describe, expect, it } from "vitest";
import { countersOf, grade, score, soundOf, type Counters } from "@/phone/quality";

const counted = (more: Partial<Counters> = {}): Counters => ({
  received: 100,
  lost: 0,
  jitter: 0.004,
  buffered: 0.04,
  roundTrip: 0.02,
  ...more,
});

describe("how the talk sounds", () => {
  it("gives G.711 without loss or delay the score of the E-model", () => {
    // R = 93.2 is a mean opinion score of 4.41 (G.107, annex B).
    expect(score(0, 0)).toBeCloseTo(4.41, 2);
  });

  it("loses by delay from 177 ms on much faster than before", () => {
    const [near, limit, far] = [score(50, 0), score(177, 0), score(300, 0)];
    expect(near - limit).toBeLessThan(0.1);
    expect(limit - far).toBeGreaterThan(0.3);
  });

  it("loses by missing packets, down to the worst score and no further", () => {
    expect(score(50, 0.01)).toBeGreaterThan(score(50, 0.05));
    expect(score(100_000, 1)).toBe(1);
  });

  it("judges what was heard between two looks, not since the beginning", () => {
    const sound = soundOf(counted({ lost: 50 }), counted({ received: 190, lost: 60 }));
    expect(sound.loss).toBeCloseTo(0.1);
    expect(sound).toMatchObject({ jitter: 4, roundTrip: 20 });
    expect(grade(sound)).toBe("poor");
  });

  it("finds a silent moment flawless, and counters that run back harmless", () => {
    expect(soundOf(counted(), counted()).loss).toBe(0);
    expect(soundOf(counted({ received: 500, lost: 9 }), counted()).loss).toBe(0);
    expect(grade(soundOf(counted(), counted()))).toBe("good");
  });

  it("reads the browser's report, and has nothing to say before the first packet", () => {
    const inbound = { type: "inbound-rtp", kind: "audio", packetsReceived: 9, packetsLost: 1 };
    const pair = { type: "candidate-pair", nominated: true, currentRoundTripTime: 0.03 };
    const buffer = { jitter: 0.002, jitterBufferDelay: 8, jitterBufferEmittedCount: 200 };
    const report = (...all: object[]) => new Map(all.entries()) as unknown as RTCStatsReport;
    expect(countersOf(report(pair))).toBeNull();
    expect(countersOf(report(pair, { ...inbound, ...buffer }))).toEqual({
      received: 9,
      lost: 1,
      jitter: 0.002,
      buffered: 0.04,
      roundTrip: 0.03,
    });
  });
});
