/** a browser whose network lets no voice through talks by the relays that it is told of. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { Conversation } from "@/embed/conversation";
import { JsSipPhone } from "@/phone/jssip";
import type { PhoneAccount } from "@/api/types";

type Heard = (event?: unknown) => void;

const made = vi.hoisted(() => ({ agents: [] as unknown[] }));
vi.mock("jssip", () => {
  class UA {
    heard: Record<string, Heard> = {};
    call = vi.fn(() => ({ on: vi.fn(), isEnded: () => true }));
    constructor() {
      made.agents.push(this);
    }
    on = (event: string, heard: Heard) => void (this.heard[event] = heard);
    start = vi.fn();
    stop = vi.fn();
  }
  return { UA, WebSocketInterface: vi.fn(), C: {} };
});

type FakeUA = { heard: Record<string, Heard>; call: ReturnType<typeof vi.fn> };
const latest = () => made.agents.at(-1) as FakeUA;
const relay = { urls: ["turns:turn.example.com:443"], username: "1:a", credential: "words" };

afterEach(() => vi.restoreAllMocks());

describe("the relays of the house", () => {
  it("are used by a visitor's call", () => {
    const ticket = {
      ...{ ws_path: "/", uri: "sip:web@x", target: "sip:1@x", video: false },
      ice_servers: [relay],
    };
    const nobody = () => undefined;
    new Conversation("ws://x/", ticket, new EventTarget() as MediaStream, nobody, nobody);
    latest().heard.connected?.();
    expect(latest().call.mock.calls[0]?.[1]).toMatchObject({ pcConfig: { iceServers: [relay] } });
  });

  it("are used by the agent's phone, the newest words of them", () => {
    const phone = new JsSipPhone();
    const account = { uri: "sip:agent1-web@x", password: "p", ws_path: "/sip", realm: "x" };
    phone.start({ ...account, ice_servers: [relay] } as PhoneAccount, () => undefined);
    const session = { on: vi.fn(), answer: vi.fn(), isEnded: () => false };
    const request = { getHeader: () => "k1" };
    latest().heard.newRTCSession?.({ originator: "remote", session, request });
    phone.answer();
    const used = () => session.answer.mock.calls.at(-1)?.[0].pcConfig.iceServers;
    expect(used()).toEqual([relay]);
    const open = { urls: ["stun:turn.example.com"], username: null, credential: null };
    phone.relayBy([{ ...relay, credential: "newer" }, open]);
    phone.answer();
    expect(used()).toEqual([{ ...relay, credential: "newer" }, { urls: open.urls }]);
  });
});
