import { createMemoryHistory } from "@tanstack/react-router";
import { act, render } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { onTestFinished, vi } from "vitest";
import { App } from "@/app/App";
import type { Message } from "@/realtime/feed";
import type { AgentView, CallView } from "@/realtime/views";
import { FakeApi } from "./fakeApi";
import { FakePhone } from "./fakePhone";
import { agentView } from "./floor";
import { soon } from "./soon";

const HEARTBEAT_MS = 2000;

/** The live feed as the server would push it; `alive`: it says now and then that it is there. */
export class FakeSocket {
  static latest: FakeSocket | null = null;
  static alive = true;
  static readonly OPEN = 1;
  readyState = 1;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly sent: unknown[] = [];

  constructor(readonly url: string) {
    FakeSocket.latest = this;
    queueMicrotask(() => this.onopen?.());
  }
  send = (text: string): void => void this.sent.push(JSON.parse(text));
  close = (): void => undefined;
  say(message: object): void {
    const at = Date.now() / 1000;
    act(() => this.onmessage?.({ data: JSON.stringify({ at, ...message }) }));
  }
}

type Options = { path?: string; agent?: Partial<AgentView>; calls?: CallView[]; api?: FakeApi };

/** The whole front end in front of a fake server and a fake phone. */
export async function openDesk({
  path = "/",
  agent,
  calls = [],
  api = new FakeApi(),
}: Options = {}) {
  const phone = new FakePhone();
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.stubGlobal("fetch", async (request: Request) => {
    const path = new URL(request.url).pathname.slice("/api/v1".length);
    if (request.method === "GET") api.reads.push(path + new URL(request.url).search);
    const sent = request.headers.get("Content-Type")?.includes("json") ? await request.text() : "";
    const { status, body } = api.answer(request.method, path, sent ? JSON.parse(sent) : undefined);
    await api.late.get(`${request.method} ${path}`)?.();
    const text = body === undefined || status === 204 ? null : JSON.stringify(body);
    return new Response(text, { status, headers: { "Content-Type": "application/json" } });
  });
  FakeSocket.latest = null;
  FakeSocket.alive = true;
  const heart = setInterval(() => {
    if (FakeSocket.alive) FakeSocket.latest?.say({ type: "heartbeat" });
  }, HEARTBEAT_MS);
  onTestFinished(() => clearInterval(heart));
  render(
    <App makePhone={async () => phone} history={createMemoryHistory({ initialEntries: [path] })} />,
  );
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  let seq = 1;
  const say = (message: Message) => FakeSocket.latest?.say(message);
  const change = (topic: "me" | "system", name: string, data: unknown) =>
    say({ type: "event", topic, seq: ++seq, name, data });
  const begin = async () => {
    await soon(() => {
      if (!FakeSocket.latest) throw new Error("not connected yet");
    });
    say({ type: "snapshot", topic: "system", seq: 1, data: { switch: "up", records: "up" } });
    say({
      type: "snapshot",
      topic: "me",
      seq: 1,
      data: { agent: { ...agentView, ...agent }, calls },
    });
  };
  if (api.signedIn) await begin();
  return { api, phone, user, say, change, begin };
}
