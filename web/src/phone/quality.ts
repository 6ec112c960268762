/**
 * How the talk sounds in this browser: from WebRTC's counters to a mean opinion score.
 *
 * The score is the E-model's (ITU-T G.107) for G.711 with packet loss concealment: 93.2 less what
 * delay and loss take away. The loss robustness 25.1 is G.113, appendix I, for random loss.
 */

/** Times in milliseconds, loss as a share from 0 to 1, the score from 1 to 4.4. */
export type Sound = { jitter: number; loss: number; roundTrip: number; score: number };

/** What the browser has counted since the call began; `buffered` and `roundTrip` in seconds. */
export type Counters = {
  received: number;
  lost: number;
  jitter: number;
  buffered: number;
  roundTrip: number;
};

export type Grade = "good" | "fair" | "poor";

const BEST = 93.2;
const ROBUSTNESS = 25.1; // % of loss that costs half of what there is to lose
const NOTICED = 177.3; // ms one way, from which a talk becomes halting
const PACKET = 20; // ms of sound in a packet

/** What was heard between two looks. */
export function soundOf(before: Counters, now: Counters): Sound {
  const lost = Math.max(0, now.lost - before.lost);
  const expected = lost + Math.max(0, now.received - before.received);
  const loss = expected === 0 ? 0 : lost / expected;
  const [jitter, roundTrip] = [now.jitter * 1000, now.roundTrip * 1000];
  return { jitter, loss, roundTrip, score: score(oneWay(now), loss) };
}

const oneWay = (now: Counters): number => (now.roundTrip / 2 + now.buffered) * 1000 + PACKET;

/** The mean opinion score of a delay in milliseconds and a share of lost packets. */
export function score(delay: number, loss: number): number {
  const halting = delay > NOTICED ? 0.11 * (delay - NOTICED) : 0;
  const missing = (95 * 100 * loss) / (100 * loss + ROBUSTNESS);
  const rating = Math.max(0, BEST - 0.024 * delay - halting - missing);
  return 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6;
}

/** By the satisfaction of users in G.107, annex B: from 4.03 satisfied, below 3.6 many are not. */
export function grade(sound: Sound): Grade {
  if (sound.score >= 4.03) return "good";
  return sound.score >= 3.6 ? "fair" : "poor";
}

/** The counters of the sound that comes in; null before the first packet. */
export function countersOf(report: RTCStatsReport): Counters | null {
  const all = [...report.values()] as Record<string, unknown>[];
  const heard = all.find((one) => one.type === "inbound-rtp" && one.kind === "audio");
  const path = all.find((one) => one.type === "candidate-pair" && one.nominated === true);
  if (heard === undefined || !heard.packetsReceived) return null;
  return {
    received: number(heard.packetsReceived),
    lost: number(heard.packetsLost),
    jitter: number(heard.jitter),
    buffered: number(heard.jitterBufferDelay) / (number(heard.jitterBufferEmittedCount) || 1),
    roundTrip: number(path?.currentRoundTripTime),
  };
}

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
