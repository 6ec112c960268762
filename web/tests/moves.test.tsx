/** Rows: transfer, consult, conference, help and recording from the bar. */
import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeApi } from "./support/fakeApi";
import { openDesk } from "./support/desk";
import { agentView, callView } from "./support/floor";
import { NOW } from "./support/world";
import { soon } from "./support/soon";

const talking = { presence: "talking" as const, call: "k1" };
const talk = {
  ...callView,
  state: "talking" as const,
  connected_at: NOW - 5,
  since: NOW - 5,
  recording: "on" as const,
};
const member = { agent_id: "u2", agent: "agent2", number: "", up: true, muted: false };
const button = (name: RegExp) => screen.findByRole("button", { name });
const atTalk = (more: object = {}, api = new FakeApi()) =>
  openDesk({ path: "/customers", agent: talking, calls: [{ ...talk, ...more }], api });

describe("a transfer", () => {
  it("finds a colleague by name and asks him first, with the reason", async () => {
    const { api, user } = await atTalk();
    await button(/^Transfer$/);
    await user.keyboard("{Alt>}t{/Alt}");
    await user.type(await screen.findByRole("combobox", { name: /Name, skill, queue/ }), "周");
    expect(await screen.findByRole("option", { name: /周芳/ })).toBeTruthy();
    await user.type(screen.getByLabelText(/^Reason/), "wants a discount{Enter}");
    await soon(() =>
      expect(api.log).toEqual([
        {
          method: "POST",
          path: "/calls/k1/consult",
          body: { to: "agent:agent2", reason: "wants a discount" },
        },
      ]),
    );
    await soon(() => expect(screen.queryByRole("combobox", { name: /Name/ })).toBeNull());
  });

  it("hands over at once to a queue, which cannot be asked", async () => {
    const { api, user } = await atTalk();
    await user.click(await button(/^Transfer$/));
    await user.click(await screen.findByRole("option", { name: /Service/ }));
    expect(screen.getByRole("button", { name: "Consult first" })).toHaveProperty("disabled", true);
    await user.click(screen.getByRole("button", { name: "Transfer now" }));
    await soon(() =>
      expect(api.log[0]).toMatchObject({
        path: "/calls/k1/transfer",
        body: { to: "queue:service", kind: "blind" },
      }),
    );
  });

  it("takes a typed number, and a flow with the way back", async () => {
    const { api, user } = await atTalk();
    await user.click(await button(/^Transfer$/));
    const search = await screen.findByRole("combobox", { name: /Name, skill, queue/ });
    await user.type(search, "010-8888 6666{Control>}{Enter}{/Control}");
    await soon(() =>
      expect(api.log[0]).toMatchObject({ body: { to: "01088886666", kind: "blind" } }),
    );
    await soon(() => expect(screen.queryByRole("combobox", { name: /Name/ })).toBeNull());
    await user.click(await button(/^Transfer$/));
    await user.type(await screen.findByRole("combobox", { name: /Name, skill, queue/ }), "survey");
    await user.click(await button(/then back to me/));
    await soon(() =>
      expect(api.log[1]).toMatchObject({ body: { to: "flow:survey", kind: "attended" } }),
    );
  });

  it("shows who cannot take the call, and why", async () => {
    const { user } = await atTalk();
    await user.click(await button(/^Transfer$/));
    const busy = await screen.findByRole("option", { name: /张磊/ });
    expect(busy.getAttribute("aria-disabled")).toBe("true");
    expect(within(busy).getByText("On a call")).toBeTruthy();
  });

  it("says in words what the server refused and keeps the panel", async () => {
    const api = new FakeApi();
    api.instead.set("POST /calls/k1/consult", () => ({
      status: 409,
      body: { code: "agent-not-free" },
    }));
    const { user } = await atTalk({}, api);
    await user.click(await button(/^Transfer$/));
    await user.type(
      await screen.findByRole("combobox", { name: /Name, skill, queue/ }),
      "周{Enter}",
    );
    expect(await screen.findByText("The colleague is not free right now")).toBeTruthy();
    expect(screen.getByRole("combobox", { name: /Name, skill, queue/ })).toBeTruthy();
  });

  it("shows the receiver who sends the call and why, before he answers", async () => {
    await openDesk({
      path: "/customers",
      agent: { presence: "offered", call: "k1" },
      calls: [{ ...callView, transferred_by: "agent2", reason: "wants a discount" }],
    });
    expect(await screen.findByText("Transferred by 周芳")).toBeTruthy();
    expect(screen.getByText("Reason: wants a discount")).toBeTruthy();
  });
});

