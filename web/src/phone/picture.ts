import { openCamera, type Refusal } from "@/phone/camera";
import {
  framesIn,
  isTooMuch,
  netCountersOf,
  netOf,
  strikes,
  type NetCounters,
} from "@/phone/pictureNet";

/** `theirs` while pictures come in, `ended` when they did and do no longer; `poor`: our net was too
 * poor, and a click brings it back. */
export type PictureState = {
  theirs: MediaStream | null;
  ended: boolean;
  mine: MediaStream | null;
  refused: Refusal | null;
  poor: boolean;
};

const DARK: PictureState = { theirs: null, ended: false, mine: null, refused: null, poor: false };
const LOOK_MS = 1000;
const STILL = 3; // looks without a new picture, after which there is none

/**
 * The picture of one call, for the agent's phone and the visitor's alike: the line for it is agreed
 * both ways at the beginning, so that cameras go on and off without asking the switch. Only a poor
 * net, which must not even be sent a picture, is told to the switch, by `agree`.
 */
export class Picture {
  private state = DARK;
  private readonly looking = setInterval(() => void this.look(), LOOK_MS);
  private before: NetCounters | null = null;
  private struck = 0;
  private frames = 0;
  private still = STILL;
  private agreed = true;

  /** `agree` says false when it cannot be asked now. */
  constructor(
    private readonly peer: RTCPeerConnection,
    private readonly agree: () => boolean,
    private readonly tell: (now: PictureState) => void,
  ) {}

  /** Before we answer: also from here to there, though nobody is shown yet. */
  answerBothWays(): void {
    const line = this.line;
    if (line) line.direction = "sendrecv";
  }

  async show(on: boolean): Promise<void> {
    const line = this.line;
    if (!line || this.state.poor) return;
    const found = on ? await openCamera() : null;
    if (typeof found === "string") return this.change({ refused: found });
    await this.send(found);
  }

  /** The camera was open before the call began. */
  showing(track: MediaStreamTrack): void {
    this.change({ mine: new MediaStream([track]) });
  }

  async resume(): Promise<void> {
    if (!this.state.poor) return;
    this.change({ poor: false });
    this.turn("sendrecv");
    await this.show(true);
  }

  close(): void {
    clearInterval(this.looking);
    this.stopCamera();
  }

  private get line(): RTCRtpTransceiver | undefined {
    return this.peer.getTransceivers().find((one) => one.receiver.track.kind === "video");
  }

  private async look(): Promise<void> {
    if (!this.line || this.peer.connectionState !== "connected") return;
    if (this.state === DARK) this.change({}); // nobody is shown yet, but could be
    if (!this.agreed) this.agreed = this.agree();
    const report = await this.peer.getStats();
    this.watch(framesIn(report));
    const now = netCountersOf(report, this.state.mine !== null);
    if (this.before) this.struck = strikes(this.struck, netOf(this.before, now));
    this.before = now;
    const shown = this.state.mine ?? this.state.theirs;
    if (shown && isTooMuch(this.struck)) await this.giveUp();
  }

  private watch(frames: number): void {
    this.still = frames > this.frames ? 0 : this.still + 1;
    this.frames = frames;
    const track = this.line?.receiver.track;
    const comes = track && this.still < STILL && !this.state.poor ? track : null;
    const came = this.state.theirs !== null;
    if (comes && !came) this.change({ theirs: new MediaStream([comes]), ended: false });
    if (came && !comes) this.change({ theirs: null, ended: true });
  }

  private async giveUp(): Promise<void> {
    await this.send(null);
    this.struck = 0;
    this.change({ poor: true, theirs: null, ended: false });
    this.turn("inactive");
  }

  private turn(direction: RTCRtpTransceiverDirection): void {
    const line = this.line;
    if (line) line.direction = direction;
    this.agreed = this.agree();
  }

  private async send(track: MediaStreamTrack | null): Promise<void> {
    this.stopCamera();
    await this.line?.sender.replaceTrack(track);
    this.change({ mine: track ? new MediaStream([track]) : null, refused: null });
  }

  private stopCamera(): void {
    this.state.mine?.getTracks().forEach((track) => track.stop());
  }

  private change(some: Partial<PictureState>): void {
    this.state = { ...this.state, ...some };
    this.tell(this.state);
  }
}
