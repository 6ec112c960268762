import type { PhoneAccount } from "@/api/types";
import type { PhoneEvent } from "@/phone/machine";

/** What the machine needs of a real phone; `jssip.ts` is one, tests bring another. */
export interface PhonePort {
  start(account: PhoneAccount, tell: (event: PhoneEvent) => void): void;
  stop(): void;
  answer(): void;
  hangup(): void;
  refuseSecond(): void;
  mute(on: boolean): void;
  /** Words for the relays expire; these are newer. */
  relayBy(servers: PhoneAccount["ice_servers"]): void;
  /** The own camera, of a video call. */
  show(on: boolean): void;
  /** The picture that a poor net has stopped. */
  resumePicture(): void;
}
