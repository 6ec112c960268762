/** The rest of the softphone bar of journeys.md 5.0.1: mark, replay, call-back, message, readings. */
import { screen, within } from "@testing-library/react";
import userEvent, { PointerEventsCheckLevel } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { callView } from "./support/floor";
import { soon } from "./support/soon";
import { NOW } from "./support/world";

const talking = { presence: "talking" as const, call: "k1", extension: "8001" };
const talk = {
  ...callView,
  state: "talking" as const,
  connected_at: NOW - 5,
  since: NOW - 5,
  recording: "on" as const,
  marks: 2,
};
const page = (items: unknown[]) => () => ({ status: 200, body: { items, total: items.length } });
// A panel takes no pointer while it opens, however long that takes on a busy machine.
const open = async (options: Parameters<typeof openDesk>[0]) => ({
  ...(await openDesk(options)),
  user: userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never }),
});
const bar = () => screen.findByRole("region", { name: "Softphone" });

describe("the bar's readings", () => {
  it("A-065: say who sits here, the day so far, the how-manieth call and its menus", async () => {
    await open({ path: "/customers", agent: talking, calls: [talk] });
    const shown = within(await bar());
    expect(await shown.findByText("8001")).toBeTruthy();
    expect(await shown.findByText("23 · 1:27:10 today")).toBeTruthy();
    expect(await shown.findByText("No. 23 today")).toBeTruthy();
    expect(await shown.findByText("person")).toBeTruthy();
    expect(await shown.findByLabelText("Network connected")).toBeTruthy();
  });

  it("count the call that rings as the next one", async () => {
    const ringing = { presence: "offered" as const, call: "k1" };
    await open({ path: "/customers", agent: ringing, calls: [callView] });
    expect(await screen.findByText("No. 24 today")).toBeTruthy();
  });
});

describe("the bar's tools", () => {
  it("A-065: mark this moment of a talk that is recorded, by key", async () => {
    const { api, user } = await open({ path: "/customers", agent: talking, calls: [talk] });
    const mark = await screen.findByRole("button", { name: "Mark 2" });
    expect(mark.getAttribute("aria-disabled")).toBe("false");
    await user.keyboard("{Alt>}s{/Alt}");
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ method: "POST", path: "/calls/k1/recording/mark" }),
    );
    expect(await screen.findByText(/find this moment/)).toBeTruthy();
  });

  it("A-003: send the keys one after another, however long the network takes for each", async () => {
    const api = new FakeApi();
    const waiting: (() => void)[] = [];
    api.late.set("POST /calls/k1/dtmf", () => new Promise<void>((go) => waiting.push(go)));
    const { user } = await open({ path: "/customers", api, agent: talking, calls: [talk] });
    const sent = () => api.log.map(({ body }) => (body as { digits: string }).digits);
    await user.keyboard("{Alt>}n{/Alt}");
    await soon(() => expect(document.activeElement?.textContent).toBe("1"));
    await user.keyboard("12#");
    await soon(() => expect(screen.getByLabelText("Digits sent").textContent).toBe("12#"));
    for (const keys of [["1"], ["1", "2"], ["1", "2", "#"]]) {
      await soon(() => expect(waiting).toHaveLength(1));
      expect(sent()).toEqual(keys);
      waiting.pop()?.();
    }
  });

  it("do not mark what is not recorded, and say so", async () => {
    const off = { ...talk, recording: "off" as const };
    const { api, user } = await open({ path: "/customers", agent: talking, calls: [off] });
    const mark = await screen.findByRole("button", { name: "Mark" });
    expect(mark.getAttribute("aria-description")).toBe("This call is not recorded");
    await user.click(mark);
    expect(api.log).toEqual([]);
  });

  it("A-065: replay the last talk, not the present one, once it is stored", async () => {
    const api = new FakeApi();
    const past = {
      direction: "inbound",
      caller: "+8613800000009",
      called: "4008001000",
      customer: null,
      started_at: "2026-11-22T03:00:00Z",
    };
    api.instead.set(
      "GET /interactions",
      page([
        { ...past, id: "k1", recording: { state: "recording", seconds: null } },
        { ...past, id: "k0", recording: { state: "encoding", seconds: null } },
      ]),
    );
    const { user } = await open({ path: "/customers", agent: talking, calls: [talk], api });
    await user.click(await screen.findByRole("button", { name: "Replay" }));
    const panel = await screen.findByRole("region", { name: "Replay" });
    expect(await within(panel).findByText("+8613800000009")).toBeTruthy();
    expect(await within(panel).findByText("Being processed")).toBeTruthy();
    api.instead.set("GET /interactions", page([{ ...past, id: "k0", recording: stored }]));
    api.instead.set("GET /interactions/k0/recording/peaks", () => ({
      status: 404,
      body: { code: "no-recording" },
    }));
    await user.keyboard("{Alt>}p{/Alt}{Alt>}p{/Alt}");
    expect(await screen.findByText(/No recording/i)).toBeTruthy();
    expect(api.reads).toContain("/interactions/k0/recording/peaks");
  });

  it("A-065: replay in the wrap-up the very talk that is wrapped up, as soon as it is stored", async () => {
    const api = new FakeApi();
    const about = { direction: "inbound", customer: null, started_at: "2026-11-22T03:00:00Z" };
    const before = { ...about, id: "k0", caller: "+8613800000009", recording: stored };
    const ended = { ...about, id: "k1", caller: "+8613800000001" };
    const encoding = { state: "encoding", seconds: null };
    api.instead.set("GET /interactions", page([{ ...ended, recording: encoding }, before]));
    const nothing = () => ({ status: 404, body: { code: "no-recording" } });
    api.instead.set("GET /interactions/k1/recording/peaks", nothing);
    const wrapUp = { ...talk, state: "wrap_up" as const, wrap_up_until: NOW + 600 };
    const agent = { ...talking, presence: "wrap_up" as const };
    const { user } = await open({ path: "/customers", agent, calls: [wrapUp], api });
    await user.click(await screen.findByRole("button", { name: "Replay" }));
    const panel = await screen.findByRole("region", { name: "Replay" });
    expect(await within(panel).findByText("+8613800000001")).toBeTruthy();
    expect(await within(panel).findByText("Being processed")).toBeTruthy();
    api.instead.set("GET /interactions", page([{ ...ended, recording: stored }, before]));
    await soon(() => expect(api.reads).toContain("/interactions/k1/recording/peaks"));
    expect(api.reads).not.toContain("/interactions/k0/recording/peaks");
  });

  const stored = { state: "available", seconds: 12 };
});

