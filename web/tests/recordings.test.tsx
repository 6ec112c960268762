import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { recordingVerb } from "@/features/softphone/RecordingControl";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { callViews } from "./support/floor";
import { meSupervisor, peaks } from "./support/world";
import type { CallView } from "@/realtime/views";
import { soon } from "./support/soon";

const talk = (change: Partial<CallView>): CallView => ({
  ...(callViews.find((call) => call.state === "talking") as CallView),
  recording: "on",
  recording_mode: "all",
  ...change,
});
const ok = (body: unknown) => () => ({ status: 200, body });
const counts = { recorded: 0, in_progress: 0, by_rule: 0, deleted: 0, failed: 0, missing: 0 };
const coverage = {
  rows: [
    { queue: "sales", direction: "inbound", answered: 9, ...counts, recorded: 8, failed: 1 },
    { queue: null, direction: "outbound", answered: 2, ...counts, by_rule: 2 },
  ],
  total: {
    queue: null,
    direction: "",
    answered: 11,
    ...counts,
    recorded: 8,
    by_rule: 2,
    failed: 1,
  },
  share: 8 / 9,
  reasons: [
    { way: "by_rule", why: "percent", count: 2 },
    { way: "failed", why: "the disk is full", count: 1 },
  ],
};

function admin(): FakeApi {
  const api = new FakeApi();
  api.signedIn = {
    ...meSupervisor,
    roles: ["admin"],
    permissions: [...meSupervisor.permissions, "setup.write"],
  };
  api.instead.set("GET /recordings/coverage", ok(coverage));
  const rule = { id: "r1", queue: "sales", direction: "inbound", mode: "percent", percent: 30 };
  api.instead.set("GET /recording-rules", ok({ items: [rule], total: 1 }));
  return api;
}

describe("the recording of one's talk", () => {
  it("A-037: is started and ended by me where the rule leaves it to me, and nowhere else", () => {
    const own = { recording_mode: "on_demand" } as const;
    expect(recordingVerb(talk({}))).toBeNull();
    expect(recordingVerb(talk({ recording: "off", recording_mode: "never" }))).toBeNull();
    expect(recordingVerb(talk({ recording: "off", ...own }))).toBe("start");
    expect(recordingVerb(talk(own))).toBe("stop");
    expect(recordingVerb(talk({ state: "wrap_up", ...own }))).toBeNull();
  });

  it("A-037: begins when I press the button", async () => {
    const calls = [talk({ recording: "off", recording_mode: "on_demand" })];
    const { api, user } = await openDesk({ path: "/workspace", calls });
    await user.click(await screen.findByRole("button", { name: "Record" }));
    await soon(() => expect(api.log.at(-1)?.path).toBe(`/calls/${calls[0]?.id}/recording/start`));
  });
});

describe("a card field of the form", () => {
  it("A-039: pauses the recording while it is typed in and keeps four digits", async () => {
    const api = new FakeApi();
    const field = { key: "card", label: { zh: "卡号", en: "Card number" }, type: "card" };
    const form = { id: "f1", name: "pay", label: {}, fields: [field], makes: [] };
    api.instead.set("GET /forms", ok({ items: [form], total: 1 }));
    const { user } = await openDesk({ path: "/workspace", calls: [talk({})], api });
    const input = await screen.findByLabelText("Card number");
    const asked = () => api.log.map((one) => one.path.split("/recording/")[1]).filter(Boolean);
    await user.click(input);
    expect(asked()).toEqual(["pause"]);
    await user.type(input, "4111 1111 1111 1111");
    fireEvent.blur(input);
    expect(await screen.findByDisplayValue("**** 1111")).toBeTruthy();
    await expect.poll(asked).toEqual(["pause", "resume"]);
    expect(JSON.stringify({ ...localStorage })).not.toContain("4111");
    await soon(() => expect(JSON.stringify(api.log)).not.toContain("4111"));
  });
});

