import type { PhoneAccount } from "@/api/types";
import type { PhoneEvent } from "@/phone/machine";
import type { PictureState } from "@/phone/picture";
import type { PhonePort } from "@/phone/port";
import type { Sound } from "@/phone/quality";

/** A phone without wires: registers at once, says what it was told, rings when a test says so. */
export class FakePhone implements PhonePort {
  readonly did: string[] = [];
  account: PhoneAccount | null = null;
  private tell: (event: PhoneEvent) => void = () => undefined;

  start(account: PhoneAccount, tell: (event: PhoneEvent) => void): void {
    this.account = account;
    this.tell = tell;
    tell({ type: "registration", now: "registered" });
  }
  stop = (): void => void this.did.push("stop");
  refuseSecond = (): void => void this.did.push("refuse");
  mute = (on: boolean): void => {
    this.did.push(on ? "mute" : "unmute");
    this.tell({ type: "muted", now: on });
  };
  answer = (): void => {
    this.did.push("answer");
    this.tell({ type: "accepted" });
  };
  hangup = (): void => {
    this.did.push("hangup");
    this.tell({ type: "ended" });
  };
  relayBy = (): void => undefined;
  show = (on: boolean): void => void this.did.push(on ? "camera on" : "camera off");
  resumePicture = (): void => void this.did.push("resume picture");
  see = (now: PictureState): void => this.tell({ type: "picture", now });
  lose = (): void => this.tell({ type: "ended", why: "lost" });
  hear = (now: Sound): void => this.tell({ type: "sound", now });
  ring = (call: string): void => this.tell({ type: "invited", call });
}
