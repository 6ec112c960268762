import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { leftOf } from "@/components/useBreaks";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { agentView, callViews, queueViews } from "./support/floor";
import { meSupervisor } from "./support/world";

const now = Date.now() / 1000;
const label = { zh: "小休", en: "Break" };
const reasons = [{ id: "1", code: "break", label, active: true, allowance_minutes: 30 }];
const onBreak = (minutes: number) => ({
  ...agentView,
  presence: "not_ready" as const,
  reason: "break",
  since: now - minutes * 60,
  today: { ...agentView.today, away: { break: 20 * 60 } },
});
const api = () => {
  const made = new FakeApi();
  made.instead.set("GET /reasons", () => ({ status: 200, body: { items: reasons, total: 1 } }));
  return made;
};

describe("break allowances", () => {
  it("are what is left of the day's minutes, negative when it was too long", () => {
    expect(leftOf(onBreak(4), "break", reasons, now)).toBe(6 * 60);
    expect(leftOf(onBreak(12), "break", reasons, now)).toBe(-2 * 60);
    expect(leftOf({ ...onBreak(4), presence: "ready" }, "break", reasons, now)).toBe(10 * 60);
    expect(leftOf(onBreak(4), "meal", reasons, now)).toBeNull();
  });

  it("J-A 12: stand beside the reason and count down at the agent", async () => {
    const { user } = await openDesk({ api: api(), agent: onBreak(4) });
    const state = await screen.findByRole("group", { name: "Presence" });
    expect(await within(state).findByText(/^[3-6]:\d\d left$/)).toBeTruthy();
    await user.click(within(state).getByRole("button", { name: /Not ready/ }));
    expect(await screen.findByRole("menuitem", { name: /^Break · [3-6]:\d\d left$/ })).toBeTruthy();
  });

  it("J-S 12: what is too long is shown and counted at the supervisor", async () => {
    const server = api();
    server.signedIn = meSupervisor;
    const { say } = await openDesk({ path: "/floor", api: server });
    const late = onBreak(12);
    const today = { ...late.today, overruns: 1, overrun_seconds: 65 };
    const data = { queues: queueViews, agents: [{ ...late, today }], calls: callViews };
    say({ type: "snapshot", topic: "floor", seq: 1, data });
    expect(await screen.findByText(/^over by [2-5]:\d\d$/)).toBeTruthy();
    expect(screen.getByText(/Breaks too long: 1 \(1:05\)/)).toBeTruthy();
  });
});
