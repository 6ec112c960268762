import { UA, WebSocketInterface } from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { IncomingRTCSessionEvent, RTCSessionEvent } from "jssip/lib/UA";
import type { PhoneAccount } from "@/api/types";
import type { PhoneEvent } from "@/phone/machine";
import type { PhonePort } from "@/phone/port";
import { countersOf, soundOf, type Counters } from "@/phone/quality";

type Tell = (event: PhoneEvent) => void;
const CALL_HEADER = "X-Linedesk-Call";
const BUSY_HERE = 486;
const LOOK_MS = 2000; // between two looks at how the talk sounds
/** Everybody is on one server, so ICE needs no outside help and no packet leaves for any. */
const MEDIA = { mediaConstraints: { audio: true, video: false }, pcConfig: { iceServers: [] } };

/** The browser phone over JsSIP: SIP by WebSocket through our own server, sound by WebRTC. */
export class JsSipPhone implements PhonePort {
  private ua: UA | null = null;
  private session: RTCSession | null = null;
  private second: RTCSession | null = null;
  private readonly speaker = new Audio();
  private tell: Tell = () => undefined;

  start(account: PhoneAccount, tell: Tell): void {
    this.tell = tell;
    this.speaker.autoplay = true;
    const ua = new UA(configuration(account));
    ua.on("connecting", () => tell({ type: "registration", now: "connecting" }));
    ua.on("disconnected", () => tell({ type: "registration", now: "connecting" }));
    ua.on("registered", () => tell({ type: "registration", now: "registered" }));
    ua.on("unregistered", () => tell({ type: "registration", now: "connecting" }));
    ua.on("registrationFailed", (event: { cause?: string }) =>
      tell({ type: "registration", now: "failed", why: event.cause ?? "" }),
    );
    ua.on("newRTCSession", (event: RTCSessionEvent) => this.arrive(event));
    ua.start();
    this.ua = ua;
  }

  stop(): void {
    this.ua?.stop();
    this.ua = null;
  }

  answer(): void {
    this.session?.answer(MEDIA);
  }

  hangup(): void {
    const session = this.session;
    if (session && !session.isEnded()) session.terminate();
  }

  refuseSecond(): void {
    this.second?.terminate({ status_code: BUSY_HERE });
    this.second = null;
  }

  mute(on: boolean): void {
    if (on) this.session?.mute({ audio: true });
    else this.session?.unmute({ audio: true });
  }

  private arrive(event: RTCSessionEvent): void {
    if (event.originator !== "remote") return;
    const { session, request } = event as IncomingRTCSessionEvent;
    if (this.session === null) this.follow(session);
    else this.second = session;
    this.tell({ type: "invited", call: request.getHeader(CALL_HEADER) ?? null });
  }

  private follow(session: RTCSession): void {
    this.session = session;
    const gone = (event: { cause?: string }) => this.end(session, event.cause ?? "");
    session.on("peerconnection", ({ peerconnection }) => this.listen(peerconnection));
    session.on("confirmed", () => this.tell({ type: "accepted" }));
    session.on("ended", gone);
    session.on("failed", gone);
    session.on("muted", () => this.tell({ type: "muted", now: true }));
    session.on("unmuted", () => this.tell({ type: "muted", now: false }));
    session.on("getusermediafailed", () => this.tell({ type: "microphone", now: "denied" }));
  }

  private listen(peer: RTCPeerConnection): void {
    this.judge(peer);
    peer.addEventListener("track", (event) => {
      this.speaker.srcObject = event.streams[0] ?? new MediaStream([event.track]);
      void this.speaker.play().catch(() => undefined);
    });
  }

  private judge(peer: RTCPeerConnection): void {
    let before: Counters | null = null;
    const look = setInterval(() => {
      if (peer.connectionState === "closed") return clearInterval(look);
      void peer.getStats().then((report) => {
        const now = countersOf(report);
        if (before && now) this.tell({ type: "sound", now: soundOf(before, now) });
        before = now;
      });
    }, LOOK_MS);
  }

  private end(session: RTCSession, why: string): void {
    if (session !== this.session) return;
    this.session = null;
    this.speaker.srcObject = null;
    this.tell({ type: "ended", why });
  }
}

function configuration(account: PhoneAccount) {
  const scheme = location.protocol === "https:" ? "wss" : "ws";
  return {
    sockets: [new WebSocketInterface(`${scheme}://${location.host}${account.ws_path}`)],
    uri: account.uri,
    authorization_user: account.account,
    password: account.password,
    realm: account.realm,
    register_expires: 60,
    session_timers: false,
    no_answer_timeout: 120,
    connection_recovery_min_interval: 1,
    connection_recovery_max_interval: 8,
    user_agent: "Linedesk",
  };
}
