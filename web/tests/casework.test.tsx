import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi, problem } from "./support/fakeApi";
import { callView } from "./support/floor";
import { callback, ticket, ticketDetail } from "./support/work";
import { NOW } from "./support/world";
import { soon } from "./support/soon";

const talking = { presence: "talking" as const, call: "k1" };
const talk = { ...callView, state: "talking" as const, connected_at: NOW - 5, since: NOW - 5 };
const button = (name: RegExp | string) => screen.findByRole("button", { name });
const ok = (body: unknown) => () => ({ status: 200, body });
const page = (items: unknown[]) => ok({ items, total: items.length });

describe("tickets (A-054, A-055)", () => {
  it("are opened from the call with the customer and the interaction filled in", async () => {
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await user.click(await screen.findByRole("tab", { name: "Tickets" }));
    await user.type(await screen.findByLabelText("Subject"), "Late again{Enter}");
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/tickets",
        body: { type: "service", subject: "Late again", customer_id: "c1", interaction_id: "k1" },
      }),
    );
    expect(await screen.findByRole("link", { name: "#119 Late again" })).toBeTruthy();
  });

  it("leave the reception form as it was typed when one comes back to it", async () => {
    const { user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await user.type(await screen.findByLabelText("Product"), "X200");
    await user.keyboard("{Alt>}2{/Alt}");
    await screen.findByLabelText("Subject");
    await user.keyboard("{Alt>}1{/Alt}");
    expect(screen.getByDisplayValue("X200")).toBeTruthy();
  });

  it("that sound the same are shown before another is opened", async () => {
    const api = new FakeApi();
    api.instead.set("GET /tickets/alike", page([{ ticket, likeness: 0.8 }]));
    const { user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk], api });
    await user.click(await screen.findByRole("tab", { name: "Tickets" }));
    await user.type(await screen.findByLabelText("Subject"), "配送延误");
    await user.click(await button("Add to this one"));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/tickets/w1/comments",
        body: { text: "配送延误" },
      }),
    );
  });

  it("are listed as the address says", async () => {
    const { api } = await openDesk({ path: "/tickets?view=overdue&type=complaint" });
    expect(await screen.findByText("配送延误三天")).toBeTruthy();
    expect(screen.getByText("2 h overdue")).toBeTruthy();
    expect(screen.getByText("4 d")).toBeTruthy();
    const asked = api.reads.find((one) => one.startsWith("/tickets?")) ?? "";
    expect(asked).toContain("type=complaint");
    expect(asked).toContain("overdue=true");
  });

  it("of an age are listed by a press on the age", async () => {
    const { api, user } = await openDesk({ path: "/tickets" });
    await user.click(await button(/^4 ?3–7 days/));
    await soon(() => expect(api.reads.at(-1)).toMatch(/open=true.*/));
    const [from, to] = ["from", "to"].map((name) =>
      Date.parse(new URL(api.reads.at(-1) ?? "", "http://x").searchParams.get(name) ?? ""),
    );
    expect(((to ?? 0) - (from ?? 0)) / 86_400_000).toBe(4);
  });

  it("show the columns that one chose, also next time", async () => {
    localStorage.setItem("linedesk.columns.tickets", JSON.stringify(["owner", "updated_at"]));
    await openDesk({ path: "/tickets" });
    await screen.findByText("配送延误三天");
    expect(screen.queryByRole("columnheader", { name: "Owner" })).toBeNull();
    expect(screen.getByRole("columnheader", { name: "Theme" })).toBeTruthy();
  });

  it("go on by the ways that their type has, and back", async () => {
    const { api, user } = await openDesk({ path: "/tickets/w1" });
    const moves = await screen.findByRole("group", { name: "Next step" });
    expect(within(moves).getAllByRole("button")).toHaveLength(1);
    await user.click(within(moves).getByRole("button", { name: "In work" }));
    await user.click(await button("Undo"));
    await soon(() =>
      expect(api.log.map((asked) => asked.body)).toEqual([
        { to: "working", note: "", version: 2 },
        { to: "new", note: "", version: 3 },
      ]),
    );
  });

  it("that a colleague moved meanwhile are read again", async () => {
    const api = new FakeApi();
    api.instead.set("POST /tickets/w1/move", () => problem(409, "stale"));
    const { user } = await openDesk({ path: "/tickets/w1", api });
    await user.click(await button("In work"));
    expect(await screen.findByText(/A colleague has just changed this record/)).toBeTruthy();
    await soon(() => expect(api.reads.filter((one) => one === "/tickets/w1")).toHaveLength(2));
  });

  it("keep my text over a colleague's only when I say so", async () => {
    const api = new FakeApi();
    api.instead.set("PATCH /tickets/w1", () => problem(409, "stale"));
    const { user } = await openDesk({ path: "/tickets/w1", api });
    await user.click(await button(/Edit/));
    await user.type(await screen.findByLabelText("Theme"), "delivery");
    await user.click(await button("Save"));
    await screen.findByText(/A colleague has just changed this record/);
    api.instead.clear();
    api.instead.set("GET /tickets/w1", ok({ ...ticketDetail, version: 7 }));
    await user.click(await button("Keep mine on top"));
    await soon(async () => expect(await button("Save")).toHaveProperty("disabled", false));
    await user.click(await button("Save"));
    await soon(() => expect(api.log.at(-1)?.body).toMatchObject({ version: 7, theme: "delivery" }));
  });

  it("cannot be changed by those who may only read", async () => {
    const api = new FakeApi();
    if (api.signedIn) api.signedIn = { ...api.signedIn, permissions: ["work.read"] };
    await openDesk({ path: "/tickets/w1", api });
    expect(await screen.findByText("已联系仓库")).toBeTruthy();
    expect(screen.queryByRole("group", { name: "Next step" })).toBeNull();
    expect(screen.queryByLabelText("Comment")).toBeNull();
  });

  it("that are none say so, with what to do", async () => {
    const api = new FakeApi();
    api.instead.set("GET /tickets", page([]));
    await openDesk({ path: "/tickets", api });
    expect(await screen.findByText("You have no open tickets")).toBeTruthy();
  });
});