describe("the bar without a call", () => {
  it("A-065: promises a call-back to whose number is typed", async () => {
    const { api, user } = await open({ path: "/customers" });
    await screen.findByRole("button", { name: "Call back" });
    await user.keyboard("{Alt>}v{/Alt}");
    await user.type(await screen.findByLabelText("Phone number"), "13800000077");
    await user.click(screen.getByRole("button", { name: "Schedule a call-back" }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/callbacks",
        body: { number: "13800000077", interaction_id: null, customer_id: null },
      }),
    );
  });

  it("A-065: promises the customer of the call one", async () => {
    const { api, user } = await open({ path: "/customers", agent: talking, calls: [talk] });
    await user.click(await screen.findByRole("button", { name: "Call back" }));
    await user.click(await screen.findByRole("button", { name: "Schedule a call-back" }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ body: { interaction_id: "k1", customer_id: "c1" } }),
    );
  });

  it("A-065: writes to a colleague, at first to who wrote last", async () => {
    const api = new FakeApi();
    const written = {
      id: "m1",
      at: "2026-11-22T04:00:00Z",
      by: "agent2",
      to: "agent1",
      team: null,
      text: "Any news?",
      told: 1,
      unread: ["李静"],
    };
    api.instead.set("GET /team-messages/mine", page([written]));
    const { user, change } = await open({ path: "/customers", api });
    await screen.findByRole("button", { name: "Message" });
    change("me", "team.message", { ...written, id: "m2", text: "Hello?" });
    expect((await screen.findByText("Hello?")).textContent).not.toContain("team");
    await user.keyboard("{Alt>}w{/Alt}");
    expect(await screen.findByText("Any news?")).toBeTruthy();
    await user.type(await screen.findByLabelText("Your message"), "Not yet{Enter}");
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/team-messages",
        body: { text: "Not yet", to: "u2" },
      }),
    );
  });
});
