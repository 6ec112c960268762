import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeSocket, openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { agentViews, callViews, queueViews } from "./support/floor";
import { meSupervisor, NOW } from "./support/world";
import { soon } from "./support/soon";

const alert = {
  id: "r1:q1",
  kind: "service_level",
  threshold: 80,
  subject: "queue",
  subject_id: queueViews[0]?.id,
  name: "sales",
  value: 57,
  since: NOW - 30,
  raised_at: NOW - 30,
  cause: { members: 11, on_break: 3, talking: 6, wrapping_up: 0, waiting: 4 },
  acknowledged_by: null,
};

describe("alerts on the floor", () => {
  it("A-101: show their cause, are acknowledged, and go when they are over", async () => {
    const api = new FakeApi();
    api.signedIn = {
      ...meSupervisor,
      permissions: [...meSupervisor.permissions, "calls.supervise"],
    };
    const { say, user } = await openDesk({ path: "/floor", api });
    expect(FakeSocket.latest?.url).toContain("topics=system,floor,alerts");
    const data = { queues: queueViews, agents: agentViews, calls: callViews };
    say({ type: "snapshot", topic: "floor", seq: 1, data });
    say({ type: "snapshot", topic: "alerts", seq: 1, data: { alerts: [alert] } });
    const strip = await screen.findByRole("region", { name: "Alerts" });
    expect(within(strip).getByText("3 of 11 on break, 6 talking, 4 waiting")).toBeTruthy();
    Element.prototype.scrollIntoView ??= () => {};
    await user.click(within(strip).getByRole("link"));
    expect(document.activeElement?.id).toBe(`queue-${alert.subject_id}`);
    await user.click(within(strip).getByRole("button", { name: /I look after it/ }));
    await soon(() => expect(api.log.at(-1)?.path).toMatch(/^\/alerts\/r1(:|%3A)q1\/acknowledge$/));
    const known = { ...alert, acknowledged_by: "supervisor" };
    say({ type: "event", topic: "alerts", seq: 2, name: "alert.changed", data: known });
    expect(await within(strip).findByText("supervisor looks after it")).toBeTruthy();
    say({ type: "event", topic: "alerts", seq: 3, name: "alert.removed", data: { id: alert.id } });
    expect(screen.queryByRole("region", { name: "Alerts" })).toBeNull();
  });

  it("A-101: a keyword is shown with its call, and its words are set up in the browser", async () => {
    const api = new FakeApi();
    api.signedIn = {
      ...meSupervisor,
      permissions: [...meSupervisor.permissions, "calls.supervise", "setup.write"],
    };
    const { say, user } = await openDesk({ path: "/floor", api });
    const data = { queues: queueViews, agents: agentViews, calls: callViews };
    say({ type: "snapshot", topic: "floor", seq: 1, data });
    const call = callViews[0];
    const about = {
      id: "k1:c1:0a",
      kind: "keyword",
      threshold: 1,
      value: 1,
      cause: {},
      word: "投诉",
    };
    const keyword = { ...alert, ...about, subject: "call", subject_id: call?.id, name: "agent1" };
    say({ type: "snapshot", topic: "alerts", seq: 1, data: { alerts: [keyword] } });
    const strip = await screen.findByRole("region", { name: "Alerts" });
    await user.click(within(strip).getByRole("link", { name: /^Keyword · 投诉 · / }));
    expect(document.activeElement?.id).toBe(`call-${call?.id}`);
    await user.click(screen.getByRole("button", { name: /Alert rules/ }));
    const set = await screen.findByRole("dialog", { name: "Alert rules" });
    await user.click(within(set).getByRole("combobox", { name: "What is watched" }));
    await user.click(await screen.findByText("Keyword", { selector: ".ant-select-item *" }));
    const add = within(set).getByRole("button", { name: /Add rule/ });
    expect(add).toHaveProperty("disabled", true);
    await user.type(
      await within(set).findByRole("combobox", { name: "Words" }),
      "投诉，refund{Enter}",
    );
    await user.click(add);
    const sent = { kind: "keyword", queue: null, threshold: 1, words: ["投诉", "refund"] };
    await soon(() =>
      expect(
        api.log.find((one) => one.path === "/alert-rules" && one.method === "POST")?.body,
      ).toEqual(sent),
    );
  });
});
