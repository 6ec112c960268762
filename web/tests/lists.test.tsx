import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { readCustomerSearch } from "@/lib/search";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { customers, meSupervisor } from "./support/world";
import { soon } from "./support/soon";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const page = (items: unknown[]) => () => ({ status: 200, body: { items, total: items.length } });
const first = customers[0]?.name ?? "";

function supervised(): FakeApi {
  const api = new FakeApi();
  api.signedIn = {
    ...meSupervisor,
    permissions: [
      ...new Set([...meSupervisor.permissions, "data.move", "customers.manage", "customers.write"]),
    ],
  };
  return api;
}

describe("the customer's page", () => {
  it("shows how content he was each time, and names what own fields refer to (A-048)", async () => {
    const api = new FakeApi();
    const asked = { id: "s1", asked_at: "2026-11-01T02:00:00Z", interaction_id: null };
    const told = { score: 4, comment: "很耐心", agent_id: "u1", queue_id: null };
    api.instead.set("GET /surveys", page([{ ...asked, ...told }]));
    const custom = { limit: { amount: "1200.50", currency: "CNY" }, partner: "c2" };
    const one = { ...customers[0], custom, names: { c2: "林晓梅" } };
    api.instead.set("GET /customers/c1", () => ({ status: 200, body: one }));
    const { user } = await openDesk({ path: "/customers/c1", api });
    expect(await screen.findByText("林晓梅")).toBeTruthy();
    expect(await screen.findByText("CN¥1,200.50")).toBeTruthy();
    await user.click(await screen.findByRole("tab", { name: "Satisfaction" }));
    expect(await screen.findByText("很耐心")).toBeTruthy();
    expect(screen.getByText("4 / 5")).toBeTruthy();
  });
});

describe("a list", () => {
  it("keeps filters and columns as a view, and shares it (A-048)", async () => {
    const api = supervised();
    const view = { id: "v1", noun: "customers", name: "华东", owner: "Li", mine: true };
    const kept = { ...view, search: { q: "王" }, hidden: ["company"], shared: false };
    api.instead.set("GET /saved-views", page([kept]));
    const path = "/customers?category=vip&own=%5B%22region%3A%E4%B8%8A%E6%B5%B7%22%5D";
    const { user } = await openDesk({ path, api });
    await user.click(await button(/My views/));
    await user.click(await button("Share “华东” with everyone"));
    await user.type(await screen.findByLabelText("Name of the view"), "Shanghai");
    await user.click(await button("Save"));
    await soon(() =>
      expect(api.log.map(({ method, path, body }) => [method, path, body])).toEqual([
        ["PATCH", "/saved-views/v1", { shared: true }],
        [
          "PUT",
          "/saved-views",
          {
            noun: "customers",
            name: "Shanghai",
            search: { category: "vip", own: ["region:上海"] },
            hidden: ["custom.region", "custom.contract"],
            shared: false,
          },
        ],
      ]),
    );
    await user.click(await button("华东"));
    await soon(() =>
      expect(api.reads.at(-1)).toContain(`/customers?q=${encodeURIComponent("王")}`),
    );
    expect(screen.queryByRole("columnheader", { name: "Company" })).toBeNull();
    expect(screen.getByRole("columnheader", { name: "Region" })).toBeTruthy();
  });

  it("is narrowed by the house's own fields, as its address says (A-048)", async () => {
    const { api, user } = await openDesk({ path: "/customers" });
    await user.click(await button(/More filters/));
    await user.type(await screen.findByLabelText("Region"), "上海{Enter}");
    const own = encodeURIComponent("region:上海");
    await soon(() => expect(api.reads.some((one) => one.includes(`own=${own}`))).toBe(true));
    expect(readCustomerSearch({ own: ["a:1", 2], vip: true, page: "x" })).toEqual({
      own: ["a:1"],
      vip: "true",
    });
  });

  it("changes a cell in its place and takes it back (A-048)", async () => {
    const { api, user } = await openDesk({ path: "/customers" });
    await user.click(
      await screen.findByRole("button", { name: new RegExp(`Change Tags of ${first}$`) }),
    );
    const form = await screen.findByRole("form", { name: `Change Tags of ${first}` });
    await user.type(within(form).getByRole("combobox"), "展会{Enter}");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await user.click(await button("Undo"));
    const changes = () => api.log.filter(({ method }) => method === "PATCH");
    await soon(() => expect(changes()).toHaveLength(2));
    const was = customers[0]?.tags ?? [];
    expect(changes().map(({ body }) => (body as { tags: string[] }).tags)).toEqual([
      [...was, "展会"],
      was,
    ]);
  });

  it("changes many after counting them, and takes it back (A-063)", async () => {
    const api = supervised();
    const done = { id: "b1", chosen: 2, changed: 2 };
    api.instead.set("POST /customers/bulk", () => ({ status: 200, body: done }));
    const { user } = await openDesk({ path: "/customers", api });
    const rows = await screen.findAllByRole("checkbox", { name: "Select this row" });
    await user.click(rows[0] as Element);
    await user.click(rows[1] as Element);
    await user.type(await screen.findByLabelText("Add tags"), "展会{Enter}");
    await user.click(await button("Count first"));
    expect(await screen.findByText("2 would change")).toBeTruthy();
    await user.click(await button("Apply"));
    await user.click(await button("Undo"));
    await soon(() => expect(api.log).toHaveLength(3));
    const ids = customers.slice(0, 2).map(({ id }) => id);
    await soon(() =>
      expect(api.log).toMatchObject([
        { path: "/customers/bulk", body: { ids, add_tags: ["展会"], dry: true } },
        { path: "/customers/bulk", body: { ids, add_tags: ["展会"], dry: false } },
        { path: "/customers/bulk/b1/undo" },
      ]),
    );
  });

  it("is exported with its filters, columns and language, and says when it is ready", async () => {
    const api = supervised();
    const made = { id: "x1", noun: "customers", state: "ready", done: 7, total: 7 };
    api.instead.set("POST /exports", () => ({ status: 201, body: { ...made, state: "waiting" } }));
    api.instead.set("GET /exports", page([made]));
    const { user } = await openDesk({ path: "/customers?category=vip", api });
    await user.click(await button(/Export/));
    await user.click(await screen.findByText("XLSX"));
    expect(await screen.findByText("Download the file (7 rows)")).toBeTruthy();
    await soon(() =>
      expect(api.log.at(-1)?.body).toMatchObject({
        noun: "customers",
        format: "xlsx",
        filters: { category: "vip" },
        language: "en",
        columns: ["name", "company", "category", "numbers", "owner", "tags", "updated"].map(
          (key) => ({ key }),
        ),
      }),
    );
  });

  it("is walked by keyboard: up and down, space chooses, Enter opens", async () => {
    const { user } = await openDesk({ path: "/customers", api: supervised() });
    const row = (await screen.findByText(first)).closest("tr") as HTMLElement;
    row.focus();
    fireEvent.keyDown(row, { key: "ArrowDown" });
    expect(document.activeElement).toBe(row.nextElementSibling);
    await user.keyboard(" ");
    expect(await screen.findByRole("group", { name: "1 selected" })).toBeTruthy();
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("tab", { name: "Notes" })).toBeTruthy();
  });
});
