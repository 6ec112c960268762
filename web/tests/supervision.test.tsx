/** Rows: what a supervisor does with the floor, and how the buttons say it. */
import { act, fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { HEARS, whyNot, type View } from "@/features/supervision/actions";
import type { CallView } from "@/realtime/views";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { agentViews, agentView, callViews, queueViews } from "./support/floor";
import { meSupervisor, NOW } from "./support/world";
import { soon } from "./support/soon";

const chief = { ...agentView, id: "u9", username: "supervisor", name: "王敏", queues: [] };
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const talk = callViews[2] as CallView; // agent3 with 赵一鸣

/** A small floor: to find a button by its name takes long among many. */
async function open(calls: CallView[] = [talk], api = new FakeApi()) {
  api.signedIn = {
    ...meSupervisor,
    agent: true,
    permissions: ["floor.read", "calls.supervise"],
  };
  const desk = await openDesk({ path: "/floor", api, agent: chief });
  const data = { queues: queueViews, agents: agentViews.slice(0, 3), calls };
  desk.say({ type: "snapshot", topic: "floor", seq: 1, data });
  return desk;
}

describe("the five actions on a talk", () => {
  it("say the word, who hears whom and what follows", async () => {
    const { user } = await open();
    await user.click(await button("Supervise the call of 张磊"));
    const panel = await screen.findByRole("region", { name: "Supervise the call of 张磊" });
    const words = within(panel)
      .getAllByRole("button")
      .map((one) => one.textContent);
    expect(words).toEqual([
      "SACListenYou hear both, nobody hears you",
      "SACWhisperOnly the agent hears you, not the customer",
      "SACBarge inAll three hear each other",
      "SACTake overThe agent leaves, you own the call",
      "SACForce hang-upEnds the call of agent and customer",
    ]);
  });

  it("listens at once, and the supervisor's phone answers by itself", async () => {
    const { api, phone, user } = await open();
    await user.click(await button("Supervise the call of 张磊"));
    await user.click(await button(/^Listen/));
    await soon(() =>
      expect(api.log).toEqual([
        { method: "POST", path: "/calls/k3/supervise", body: { mode: "listen" } },
      ]),
    );
    act(() => phone.ring("k3"));
    expect(phone.did).toEqual(["answer"]);
  });

  it("asks before it takes over, and says the consequence", async () => {
    const { api, user } = await open();
    await user.click(await button("Supervise the call of 张磊"));
    await user.click(await button(/^Take over/));
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("The agent leaves and goes to wrap-up");
    await soon(() => expect(api.log).toEqual([]));
    await user.click(within(dialog).getByRole("button", { name: "Take over" }));
    await soon(() => expect(api.log[0]?.body).toEqual({ mode: "take_over" }));
  });

  it("A-099: forces a hang-up only with a reason, politely if wished", async () => {
    const { api, user } = await open();
    await user.click(await button("Supervise the call of 张磊"));
    await user.click(await button(/^Force hang-up/));
    const dialog = await screen.findByRole("dialog");
    const force = () => within(dialog).getByRole("button", { name: "Force hang-up" });
    expect(force()).toHaveProperty("disabled", true);
    await user.type(within(dialog).getByLabelText("Reason (required)"), "insults");
    await user.click(within(dialog).getByRole("checkbox", { name: /hears a farewell first/ }));
    await user.click(force());
    await soon(() =>
      expect(api.log).toEqual([
        {
          method: "POST",
          path: "/calls/k3/force-hangup",
          body: { reason: "insults", polite: true },
        },
      ]),
    );
  });

  it("are not offered to who may not", () => {
    const view = { call: talk, me: "u9", present: null, phone: true, connected: true };
    expect(whyNot("listen", { ...view, permitted: false })).toBe("forbidden");
  });

  it("say why they cannot act", () => {
    const view = { me: "u9", present: null, phone: true, connected: true, permitted: true };
    const why = (more: Partial<View>) => whyNot("listen", { call: talk, ...view, ...more });
    expect(why({})).toBeNull();
    expect(why({ phone: false })).toBe("noPhone");
    expect(why({ connected: false })).toBe("away");
    expect(why({ call: { ...talk, state: "queued", agent: null } })).toBe("noTalk");
    expect(why({ call: { ...talk, agent_id: "u9" } })).toBe("own");
    expect(why({ present: { ...talk, id: "other" } })).toBe("busy");
  });

  it("draw the arrows of scenarios.md: a listener is never heard, a whisper not by the customer", () => {
    const from = (action: keyof typeof HEARS) =>
      HEARS[action].filter(([mouth]) => mouth === "S").map(([, ear]) => ear);
    expect(from("listen")).toEqual([]);
    expect(from("whisper")).toEqual(["A"]);
    expect(from("barge")).toEqual(["A", "C"]);
    expect(HEARS.take_over.flat()).not.toContain("A");
  });
});

describe("a supervisor in a call", () => {
  const me = { id: "u9", username: "supervisor", since: NOW, up: true };
  const heard = { ...talk, supervisors: [{ ...me, mode: "listen" as const }] };

  it("switches the mode without a new call, and leaves", async () => {
    const desk = await open([heard]);
    desk.change("me", "call.changed", heard);
    const strip = await screen.findByRole("region", { name: "Supervised call" });
    expect(within(strip).getByText(/Listening: nobody hears you/)).toBeTruthy();
    await desk.user.click(within(strip).getByRole("button", { name: "Whisper" }));
    await desk.user.click(within(strip).getByRole("button", { name: /Leave/ }));
    await soon(() =>
      expect(desk.api.log.map(({ method, path, body }) => [method, path, body])).toEqual([
        ["POST", "/calls/k3/supervise", { mode: "whisper" }],
        ["DELETE", "/calls/k3/supervise", undefined],
      ]),
    );
    const hold = await button(/^Hold/);
    expect(hold.getAttribute("aria-description")).toBe("The call is with a colleague");
  });

  it("hangs up his own part only", async () => {
    const desk = await open([heard]);
    desk.change("me", "call.changed", heard);
    await screen.findByRole("region", { name: "Supervised call" });
    await desk.user.keyboard("{F9}");
    await soon(() =>
      expect(desk.api.log[0]).toMatchObject({ method: "DELETE", path: "/calls/k3/supervise" }),
    );
  });
});

describe("requests for help", () => {
  it("show reason and waiting time, the longest first; to accept is to whisper", async () => {
    const help = (agent: string, ago: number) => ({
      agent,
      agent_id: agent,
      reason: `${agent} is stuck`,
      since: NOW - ago,
    });
    const calls = [
      { ...callViews[1], help: help("agent2", 5) },
      { ...callViews[2], help: help("agent3", 40) },
    ] as CallView[];
    const { api, user } = await open(calls);
    const list = await screen.findByRole("region", { name: "Asking for help" });
    const rows = within(list).getAllByRole("listitem");
    expect(rows[0]?.textContent).toContain("agent3 is stuck");
    await user.click(await within(list).findByRole("button", { name: /request of 张磊/ }));
    await soon(() =>
      expect(api.log[0]).toMatchObject({ path: "/calls/k3/supervise", body: { mode: "whisper" } }),
    );
  });
});

describe("an agent on the floor", () => {
  it("A-100: is set not ready with a reason, and told why", async () => {
    const { api, user } = await open();
    await user.click(await button("Change 李静"));
    await user.type(
      await screen.findByRole("textbox", { name: "Reason (the agent will see it)" }),
      "break is over due",
    );
    await user.click(await screen.findByRole("combobox", { name: "Not ready, reason" }));
    await user.click(await screen.findByTitle("Meal"));
    await soon(() =>
      expect(api.log[0]).toEqual({
        method: "PUT",
        path: "/live/agents/agent1/presence",
        body: { presence: "not_ready", reason: "meal", why: "break is over due" },
      }),
    );
  });

  it("gets other queues", async () => {
    const { api, user } = await open();
    await user.click(await button("Change 李静"));
    await user.click(await screen.findByRole("checkbox", { name: "VIP" }));
    await user.click(await button("Save queues"));
    await soon(() =>
      expect(api.log[0]).toMatchObject({
        path: "/live/agents/agent1",
        body: { queues: ["sales", "service"], why: "" },
      }),
    );
  });

  it("A-100: gets another level of a skill, and keeps the others", async () => {
    const api = new FakeApi();
    const skills = [
      { id: "s1", name: "english", label: { zh: "英语", en: "English calls" } },
      { id: "s2", name: "german", label: {} },
    ];
    api.instead.set("GET /skills", () => ({ status: 200, body: { items: skills, total: 2 } }));
    const one = { id: agentView.id, skills: { german: 7 } };
    for (const { id } of agentViews)
      api.instead.set(`GET /agents/${id}`, () => ({ status: 200, body: { ...one, id } }));
    const { user } = await open([talk], api);
    await user.click(await button("Change 李静"));
    const level = await screen.findByRole("spinbutton", { name: "English calls" });
    expect(level).toHaveProperty("value", "0");
    expect(await button("Save skills")).toHaveProperty("disabled", true);
    fireEvent.change(level, { target: { value: "8" } });
    await user.click(await button("Save skills"));
    await soon(() =>
      expect(api.log[0]).toEqual({
        method: "PATCH",
        path: "/live/agents/agent1",
        body: { skills: { english: 8, german: 7 }, why: "" },
      }),
    );
  });
});
