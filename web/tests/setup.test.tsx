import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { spansOf } from "@/features/setup/Hours";
import { openDesk } from "./support/desk";
import { problem } from "./support/fakeApi";
import { FlowApi } from "./support/flows";
import { soon } from "./support/soon";

const page = (items: readonly unknown[]) => ({
  status: 200,
  body: { items, total: items.length },
});
const skill = { id: "s1", version: 4, name: "german", label: { zh: "德语", en: "German" } };

function house(): FlowApi {
  const api = new FlowApi();
  api.instead.set("GET /skills", () => page([skill]));
  api.instead.set("GET /agents", () => page([]));
  return api;
}

describe("the set-up", () => {
  it("lists a noun and changes only what was changed, on the version that was read", async () => {
    const api = house();
    const { user } = await openDesk({ path: "/setup/skills", api });
    await user.click(await screen.findByRole("button", { name: "german" }));
    const form = await screen.findByRole("dialog");
    await user.type(within(form).getByLabelText("Chinese"), "语");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await soon(() =>
      expect(api.log.at(-1)).toEqual({
        method: "PATCH",
        path: "/skills/s1",
        body: { label: { zh: "德语语", en: "German" }, version: 4 },
      }),
    );
  });

  it("takes a change back to what stood before", async () => {
    const api = house();
    const kept = { ...skill, label: { zh: "德语语", en: "German" }, version: 5 };
    api.instead.set("PATCH /skills/s1", () => ({ status: 200, body: kept }));
    const { user } = await openDesk({ path: "/setup/skills", api });
    await user.click(await screen.findByRole("button", { name: "german" }));
    await user.type(await screen.findByLabelText("Chinese"), "语");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/skills/s1",
        body: { label: skill.label, version: 5 },
      }),
    );
  });

  it("lets one choose when a colleague was faster, and loses nobody's words", async () => {
    const api = house();
    const theirs = { ...skill, name: "deutsch", version: 9 };
    api.instead.set("PATCH /skills/s1", () => problem(409, "stale"));
    api.instead.set("GET /skills/s1", () => ({ status: 200, body: theirs }));
    const { user } = await openDesk({ path: "/setup/skills", api });
    await user.click(await screen.findByRole("button", { name: "german" }));
    await user.type(await screen.findByLabelText("Chinese"), "语");
    await user.click(screen.getByRole("button", { name: "Save" }));
    api.instead.delete("PATCH /skills/s1");
    await user.click(await screen.findByRole("button", { name: "Keep mine on top" }));
    const save = await screen.findByRole("button", { name: /Save$/ });
    await soon(() => expect(save).toHaveProperty("disabled", false));
    await user.click(save);
    await soon(() =>
      expect(api.log.at(-1)?.body).toEqual({
        label: { zh: "德语语", en: "German" },
        version: 9,
      }),
    );
  });

  it("A-007, A-009: makes a queue with a strategy in words and skills that relax", async () => {
    const api = house();
    const { user } = await openDesk({ path: "/setup/queues", api });
    await user.click(await screen.findByRole("button", { name: /New/ }));
    const form = await screen.findByRole("dialog");
    expect(within(form).getByText("The agent who has been free longest rings first.")).toBeTruthy();
    await user.type(within(form).getByLabelText(/^Name/), "german");
    const add = within(form).getByRole("button", { name: /Add a step/ });
    await user.click(add);
    await user.click(add);
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await soon(() =>
      expect(api.log.at(-1)?.body).toMatchObject({
        name: "german",
        strategy: "longest_idle",
        skills: [
          { after: 0, skills: {} },
          { after: 30, skills: {} },
        ],
      }),
    );
  });

  it("A-012: gives a source its headers, of which only the names are shown again", async () => {
    const api = house();
    const source = { id: "s1", version: 2, name: "crm", url: "https://crm.example", method: "GET" };
    api.instead.set("GET /sources", () => page([{ ...source, header_names: ["X-Old"] }]));
    const { user } = await openDesk({ path: "/setup/sources", api });
    expect(await screen.findByText("X-Old")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "crm" }));
    const form = await screen.findByRole("dialog");
    await user.click(within(form).getByRole("button", { name: /Add a header/ }));
    await user.type(within(form).getByPlaceholderText("Name"), "X-Api-Key");
    const value = within(form).getByPlaceholderText("Value");
    expect(value.getAttribute("type")).toBe("password");
    await user.type(value, "secret");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await soon(() =>
      expect(api.log.at(-1)?.body).toEqual({ headers: { "X-Api-Key": "secret" }, version: 2 }),
    );
  });

  it("A-021: answers what happens at a moment", async () => {
    const api = house();
    const time_zone = "Asia/Tokyo";
    const calendar = { id: "c1", version: 1, name: "office", time_zone, hours: {}, days: {} };
    api.instead.set("GET /calendars", () => page([calendar]));
    api.instead.set("GET /calendars/c1/opening", () => ({
      status: 200,
      body: { open: false, why: "holiday", label: "劳动节", until: "2026-05-02T00:00:00Z" },
    }));
    const { user } = await openDesk({ path: "/setup/calendars", api });
    await user.click(await screen.findByRole("button", { name: "office" }));
    expect(await screen.findByText(/by a holiday/)).toBeTruthy();
    expect(screen.getByText("closed")).toBeTruthy();
    expect(screen.getByText(/until 02 May 2026, 09:00/), "by the calendar's clock").toBeTruthy();
  });

  it("says codes in words and ids by name, and asks for an agent's PIN", async () => {
    const api = house();
    const agent = { id: "a1", version: 1, username: "wang", name: "王", device: "desk" };
    const queues = Array.from({ length: 8 }, (_, at) => `q${at}`);
    const row = { ...agent, extension: "", queues, skills: { german: 7 } };
    api.instead.set("GET /agents", () => page([row]));
    api.instead.set("GET /queues", () => page([]));
    const { user } = await openDesk({ path: "/setup/agents", api });
    await screen.findByText("Desk phone");
    await screen.findByText("German 7");
    expect(screen.getByText("+2")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "wang" }));
    await user.type(await screen.findByLabelText("PIN for signing in by phone"), "4711");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await soon(() => expect(api.log.at(-1)?.body).toEqual({ pin: "4711", version: 1 }));
  });

  it("A-001: shows the state of a trunk with its reason", async () => {
    const api = house();
    api.instead.set("GET /trunks", () => page([{ id: "t1", version: 1, name: "carrier" }]));
    api.instead.set("GET /trunks/status", () =>
      page([{ name: "carrier", state: "down", reason: "no_answer_to_options" }]),
    );
    await openDesk({ path: "/setup/trunks", api });
    expect(await screen.findByText("does not answer")).toBeTruthy();
    expect(screen.getByText("down")).toBeTruthy();
  });

  it("A-002: tries a trunk by a call and shows each SIP message and who refuses us", async () => {
    const api = house();
    api.instead.set("GET /trunks", () => page([{ id: "t1", version: 1, name: "carrier" }]));
    const registration = { state: "rejected", status: 403 };
    api.instead.set("GET /trunks/status", () =>
      page([{ name: "carrier", state: "down", reason: "not_registered", registration }]),
    );
    const about = { after: 0.012, peer: "192.0.2.1:5060", method: "INVITE", reason: "" };
    const headers = [{ name: "Call-ID", value: "abc" }];
    api.instead.set("POST /trunks/t1/test", () => ({
      status: 200,
      body: {
        works: true,
        label: { zh: "对方忙", en: "The called phone is busy" },
        status: 486,
        reason: "Busy Here",
        messages: [
          { ...about, direction: "sent", status: null, headers },
          { ...about, direction: "received", status: 486, reason: "Busy Here", headers },
        ],
      },
    }));
    const { user } = await openDesk({ path: "/setup/trunks", api });
    expect(await screen.findByText("refused 403")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "carrier" }));
    const part = await screen.findByRole("region", { name: "Test call" });
    await user.type(within(part).getByLabelText("Number to call"), "13900000001{Enter}");
    expect(await within(part).findByText("The called phone is busy")).toBeTruthy();
    const rungs = within(within(part).getByRole("list")).getAllByRole("listitem");
    expect(rungs.map((rung) => rung.querySelector("summary")?.textContent)).toEqual([
      "0.012 ssent INVITE",
      "0.012 sreceived 486 Busy Here (INVITE)",
    ]);
    api.instead.set("POST /trunks/t1/test", () => problem(409, "trunk-test-running"));
    await user.click(within(part).getByRole("button", { name: /Call/ }));
    expect(await within(part).findByText("A test call is already in progress")).toBeTruthy();
  });

  it("says what is missing, and what failed", async () => {
    const api = house();
    api.instead.set("GET /prompts", () => page([]));
    const { user } = await openDesk({ path: "/setup/prompts", api });
    expect(await screen.findByText("Nothing here yet")).toBeTruthy();
    api.instead.set("GET /blocklist", () => problem(500, "internal-error"));
    await user.click(screen.getByRole("link", { name: "Blocklist" }));
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("reads hours as people write them", () => {
    expect(spansOf("9:00-12:00, 13:30-18:00")).toEqual([
      ["09:00", "12:00"],
      ["13:30", "18:00"],
    ]);
    expect(spansOf("")).toEqual([]);
    expect(spansOf("all day")).toBeNull();
  });

  it("A-089: masks customers' numbers by a switch that says whom it concerns", async () => {
    const api = house();
    const kept = { name: "Test", own_number: "4008001000", mask_numbers: false };
    api.instead.set("GET /house", () => ({ status: 200, body: kept }));
    api.instead.set("PATCH /house", () => {
      kept.mask_numbers = true;
      return { status: 200, body: kept };
    });
    const { user } = await openDesk({ path: "/setup/skills", api });
    await user.click(await screen.findByRole("link", { name: "General settings" }));
    const mask = await screen.findByRole("switch", { name: "Mask customers' numbers" });
    expect(screen.getByLabelText<HTMLInputElement>("Own number").value).toBe("4008001000");
    expect(screen.getByText(/Agents and analysts see 138\*{4}8000/)).toBeTruthy();
    const save = screen.getByRole("button", { name: "Save" });
    expect(save).toHaveProperty("disabled", true);
    await user.click(mask);
    await user.click(save);
    await screen.findByText("Saved");
    await soon(() =>
      expect(api.log.find(({ method }) => method === "PATCH")).toEqual({
        method: "PATCH",
        path: "/house",
        body: { mask_numbers: true },
      }),
    );
    await soon(() => expect(save).toHaveProperty("disabled", true));
  });
});
