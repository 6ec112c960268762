import { C, UA, WebSocketInterface } from "jssip";
import type { RTCSession } from "jssip/lib/RTCSession";
import type { Ticket } from "@/embed/desk";
import type { Word } from "@/embed/words";
import { agreeTerms } from "@/phone/terms";
import { Picture, type PictureState } from "@/phone/picture";

export type Progress = (now: Word) => void;

export type Seen = (now: PictureState) => void;

/** One call: a connection by the ticket, one INVITE, sound both ways and perhaps pictures, an end. */
export class Conversation {
  private readonly ua: UA;
  private session: RTCSession | null = null;
  private picture: Picture | null = null;
  private over = false;
  private readonly speaker = new Audio();

  constructor(
    socket: string,
    private readonly ticket: Ticket,
    private readonly stream: MediaStream,
    private readonly tell: Progress,
    private readonly see: Seen,
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

  show(on: boolean): void {
    void this.picture?.show(on);
  }

  resumePicture(): void {
    void this.picture?.resume();
  }

  press(key: string): void {
    this.session?.sendDTMF(key, { transportType: C.DTMF_TRANSPORT.RFC2833 });
  }

  private dial(): void {
    if (this.session) return;
    const session = this.ua.call(this.ticket.target, {
      mediaStream: this.stream,
      pcConfig: { iceServers: this.ticket.ice_servers },
      eventHandlers: {
        peerconnection: ({ peerconnection }: { peerconnection: RTCPeerConnection }) =>
          this.listen(peerconnection),
        progress: () => this.tell("ringing"),
        confirmed: () => this.tell("talking"),
        ended: () => this.end("ended"),
        failed: () => this.end("refused"),
      },
    });
    agreeTerms(session);
    this.session = session;
  }

  private listen(peer: RTCPeerConnection): void {
    this.look(peer);
    peer.addEventListener("track", ({ track }) => {
      if (track.kind !== "audio") return;
      this.speaker.srcObject = new MediaStream([track]);
      void this.speaker.play().catch(() => undefined);
    });
  }

  private look(peer: RTCPeerConnection): void {
    const [camera] = this.stream.getVideoTracks();
    if (!camera) return;
    this.picture = new Picture(peer, () => this.session?.renegotiate() ?? false, this.see);
    this.picture.showing(camera);
  }

  /** A ticket is good for one connection, so there is nothing to try again with. */
  private end(now: Word): void {
    if (this.over) return;
    this.over = true;
    removeEventListener("pagehide", this.hangUp);
    this.speaker.srcObject = null;
    this.picture?.close();
    this.stream.getTracks().forEach((track) => track.stop());
    this.ua.stop();
    this.tell(now);
  }
}
