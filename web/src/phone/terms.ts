import type { RTCSession } from "jssip/lib/RTCSession";

const PATIENCE_MS = 1500;
const TRANSPORT_CC = /a=(rtcp-fb:\S+ transport-cc|extmap:\S+ \S*transport-wide-cc\S*)\r\n/g;

/** On what terms sound and pictures are sent, for the agent's phone and the visitor's alike. */
export function agreeTerms(session: Pick<RTCSession, "on">): void {
  hurry(session);
  session.on("sdp", (event) => {
    if (event.originator === "remote") event.sdp = withoutTransportCc(event.sdp);
  });
}

/**
 * Asterisk 22 offers transport-cc, but what it tells back makes both senders fall to 30 kbit/s as
 * soon as pictures go both ways, on a perfect net. Without it they go by REMB, and rise.
 */
export const withoutTransportCc = (sdp: string): string => sdp.replace(TRANSPORT_CC, "");

/** A relay that does not answer must not hold a call up: what has been found by then will do. */
function hurry(session: Pick<RTCSession, "on">): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  session.on("icecandidate", ({ ready }) => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      ready();
    }, PATIENCE_MS);
  });
}
