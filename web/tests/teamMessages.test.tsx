import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { agentViews, callViews, queueViews } from "./support/floor";
import { meSupervisor } from "./support/world";
import { soon } from "./support/soon";

const message = {
  id: "m1",
  at: "2026-11-22T04:00:00Z",
  by: "supervisor",
  team: null,
  text: "Lunch moves to 12:30",
};
const page = (items: unknown[]) => () => ({ status: 200, body: { items, total: items.length } });

describe("a message to the team", () => {
  it("A-046, J-S 13: stands on the agent's screen at once, until he has read it", async () => {
    const { api, user, change } = await openDesk();
    change("me", "team.message", message);
    const shown = await screen.findByText("Lunch moves to 12:30");
    expect(shown.closest("[role=alert]")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /I have read it/ }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ method: "POST", path: "/team-messages/m1/read" }),
    );
    expect(screen.queryByText("Lunch moves to 12:30")).toBeNull();
  });

  it("is there for an agent who comes later, and not twice", async () => {
    const api = new FakeApi();
    const late = { ...message, id: "m2", text: "Printer repaired" };
    api.instead.set("GET /team-messages/unread", page([late]));
    const { change } = await openDesk({ api });
    expect(await screen.findByText("Printer repaired")).toBeTruthy();
    change("me", "team.message", late);
    expect(screen.getAllByText("Printer repaired")).toHaveLength(1);
  });

  it("is written on the floor, and shows who has read it", async () => {
    const api = new FakeApi();
    api.signedIn = {
      ...meSupervisor,
      permissions: [...meSupervisor.permissions, "calls.supervise"],
    };
    const kept = { ...message, told: 5, unread: ["赵强", "何雨晴"] };
    api.instead.set("GET /team-messages", page([kept]));
    const { say, user } = await openDesk({ path: "/floor", api });
    const data = { queues: queueViews, agents: agentViews, calls: callViews };
    say({ type: "snapshot", topic: "floor", seq: 1, data });
    await user.click(await screen.findByRole("button", { name: /Message to the team/ }));
    await user.type(await screen.findByRole("textbox", { name: /should they know/ }), "Hello");
    await user.click(screen.getByRole("button", { name: "Send" }));
    await soon(() =>
      expect(api.log.at(-1)).toEqual({
        method: "POST",
        path: "/team-messages",
        body: { text: "Hello", team: null },
      }),
    );
    expect(await screen.findByText("Read by 3 of 5")).toBeTruthy();
  });
});
