/**
 * Whether the net carries a picture beside the voice, by what WebRTC counts. Pure.
 *
 * The voice comes first: what makes it suffer stops the picture, whichever way that goes.
 */

/** Counted since the call began, of voice and picture; `told` is the share that the far end lost of
 * ours, `roundTrip` in seconds, `room` in bits a second or null where nothing estimates it. */
export type NetCounters = {
  received: number;
  lost: number;
  told: number;
  roundTrip: number;
  room: number | null;
};

/** Between two looks; `loss` is a share from 0 to 1, the worse way. */
export type Net = { loss: number; roundTrip: number; room: number | null };

const LOSS = 0.1; // from which WebRTC's congestion control calls a way overloaded (draft-ietf-rmcat-gcc)
const ROUND_TRIP = 0.8; // s; ITU-T G.114: more than 400 ms one way is unacceptable
const ROOM = 120_000; // bit/s: a voice in G.711 with its headers, and little beside it
const LOOKS = 5; // in a row, so that a moment does not end it

export function netOf(before: NetCounters, now: NetCounters): Net {
  const lost = Math.max(0, now.lost - before.lost);
  const expected = lost + Math.max(0, now.received - before.received);
  const heard = expected === 0 ? 0 : lost / expected;
  return { loss: Math.max(heard, now.told), roundTrip: now.roundTrip, room: now.room };
}

export function isPoor({ loss, roundTrip, room }: Net): boolean {
  return loss >= LOSS || roundTrip >= ROUND_TRIP || (room !== null && room < ROOM);
}

/** Poor looks in a row; `isTooMuch` of them end the picture. */
export const strikes = (before: number, net: Net): number => (isPoor(net) ? before + 1 : 0);
export const isTooMuch = (struck: number): boolean => struck >= LOOKS;

/** `sending`: whether our own picture goes out, for only then the room is estimated. */
export function netCountersOf(report: RTCStatsReport, sending: boolean): NetCounters {
  const all = [...report.values()] as Record<string, unknown>[];
  const of = (type: string) => all.filter((one) => one.type === type);
  const path = of("candidate-pair").find((one) => one.nominated === true);
  const room = path?.availableOutgoingBitrate;
  return {
    received: sum(of("inbound-rtp"), "packetsReceived"),
    lost: sum(of("inbound-rtp"), "packetsLost"),
    told: Math.max(0, ...of("remote-inbound-rtp").map((one) => number(one.fractionLost))),
    roundTrip: number(path?.currentRoundTripTime),
    room: sending && typeof room === "number" ? room : null,
  };
}

/** How many pictures of the other side have been shown. */
export function framesIn(report: RTCStatsReport): number {
  const all = [...report.values()] as Record<string, unknown>[];
  return sum(
    all.filter((one) => one.type === "inbound-rtp" && one.kind === "video"),
    "framesDecoded",
  );
}

const sum = (all: Record<string, unknown>[], name: string): number =>
  all.reduce((total, one) => total + number(one[name]), 0);

const number = (value: unknown): number => (typeof value === "number" ? value : 0);
