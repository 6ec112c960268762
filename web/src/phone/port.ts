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
}
