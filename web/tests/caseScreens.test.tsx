import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi, problem } from "./support/fakeApi";
import { ticket } from "./support/work";
import { soon } from "./support/soon";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const ok = (body: unknown) => () => ({ status: 200, body });
const page = (items: unknown[]) => ok({ items, total: items.length });
const asked = (api: FakeApi, path: string) =>
  new URL(api.reads.filter((one) => one.startsWith(path)).at(-1) ?? "", "http://x").searchParams;

describe("an interaction", () => {
  it("shows script answers with their time, what helped, and asks for a rating (A-058, A-059)", async () => {
    const api = new FakeApi();
    const answers = [{ step: "why", answer: "太慢", at: "2026-11-22T02:00:00Z" }];
    const run = { id: "r1", script_id: "s1", step: null, text: {}, choices: [], answers };
    api.instead.set("GET /script-runs", page([{ ...run, by_name: "agent1" }]));
    api.instead.set("GET /scripts", page([{ id: "s1", name: "satisfaction", active: true }]));
    const address = "http://here/survey/abc";
    api.instead.set("POST /surveys", ok({ address, texted: true }));
    const { user } = await openDesk({ path: "/interactions/i1", api });
    const work = await screen.findByRole("region", { name: "Script and knowledge" });
    expect(work.textContent).toMatch(/why: 太慢.*2026.*李静/);
    expect(await within(work).findByText("配送延误怎么办")).toBeTruthy();
    expect(asked(api, "/articles?").get("used_in")).toBe("i1");
    await user.click(await button(/Ask for a rating/));
    expect(await screen.findByText(address)).toBeTruthy();
    await soon(() => expect(api.log.at(-1)?.body).toEqual({ interaction_id: "i1", text: true }));
  });
});

describe("what customers say", () => {
  it("is counted by theme and leads to the tickets (A-053)", async () => {
    const api = new FakeApi();
    const counts = [
      {
        type: "complaint",
        theme: "delivery",
        count: 9,
        open: 2,
        owner: { id: "u2", name: "周凯" },
      },
      { type: "service", theme: "", count: 3, open: 0, owner: null },
    ];
    api.instead.set("GET /tickets/themes", page(counts));
    const { user } = await openDesk({ path: "/themes", api });
    const theme = await screen.findByRole("link", { name: "delivery" });
    expect(theme.getAttribute("href")).toMatch(/view=all.*type=complaint.*theme=delivery.*from=/);
    expect(theme.closest("tr")?.textContent).toMatch(/Complaint92周凯$/);
    expect(screen.getByRole("link", { name: "(none)" })).toBeTruthy();
    expect(Date.parse(asked(api, "/tickets/themes").get("from") ?? "")).toBeGreaterThan(0);
    await user.click(screen.getByLabelText("Only what I answer for"));
    await soon(() => expect(asked(api, "/tickets/themes").get("mine")).toBe("true"));
    await user.click(await screen.findByRole("link", { name: "delivery" }));
    const narrowed = await screen.findByText(/delivery · since/);
    await soon(() => expect(asked(api, "/tickets?").get("from")).toBeTruthy());
    await user.click(within(narrowed).getByRole("button"));
    await soon(() => expect(asked(api, "/tickets?").get("theme")).toBeNull());
  });
});

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe("knowledge", () => {
  it("tells in how many calls what helped, by what one asks (A-058)", async () => {
    const api = new FakeApi();
    const used = { id: null, calls: 12, agents: 3, last: "2026-11-22T02:00:00Z" };
    api.instead.set("GET /articles/uses", page([{ ...used, key: "agent1" }]));
    const { user } = await openDesk({ path: "/knowledge", api });
    await user.click(await screen.findByText("Used in calls", { selector: "[title]" }));
    const part = await screen.findByRole("region", { name: "Used in calls" });
    await user.click(await within(part).findByText("By agent"));
    expect((await within(part).findByText("李静")).closest("tr")?.textContent).toMatch(/^李静123/);
    expect(asked(api, "/articles/uses").get("by")).toBe("agent");
  });

  /** Somebody types into an article that a colleague has saved since. */
  async function late(api: FakeApi) {
    api.instead.set("PUT /articles/a1/draft", () => problem(409, "stale"));
    const { user } = await openDesk({ path: "/knowledge", api });
    await user.click(await button(/怎么办/));
    await user.type(await screen.findByDisplayValue("一、先道歉。"), "二");
    await user.click(await button("Save"));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ path: "/articles/a1/draft", body: { version: 1 } }),
    );
    return user;
  }

  it("takes a colleague's words who was faster", async () => {
    const api = new FakeApi();
    const user = await late(api);
    const read = api.answer("GET", "/articles/a1").body as object;
    api.instead.set("GET /articles/a1", ok({ ...read, body: "三", version: 2 }));
    await user.click(await button("Take the colleague's text"));
    expect(await screen.findByDisplayValue("三")).toBeTruthy();
  });

  it("puts one's own words on top of a colleague's when one says so", async () => {
    const api = new FakeApi();
    const user = await late(api);
    const mine = await button("Keep mine on top");
    const read = api.answer("GET", "/articles/a1").body as object;
    api.instead.set("PUT /articles/a1/draft", ok({ ...read, version: 4 }));
    await user.click(mine);
    const words = { title: "配送延误怎么办", body: "一、先道歉。二" };
    await soon(() => expect(api.log.some((one) => same(one.body, words))).toBe(true));
  });

  it("is not thrown away by closing what is being written", async () => {
    const api = new FakeApi();
    const { user } = await openDesk({ path: "/knowledge", api });
    await user.click(await button(/New article/));
    await user.type(await screen.findByLabelText("Title"), "Leaks");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(
      (await screen.findAllByText("The text has not been saved. Close anyway?"))[0],
    ).toBeTruthy();
    expect(screen.getByDisplayValue("Leaks")).toBeTruthy();
    await user.click(screen.getByText("Close without saving"));
    await soon(() => expect(screen.queryByDisplayValue("Leaks")).toBeNull());
  });
});