describe("the recordings page", () => {
  it("A-037: counts what is recorded, and each figure leads to its talks", async () => {
    await openDesk({ path: "/recordings", api: admin() });
    expect(await screen.findByText(/88.9 % of the calls/)).toBeTruthy();
    const [, sales, outbound] = screen.getAllByRole("row");
    const failed = within(sales as HTMLElement).getByRole("link", { name: "1" });
    expect(failed.getAttribute("href")).toMatch(/recording=failed.*queue=sales/);
    expect(within(outbound as HTMLElement).getByText("No queue")).toBeTruthy();
    expect(screen.getByText("the disk is full")).toBeTruthy();
  });

  it("A-037: sets rules by queue and direction", async () => {
    const { api, user } = await openDesk({ path: "/recordings", api: admin() });
    await user.click(await screen.findByRole("tab", { name: "What is recorded" }));
    expect(await screen.findByDisplayValue("30")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: /Add rule/ }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        method: "POST",
        path: "/recording-rules",
        body: { direction: "", mode: "all" },
      }),
    );
  });

  it("lets nobody else change the rules", async () => {
    const api = admin();
    api.signedIn = meSupervisor;
    const { user } = await openDesk({ path: "/recordings", api });
    await user.click(await screen.findByRole("tab", { name: "What is recorded" }));
    await screen.findByDisplayValue("30");
    expect(screen.queryByRole("button", { name: /Add rule/ })).toBeNull();
  });
});

describe("calls that may be private", () => {
  const open = async (items: object[]) => {
    const api = admin();
    api.instead.set("GET /private-calls", ok({ items, total: items.length }));
    const { user } = await openDesk({ path: "/recordings", api });
    await user.click(await screen.findByRole("tab", { name: "Private calls" }));
  };

  it("A-103: lists who dialed which number of no customer, and leads to the talks", async () => {
    const one = { agent: "agent1", agent_name: "李静", number: "13912340000", calls: 7 };
    await open([{ ...one, talked: 754, last_at: "2026-11-22T04:00:00Z" }]);
    const link = await screen.findByRole("link", { name: "13912340000" });
    expect(link.getAttribute("href")).toMatch(/^\/interactions\?q=.*13912340000/);
    const row = link.closest("tr") as HTMLElement;
    expect(within(row).getByText("李静")).toBeTruthy();
    expect(within(row).getByText("7")).toBeTruthy();
    expect(screen.getByText(/belong to no customer and stand in no list/)).toBeTruthy();
  });

  it("says so when there are none", async () => {
    await open([]);
    expect(await screen.findByText("No such calls")).toBeTruthy();
  });
});

describe("what stands beside a recording", () => {
  const keeper = (): FakeApi => {
    const api = admin();
    api.signedIn = { ...meSupervisor, permissions: ["recordings.manage"] };
    const marks = [{ id: "m1", at_seconds: 65, note: "wants his money back", by_name: "agent1" }];
    api.instead.set("GET /interactions/i1/marks", ok({ items: marks, total: 1 }));
    const uses = [{ at: "2026-11-22T04:00:00Z", by_name: "link", action: "played" }];
    api.instead.set("GET /interactions/i1/recording/uses", ok({ items: uses, total: 1 }));
    api.instead.set("GET /interactions/i1/recording/shares", ok({ items: [], total: 0 }));
    api.instead.set("GET /interactions/i1/recording/hold", ok(null));
    return api;
  };

  it("A-039: marks in the waveform where the recording was paused", async () => {
    const api = keeper();
    const pauses = [{ begin: 44.5, end: 89 }];
    api.instead.set("GET /interactions/i1/recording/peaks", ok({ ...peaks, pauses }));
    await openDesk({ path: "/interactions/i1", api });
    const mark = await screen.findByRole("img", { name: "Paused from 0:44 to 1:29" });
    expect([mark.style.left, mark.style.width]).toEqual(["25%", "25%"]);
  });

  it("A-040: marks, links for outside, and who heard it", async () => {
    const { api, user } = await openDesk({ path: "/interactions/i1", api: keeper() });
    expect(await screen.findByText("wants his money back")).toBeTruthy();
    const link = screen.getByRole("button", { name: /Create link/ });
    expect(link).toHaveProperty("disabled", true);
    await user.type(screen.getByLabelText(/^Reason \(/), "insurer");
    await user.click(link);
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/interactions/i1/recording/shares",
        body: { hours: 72, reason: "insurer" },
      }),
    );
    expect(await screen.findByText("Who heard it (1)")).toBeTruthy();
  });
});