describe("orders (A-056)", () => {
  it("are placed from the call in four clicks, at today's prices", async () => {
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await user.click(await screen.findByRole("tab", { name: "Orders" }));
    await user.click(await button("Add 话务耳机 to the order"));
    await user.click(await button("Add 话务耳机 to the order"));
    const basket = await screen.findByRole("region", { name: "This order" });
    expect(within(basket).getAllByText(/599\.80/)).toHaveLength(2);
    await user.click(await button("Place the order"));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/orders",
        body: {
          customer_id: "c1",
          interaction_id: "k1",
          currency: "CNY",
          lines: [{ product_id: "p-X2", quantity: 2 }],
        },
      }),
    );
    expect(await screen.findByRole("link", { name: /#41/ })).toBeTruthy();
  });

  it("take no product without a price, and no order before one knows whose it is", async () => {
    const stranger = { ...talk, customer: null, recognised: "none" };
    const { change, user } = await openDesk({
      path: "/workspace",
      agent: talking,
      calls: [stranger],
    });
    await user.click(await screen.findByRole("tab", { name: "Orders" }));
    expect(await screen.findByText("Choose the customer first")).toBeTruthy();
    change("me", "call.changed", talk);
    expect(await button("Add 会议摄像机 to the order")).toHaveProperty("disabled", true);
  });
});

describe("call-backs (A-060)", () => {
  const due = () => {
    const api = new FakeApi();
    api.instead.set("GET /callbacks", page([callback]));
    return api;
  };

  it("alarm at the desk when they are due, and are put aside (A-060)", async () => {
    const { user } = await openDesk({ path: "/customers", api: due() });
    const alarm = await screen.findByText("A call-back is due");
    expect(alarm.closest("[role=alert]")?.textContent).toContain("陈建国");
    await user.click(await button("Remind me in 5 min"));
    expect(screen.queryByText("A call-back is due")).toBeNull();
  });

  it("that confirm a ticket ask whether the customer is satisfied", async () => {
    const { api, user } = await openDesk({ path: "/customers", api: due() });
    await user.click(await button("Done"));
    const finish = (await screen.findAllByRole("button", { name: "Done" })).at(-1) as Element;
    expect(finish).toHaveProperty("disabled", true);
    await user.click(await screen.findByLabelText(/Not satisfied/));
    await user.click(finish);
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/callbacks/b1/done",
        body: { outcome: "reached", satisfied: false },
      }),
    );
  });

  it("are promised during the call in two clicks", async () => {
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await user.click(await screen.findByRole("tab", { name: "Call-backs" }));
    await user.click(await button("Schedule a call-back"));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/callbacks",
        body: { kind: "call_back", customer_id: "c1", interaction_id: "k1" },
      }),
    );
  });
});

describe("knowledge beside the call (A-058)", () => {
  it("marks what was found, shows no markup, and counts what helped", async () => {
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await user.click(await screen.findByRole("tab", { name: "Knowledge" }));
    const hit = await button(/怎么办/);
    expect(hit.querySelector("mark")?.textContent).toBe("配送延误");
    expect(hit.textContent).toContain("<b>再</b>");
    await user.click(hit);
    expect(await screen.findByText("一、先道歉。")).toBeTruthy();
    await user.click(await button(/This helped/));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/articles/a1/use",
        body: { interaction_id: "k1" },
      }),
    );
  });
});
