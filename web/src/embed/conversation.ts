import { C, UA, WebSocketInterface } from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { Ticket } from "@/embed/desk";
import type { Word } from "@/embed/words";

export type Progress = (now: Word) => void;

/** One call: a connection by the ticket, one INVITE, sound both ways, an end. */
export class Conversation {
  private readonly ua: UA;
  private session: RTCSession | null = null;
  private over = false;
  private readonly speaker = new Audio();

  constructor(
    socket: string,
    private readonly ticket: Ticket,
    private readonly stream: MediaStream,
    private readonly tell: Progress,
  ) {
    this.speaker.autoplay = true;
    this.ua = new UA({
      sockets: [new WebSocketInterface(socket)],
      uri: ticket.uri,
      register: false,
      session_timers: false,
    });
    this.ua.on("connected", () => this.dial());
    this.ua.on("disconnected", () => this.end(this.session ? "ended" : "unreachable"));
    this.ua.start();
    addEventListener("pagehide", this.hangUp);
  }

  hangUp = (): void => {
    if (this.session?.isEnded() === false) this.session.terminate();
    this.end("ended");
  };

  mute(on: boolean): void {
    if (on) this.session?.mute({ audio: true });
    else this.session?.unmute({ audio: true });
  }

  press(key: string): void {
    this.session?.sendDTMF(key, { transportType: C.DTMF_TRANSPORT.RFC2833 });
  }

  private dial(): void {
    if (this.session) return;
    this.session = this.ua.call(this.ticket.target, {
      mediaStream: this.stream,
      pcConfig: { iceServers: [] },
      eventHandlers: {
        peerconnection: ({ peerconnection }: { peerconnection: RTCPeerConnection }) =>
          this.listen(peerconnection),
        progress: () => this.tell("ringing"),
        confirmed: () => this.tell("talking"),
        ended: () => this.end("ended"),
        failed: () => this.end("refused"),
      },
    });
  }

  private listen(peer: RTCPeerConnection): void {
    peer.addEventListener("track", (event) => {
      this.speaker.srcObject = event.streams[0] ?? new MediaStream([event.track]);
      void this.speaker.play().catch(() => undefined);
    });
  }

  /** A ticket is good for one connection, so there is nothing to try again with. */
  private end(now: Word): void {
    if (this.over) return;
    this.over = true;
    removeEventListener("pagehide", this.hangUp);
    this.speaker.srcObject = null;
    this.stream.getTracks().forEach((track) => track.stop());
    this.ua.stop();
    this.tell(now);
  }
}
