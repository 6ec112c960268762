/** Screens by keyboard alone: what opens takes the focus, what closes gives it back. */
import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { CallView } from "@/realtime/views";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { agentView, agentViews, callViews, queueViews } from "./support/floor";
import { soon } from "./support/soon";
import { meSupervisor } from "./support/world";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const focused = (element: HTMLElement) => soon(() => expect(document.activeElement).toBe(element));

describe("the floor", () => {
  const talk = callViews[2] as CallView; // agent3 with 赵一鸣
  const opened = async (name: string) => {
    const api = new FakeApi();
    api.signedIn = { ...meSupervisor, agent: true, permissions: ["floor.read", "calls.supervise"] };
    const chief = { ...agentView, id: "u9", username: "supervisor", name: "王敏", queues: [] };
    const desk = await openDesk({ path: "/floor", api, agent: chief });
    const data = { queues: queueViews, agents: agentViews.slice(0, 3), calls: [talk] };
    desk.say({ type: "snapshot", topic: "floor", seq: 1, data });
    const opener = await button(name);
    opener.focus();
    await desk.user.keyboard("{Enter}");
    return { user: desk.user, opener };
  };

  it("leads into what can be done with an agent, and back (A-100)", async () => {
    const { user, opener } = await opened("Change 李静");
    await focused(await screen.findByLabelText("Reason (the agent will see it)"));
    await user.keyboard("{Escape}");
    await focused(opener);
  });

  it("leads from a call to the question before it is taken over (A-098)", async () => {
    const { user } = await opened("Supervise the call of 张磊");
    await focused(await button(/^Listen/));
    for (let step = 0; step < 3; step++) await user.tab();
    await user.keyboard("{Enter}");
    const question = await screen.findByRole("dialog");
    await soon(() => expect(question.contains(document.activeElement)).toBe(true));
  });
});

describe("a ticket", () => {
  it("leads from its text into the form, and back (A-054)", async () => {
    const { user } = await openDesk({ path: "/tickets/w1" });
    (await button(/Edit/)).focus();
    await user.keyboard("{Enter}");
    await focused(await screen.findByLabelText("Subject"));
    (await button("Cancel")).focus();
    await user.keyboard("{Enter}");
    await focused(await button(/Edit/));
  });

  it("that is moved leaves one at what comes next (A-054)", async () => {
    const { user } = await openDesk({ path: "/tickets/w1" });
    (await button("In work")).focus();
    await user.keyboard("{Enter}");
    await focused(await screen.findByRole("group", { name: "Next step" }));
  });
});