describe("the lists of chances and of appointments", () => {
  it("stand in the address, which a view keeps (A-061, A-062)", async () => {
    const api = new FakeApi();
    const view = { id: "v1", owner: "Li", mine: true, shared: false, hidden: null };
    api.instead.set("GET /opportunities", page([]));
    const lost = { ...view, noun: "opportunities", name: "Lost", search: { phase: "dropped" } };
    api.instead.set("GET /saved-views", page([lost]));
    const { user } = await openDesk({ path: "/opportunities?phase=done&q=fair", api });
    await button(/My views/);
    await soon(() => expect(asked(api, "/opportunities").get("phase")).toBe("done"));
    expect(asked(api, "/opportunities").get("q")).toBe("fair");
    await user.click(await button(/My views/));
    await user.click(await button("Lost"));
    await soon(() => expect(asked(api, "/opportunities").get("phase")).toBe("dropped"));
    expect(asked(api, "/opportunities").get("q")).toBeNull();
  });

  it("shows appointments of the state in the address (A-062)", async () => {
    const api = new FakeApi();
    api.instead.set("GET /appointments", page([]));
    const { user } = await openDesk({ path: "/appointments?state=missed", api });
    await button(/My views/);
    await soon(() => expect(asked(api, "/appointments").get("state")).toBe("missed"));
    await user.click(await screen.findByText("Booked"));
    await soon(() => expect(asked(api, "/appointments").get("state")).toBe("booked"));
  });
});

describe("opportunities", () => {
  it("become an order of what was agreed; a person without a record first (A-061)", async () => {
    const api = new FakeApi();
    const lead = {
      ...{ id: "p1", number: 7, title: "耳机", name: "李伟", phone: "+8613800000002" },
      ...{ state: "lead", state_label: {}, phase: "open", ways: [], customer: null },
      ...{ type: { code: "sales", label: {} }, owner: ticket.owner, source: "fair-2026" },
      ...{ amount: "0.00", currency: "CNY", order_id: null, version: 1 },
    };
    const rate = { owner: "agent1", source: "fair-2026", opened: 4, won: 1, lost: 1, orders: 1 };
    api.instead.set("GET /opportunities", page([lead]));
    api.instead.set("GET /opportunities/conversion", page([{ ...rate, share: 0.5 }]));
    api.instead.set("POST /opportunities/p1/convert", ok({ ...lead, phase: "done" }));
    const { user } = await openDesk({ path: "/opportunities", api });
    await user.click(await button("Make an order"));
    await user.click(await button("Add 话务耳机 to the order"));
    const basket = await screen.findByRole("region", { name: "This order" });
    await user.click(within(basket).getByRole("button", { name: "Make an order" }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/opportunities/p1/convert",
        body: { lines: [{ product_id: "p-X2", quantity: 1 }] },
      }),
    );
    await user.click(await screen.findByText("Conversion"));
    const row = (await screen.findByText("50 %")).closest("tr");
    expect(row?.textContent).toBe("李静fair-2026411150 %");
  });
});

describe("an order", () => {
  it("takes back some of it, with a reason (A-056)", async () => {
    const api = new FakeApi();
    const line = { id: "l1", product_id: "p-X2", code: "X2", name: "话务耳机", quantity: 3 };
    const order = {
      ...{ id: "o1", number: 41, type: { code: "standard", label: {} }, state: "delivered" },
      ...{ state_label: {}, phase: "done", ways: ["returned"], customer: ticket.customer },
      ...{ owner: ticket.owner, currency: "CNY", total: "899.70", returned: "299.90" },
      ...{ lines: [{ ...line, returned: 1, price: "299.90", amount: "899.70" }], events: [] },
      ...{ interaction_id: null, address: "", note: "", placed_at: ticket.opened_at, version: 5 },
    };
    api.instead.set("GET /orders/o1", ok(order));
    api.instead.set("POST /orders/o1/return", ok(order));
    const { user } = await openDesk({ path: "/orders/o1", api });
    await user.click(await button("Return goods"));
    const box = await screen.findByRole("dialog");
    const count = within(box).getByLabelText("How many of 话务耳机 are returned");
    expect(count.getAttribute("aria-valuemax")).toBe("2");
    await user.clear(count);
    await user.type(count, "2");
    await user.type(within(box).getByLabelText("Reason"), "坏了");
    await user.click(within(box).getByRole("button", { name: "Return goods" }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/orders/o1/return",
        body: { lines: [{ line_id: "l1", quantity: 2 }], reason: "坏了" },
      }),
    );
  });
});
