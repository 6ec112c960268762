import { UA, WebSocketInterface } from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { IncomingRTCSessionEvent, RTCSessionEvent } from "jssip/lib/UA";
import type { PhoneAccount } from "@/api/types";
import type { PhoneEvent } from "@/phone/machine";
import { agreeTerms } from "@/phone/terms";
import { Picture } from "@/phone/picture";
import type { PhonePort } from "@/phone/port";
import { countersOf, soundOf, type Counters } from "@/phone/quality";

type Tell = (event: PhoneEvent) => void;
const CALL_HEADER = "X-Linedesk-Call";
const BUSY_HERE = 486;
const LOOK_MS = 2000; // between two looks at how the talk sounds
const AGAIN_MS = 3000; // JsSIP itself gives up for good when one REGISTER is refused or unanswered

/** The browser phone over JsSIP: SIP by WebSocket through our own server, sound by WebRTC. */
export class JsSipPhone implements PhonePort {
  private ua: UA | null = null;
  private session: RTCSession | null = null;
  private second: RTCSession | null = null;
  private picture: Picture | null = null;
  private relays: RTCIceServer[] = [];
  private again: ReturnType<typeof setTimeout> | undefined;
  private readonly speaker = new Audio();
  private tell: Tell = () => undefined;

  start(account: PhoneAccount, tell: Tell): void {
    this.tell = tell;
    this.relayBy(account.ice_servers);
    this.speaker.autoplay = true;
    const ua = new UA(configuration(account));
    ua.on("connecting", () => tell({ type: "registration", now: "connecting" }));
    ua.on("disconnected", () => tell({ type: "registration", now: "connecting" }));
    ua.on("registered", () => tell({ type: "registration", now: "registered" }));
    ua.on("unregistered", () => tell({ type: "registration", now: "connecting" }));
    ua.on("registrationFailed", (event: { cause?: string }) => {
      tell({ type: "registration", now: "failed", why: event.cause ?? "" });
      this.registerLater(ua);
    });
    ua.on("newRTCSession", (event: RTCSessionEvent) => this.arrive(event));
    ua.start();
    this.ua = ua;
  }

  stop(): void {
    clearTimeout(this.again);
    this.ua?.stop();
    this.ua = null;
  }

  /** A new connection registers by itself. */
  private registerLater(ua: UA): void {
    clearTimeout(this.again);
    this.again = setTimeout(() => {
      if (ua.isConnected()) ua.register();
    }, AGAIN_MS);
  }

  /** Everybody is on one server, so without a relay ICE needs no help and no packet leaves for any. */
  answer(): void {
    const pcConfig = { iceServers: this.relays };
    this.session?.answer({ mediaConstraints: { audio: true, video: false }, pcConfig });
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

  relayBy(servers: PhoneAccount["ice_servers"]): void {
    this.relays = servers.map(serverOf);
  }

  show(on: boolean): void {
    void this.picture?.show(on);
  }

  resumePicture(): void {
    void this.picture?.resume();
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
    agreeTerms(session);
    session.on("peerconnection", ({ peerconnection }) => this.listen(session, peerconnection));
    session.on("connecting", () => this.picture?.answerBothWays());
    session.on("confirmed", () => this.tell({ type: "accepted" }));
    session.on("ended", gone);
    session.on("failed", gone);
    session.on("muted", () => this.tell({ type: "muted", now: true }));
    session.on("unmuted", () => this.tell({ type: "muted", now: false }));
    session.on("getusermediafailed", () => this.tell({ type: "microphone", now: "denied" }));
  }

  private listen(session: RTCSession, peer: RTCPeerConnection): void {
    this.judge(peer);
    const agree = () => session.isEnded() || session.renegotiate();
    this.picture = new Picture(peer, agree, (now) => this.tell({ type: "picture", now }));
    peer.addEventListener("track", ({ track }) => {
      if (track.kind !== "audio") return;
      this.speaker.srcObject = new MediaStream([track]);
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
    this.picture?.close();
    this.picture = null;
    this.speaker.srcObject = null;
    this.tell({ type: "ended", why });
  }
}

/** Without the nulls that a browser would take for words. */
function serverOf({ urls, username, credential }: PhoneAccount["ice_servers"][number]) {
  return username && credential ? { urls, username, credential } : { urls };
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