describe("a consultation", () => {
  it("can be completed, joined or cancelled by key while the customer waits", async () => {
    const { api, user } = await atTalk({ state: "held", consult: { ...member, id: "l2" } });
    const strip = await screen.findByRole("region", { name: "Consultation" });
    expect(await within(strip).findByText("You are talking with 周芳")).toBeTruthy();
    await user.keyboard("{Alt>}yjb{/Alt}");
    await soon(() =>
      expect(api.log.map((asked) => asked.path)).toEqual([
        "/calls/k1/consult/complete",
        "/calls/k1/conference",
        "/calls/k1/consult/cancel",
      ]),
    );
    const hold = await button(/^Retrieve/);
    expect(hold.getAttribute("aria-description")).toBe("Finish the consultation first");
  });

  it("rings for the one who is asked and is not answered by itself", async () => {
    const consult = { ...member, id: "l2", agent_id: "u1", agent: "agent1", up: false };
    const { phone } = await openDesk({
      path: "/customers",
      agent: { presence: "offered", call: "k1" },
      calls: [{ ...talk, state: "held", agent_id: "u2", agent: "agent2", consult }],
    });
    expect(await screen.findByText("周芳 is consulting you; the customer is waiting")).toBeTruthy();
    await soon(() => expect(phone.account).not.toBeNull());
    act(() => phone.ring("k1"));
    expect(phone.did).toEqual([]);
    expect((await button(/^Answer/)).getAttribute("aria-disabled")).toBe("false");
  });
});

describe("a conference", () => {
  const members = [
    { ...member, id: "l2" },
    { ...member, id: "l3", agent_id: null, agent: null, number: "+8613900000009" },
  ];

  it("lists everybody; the owner mutes and drops each", async () => {
    const { api, user } = await atTalk({ members });
    const strip = await screen.findByRole("region", { name: "In the conference" });
    expect(within(strip).getAllByRole("listitem")).toHaveLength(4);
    await user.click(await within(strip).findByRole("button", { name: "Mute 周芳" }));
    await user.click(within(strip).getByRole("button", { name: "Remove +8613900000009" }));
    await user.click(within(strip).getByRole("button", { name: /Leave; the others/ }));
    await soon(() =>
      expect(api.log.map(({ method, path }) => `${method} ${path}`)).toEqual([
        "POST /calls/k1/members/l2/mute",
        "DELETE /calls/k1/members/l3",
        "POST /calls/k1/conference/leave",
      ]),
    );
  });

  it("lets a member mute himself, not dispose of the call", async () => {
    const { api, user } = await atTalk({
      agent_id: "u2",
      agent: "agent2",
      members: [{ ...member, id: "l2", agent_id: "u1", agent: "agent1" }],
    });
    const transfer = await button(/^Transfer$/);
    expect(transfer.getAttribute("aria-description")).toBe("The call is with a colleague");
    await user.click(await button(/^Mute/));
    await soon(() => expect(api.log[0]?.path).toBe("/calls/k1/members/l2/mute"));
  });
});

describe("the recording", () => {
  it("is paused for card data, red and timed, and resumed", async () => {
    const { api, user, change } = await atTalk();
    await button(/^Pause recording/);
    await user.keyboard("{Alt>}r{/Alt}");
    change("me", "call.changed", {
      ...talk,
      recording: "paused",
      recording_since: Date.now() / 1000 - 6500,
    });
    const resume = await button(/^Resume recording/);
    expect(resume.getAttribute("aria-pressed")).toBe("true");
    expect(screen.getAllByText(/^1:4\d:\d\d$/)).toHaveLength(1);
    await user.click(resume);
    await soon(() =>
      expect(api.log.map((asked) => asked.path)).toEqual([
        "/calls/k1/recording/pause",
        "/calls/k1/recording/resume",
      ]),
    );
  });

  it("says why it cannot be paused", async () => {
    await atTalk({ recording: "off" });
    const pause = await button(/^Pause recording/);
    expect(pause.getAttribute("aria-description")).toBe("This call is not recorded");
  });
});

describe("the directory", () => {
  it("calls a free colleague", async () => {
    const { api, user } = await openDesk({ path: "/customers" });
    await button(/^Directory/);
    await user.keyboard("{Alt>}l{/Alt}");
    await user.click(await button(/Call 周芳/));
    await soon(() =>
      expect(api.log[0]).toEqual({ method: "POST", path: "/calls", body: { to: "agent:agent2" } }),
    );
  });
});

describe("what a supervisor did", () => {
  it("A-100: is told with who and why until the agent has seen it", async () => {
    const { change, user } = await openDesk({ path: "/customers", agent: agentView });
    await button(/^Hold/);
    const why = "Your break is over due";
    const data = { kind: "presence", by: "王敏", presence: "not_ready", reason: "meal", why };
    change("me", "agent.notice", data);
    expect(await screen.findByText("王敏 set you to: Not ready · Meal")).toBeTruthy();
    expect(screen.getByText("Reason: Your break is over due")).toBeTruthy();
    await user.click(await button(/Got it/));
    expect(screen.queryByText(/王敏 set you/)).toBeNull();
  });
});
