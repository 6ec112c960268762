/** A browser's phone registers until it is registered: the real JsSIP against a switch that refuses. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { PhoneAccount } from "@/api/types";
import { JsSipPhone } from "@/phone/jssip";
import type { PhoneEvent } from "@/phone/machine";

const ACCOUNT = {
  ...{ account: "agent1-web", uri: "sip:agent1-web@x", password: "p", ws_path: "/sip" },
  ...{ realm: "x", ice_servers: [] },
} satisfies PhoneAccount;

/** Answers each REGISTER with the next status, the last one again and again. */
class Switch extends EventTarget {
  static statuses: number[] = [];
  static asked = 0;
  readonly OPEN = 1;
  protocol = "sip";
  binaryType = "";
  readyState = 1;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: object) => void) | null = null;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    setTimeout(() => this.onopen?.());
  }

  send(text: string): void {
    if (!text.startsWith("REGISTER ")) return;
    const status = Switch.statuses[Switch.asked] ?? Switch.statuses.at(-1) ?? 200;
    Switch.asked += 1;
    const kept = /^(Via|To|From|Call-ID|CSeq|Contact):/;
    const headers = text.split("\r\n").filter((line) => kept.test(line));
    const answer = [`SIP/2.0 ${status} So`, ...headers, "Content-Length: 0", "", ""].join("\r\n");
    setTimeout(() => this.onmessage?.({ data: answer }));
  }

  close(): void {
    this.readyState = 3;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", Switch);
  Switch.asked = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function started(...statuses: number[]) {
  Switch.statuses = statuses;
  const told: string[] = [];
  const phone = new JsSipPhone();
  phone.start(ACCOUNT, (event: PhoneEvent) => {
    if (event.type === "registration") told.push(event.now);
  });
  return { phone, told };
}

it("asks again when it is refused, and is there when the switch has come to itself", async () => {
  const { phone, told } = started(503, 403, 200);
  await vi.advanceTimersByTimeAsync(1000);
  expect(told.at(-1)).toBe("failed");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told.filter((now) => now === "failed")).toHaveLength(2);
  expect(told.at(-1)).toBe("registered");
  phone.stop();
});

it("asks no more once it is put away", async () => {
  const { phone } = started(403);
  await vi.advanceTimersByTimeAsync(1000);
  phone.stop();
  const asked = Switch.asked;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(Switch.asked).toBe(asked);
});
