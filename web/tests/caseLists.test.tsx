import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { ticket } from "./support/work";
import { soon } from "./support/soon";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const ok = (body: unknown) => () => ({ status: 200, body });
const page = (items: unknown[]) => ok({ items, total: items.length });
const label = (zh: string, en: string) => ({ zh, en });
const said = (api: FakeApi) => api.log.map(({ method, path, body }) => [method, path, body]);

const order = {
  id: "o1",
  number: 41,
  type: { code: "standard", label: {} },
  state: "paid",
  state_label: label("已付款", "Paid"),
  phase: "open",
  ways: ["shipped", "cancelled"],
  customer: { id: "c1", name: "陈建国", vip: false },
  owner: { id: "u1", username: "agent1", name: "李静" },
  currency: "CNY",
  total: "599.80",
  lines: [{ id: "l1", name: "话务耳机", quantity: 2 }],
  address: "中山路1号",
  note: "",
  placed_at: ticket.opened_at,
  version: 3,
};
const state = (code: string, zh: string, en: string) => ({
  ...{ code, phase: "open", text: {} },
  label: label(zh, en),
});
const orderType = {
  ...{ id: "t-order", noun: "order", code: "standard", label: {}, active: true, rank: 1 },
  states: [state("paid", "已付款", "Paid"), state("shipped", "已发货", "Shipped")],
  moves: [],
};

describe("the list of tickets", () => {
  const severity = {
    ...{ key: "severity", label: label("严重程度", "Severity"), type: "select" },
    options: ["low", "mild", "serious", "critical"].map((value) => ({ value, label: {} })),
  };
  const complained = () => {
    const api = new FakeApi();
    const form = { id: "f9", name: "ticket_complaint", label: {}, opens: [], makes: [] };
    api.instead.set("GET /forms", page([{ ...form, fields: [severity] }]));
    return api;
  };

  it("is narrowed by own fields, and shows them when one asks (A-055)", async () => {
    const api = complained();
    const serious = { ...ticket, custom: { severity: "serious" } };
    api.instead.set("GET /tickets", page([serious]));
    localStorage.setItem("linedesk.columns.tickets", JSON.stringify(["theme"]));
    const path = "/tickets?view=all&own=%5B%22severity%3Aserious%22%5D";
    await openDesk({ path, api });
    expect(await screen.findByRole("columnheader", { name: "Severity" })).toBeTruthy();
    await button("serious Change Severity of #118");
    const asked = api.reads.find((one) => one.startsWith("/tickets?")) ?? "";
    expect(new URL(asked, "http://x").searchParams.getAll("own")).toEqual(["severity:serious"]);
  });

  it("changes a cell in its place, with a way back", async () => {
    const { api, user } = await openDesk({ path: "/tickets?view=all" });
    await user.click(await button(/ Change Priority of #118$/));
    const form = await screen.findByRole("form", { name: "Change Priority of #118" });
    await user.click(within(form).getByLabelText("Priority"));
    await user.click(await screen.findByTitle("Urgent"));
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await user.click(await button("Undo"));
    await soon(() =>
      expect(said(api)).toEqual([
        ["PATCH", "/tickets/w1", { priority: "urgent", version: 2 }],
        ["PATCH", "/tickets/w1", { priority: "high", version: 3 }],
      ]),
    );
  });

  it("hands many over at once: counted, done, taken back", async () => {
    const api = new FakeApi();
    api.instead.set("POST /tickets/bulk", ok({ id: "b7", chosen: 1, changed: 1 }));
    const { user } = await openDesk({ path: "/tickets?view=all", api });
    const row = (await screen.findByText("配送延误三天")).closest("tr");
    await user.click(within(row as HTMLElement).getByRole("checkbox"));
    const bar = await screen.findByRole("group", { name: "1 selected" });
    const act = within(bar).getByRole("button", { name: "Apply" });
    await user.click(within(bar).getByLabelText("New owner"));
    await user.click(await screen.findByTitle("周芳 (agent2)"));
    expect(act).toHaveProperty("disabled", true);
    await user.click(within(bar).getByRole("button", { name: "Count first" }));
    await within(bar).findByText("1 would change");
    await user.click(act);
    await user.click(await button("Undo"));
    const wanted = { ids: ["w1"], owner_id: "u2" };
    await soon(() =>
      expect(said(api)).toEqual([
        ["POST", "/tickets/bulk", { ...wanted, dry: true }],
        ["POST", "/tickets/bulk", { ...wanted, dry: false }],
        ["POST", "/tickets/bulk/b7/undo", undefined],
      ]),
    );
  });

  it("counts the backlog of the type that is listed (A-055)", async () => {
    await openDesk({ path: "/tickets?type=service" });
    const ages = await screen.findByRole("group", { name: "Open tickets by age" });
    expect(ages.textContent).toMatch(/0 open in all0 overdue/);
  });
});

describe("the list of orders", () => {
  const sold = () => {
    const api = new FakeApi();
    api.instead.set("GET /orders", page([order]));
    api.instead.set("GET /case-types", page([orderType]));
    return api;
  };

  it("sends one on from its cell, and never cancels it there", async () => {
    const api = sold();
    api.instead.set("POST /orders/o1/move", ok({ ...order, state: "shipped", ways: [] }));
    const { user } = await openDesk({ path: "/orders", api });
    await user.click(await button("Paid Change State of #41"));
    const form = await screen.findByRole("form", { name: "Change State of #41" });
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await screen.findByText("#41 was changed");
    await soon(() =>
      expect(said(api)).toEqual([
        ["POST", "/orders/o1/move", { to: "shipped", note: "", version: 3 }],
      ]),
    );
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("sends many on at once and says that there is no way back (A-056)", async () => {
    const api = sold();
    api.instead.set("POST /orders/bulk", ok({ id: null, chosen: 1, changed: 1 }));
    const { user } = await openDesk({ path: "/orders?state=paid", api });
    const row = (await screen.findByText("#41")).closest("tr");
    await user.click(within(row as HTMLElement).getByRole("checkbox"));
    const bar = await screen.findByRole("group", { name: "1 selected" });
    await user.click(within(bar).getByLabelText("New state"));
    await user.click(await screen.findByTitle("Shipped"));
    expect(within(bar).getByText(/cannot be undone/)).toBeTruthy();
    await user.click(within(bar).getByRole("button", { name: "Count first" }));
    await within(bar).findByText("1 would change");
    await user.click(within(bar).getByRole("button", { name: "Apply" }));
    await screen.findByText("1 changed");
    await soon(() =>
      expect(said(api).at(-1)).toEqual([
        ...["POST", "/orders/bulk"],
        { ids: ["o1"], to: "shipped", dry: false },
      ]),
    );
  });
});
