import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { draftOf, sheetOf } from "@/features/forms/draft";
import { FakeApi } from "./support/fakeApi";
import { openDesk } from "./support/desk";
import { meSupervisor } from "./support/world";
import { soon } from "./support/soon";

const page = (items: object[]) => () => ({ status: 200, body: { items, total: items.length } });
function apiWith(answers: Record<string, object[]>): FakeApi {
  const api = new FakeApi();
  api.signedIn = {
    ...meSupervisor,
    permissions: [...meSupervisor.permissions, "data.move", "customers.manage", "work.read"],
  };
  for (const [path, items] of Object.entries(answers)) api.instead.set(`GET ${path}`, page(items));
  return api;
}

describe("lists in and out", () => {
  it("shows each row of an import in one counted bucket, and the rejected ones", async () => {
    const job = {
      ...{ id: "i1", name: "客户.csv", format: "csv", state: "done", dry: false, why: "" },
      ...{ columns: ["姓名"], mapping: {}, on_known: "skip", total: 10, position: 10 },
      ...{ created: 6, updated: 1, skipped: 1, rejected: 2, by_name: "x" },
      ...{ created_at: "2026-11-01T00:00:00Z", begun_at: null, ended_at: null },
    };
    const api = apiWith({ "/imports": [job], "/exports": [] });
    await openDesk({ path: "/data", api });
    expect(await screen.findByText(/new 6 · updated 1 · skipped 1 · rejected 2/)).toBeTruthy();
    expect(screen.getByText("Rejected rows").getAttribute("href")).toBe(
      "/api/v1/imports/i1/rejects.csv",
    );
  });
});

describe("the form designer (A-052)", () => {
  it("keeps fields, choices, conditions and openings as they were", () => {
    const form = {
      name: "service",
      label: { zh: "服务", en: "Service" },
      makes: ["complaint"],
      opens: [{ queue: null, called: null, node: "person", exit: "3" }],
      fields: [
        {
          ...{ key: "kind", label: { zh: "类别", en: "Kind" }, type: "select" as const },
          ...{ required: true, noun: null, when: null },
          options: [{ value: "a", label: { zh: "甲", en: "A" } }],
        },
        {
          ...{ key: "why", label: { zh: "", en: "" }, type: "text" as const, options: [] },
          ...{ required: false, noun: null, when: { field: "kind", values: ["a", "b"] } },
        },
      ],
    };
    expect(draftOf(sheetOf(form))).toEqual(form);
  });
});

describe("handing work over (A-063)", () => {
  it("counts first and moves then", async () => {
    const people = [
      { id: "u1", username: "ann", name: "Ann", roles: ["agent"], disabled: false },
      { id: "u2", username: "bob", name: "Bob", roles: ["agent"], disabled: false },
    ];
    const api = apiWith({ "/users": people });
    const answer = { status: 200, body: { dry: true, counts: { customers: 3, tickets: 1 } } };
    api.instead.set("POST /handovers", () => answer);
    const { user } = await openDesk({ path: "/customers", api });
    await user.click(await screen.findByRole("button", { name: /Hand over/ }));
    const dialog = within(await screen.findByRole("dialog"));
    await user.click(dialog.getByLabelText("From"));
    await user.click(await screen.findByTitle("Ann (ann)"));
    await user.click(dialog.getByLabelText("To"));
    const [, bob] = await screen.findAllByTitle("Bob (bob)");
    await user.click(bob as Element);
    await user.click(dialog.getByRole("button", { name: "Count first" }));
    expect(await dialog.findByText(/customers 3，tickets 1/)).toBeTruthy();
    await user.click(dialog.getAllByRole("button", { name: "Hand over" })[0] as Element);
    await soon(() => expect(api.log).toHaveLength(2));
    await soon(() =>
      expect(api.log.map((asked) => (asked.body as { dry: boolean }).dry)).toEqual([true, false]),
    );
  });
});
