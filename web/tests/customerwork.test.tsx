import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { customer, customers, meSupervisor } from "./support/world";
import { soon } from "./support/soon";

const button = (name: RegExp | string) => screen.findByRole("button", { name });
const ok = (body: unknown) => () => ({ status: 200, body });

describe("the customer's page", () => {
  it("keeps notes, and brings a deleted one back (A-057)", async () => {
    const { api, user } = await openDesk({ path: "/customers/c1" });
    await user.click(await screen.findByRole("tab", { name: "Notes" }));
    await user.click(await button("Delete note"));
    await user.click(await button("Undo"));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        method: "POST",
        path: "/customers/c1/notes",
        body: { text: "周五下午不接电话", pinned: true },
      }),
    );
  });

  it("narrows the timeline to what one wants to see (A-057)", async () => {
    const { api, user } = await openDesk({ path: "/customers/c1" });
    await user.click(await screen.findByRole("checkbox", { name: "Orders" }));
    await soon(() =>
      expect(api.reads.some((one) => /timeline\?.*kind=order/.test(one))).toBe(true),
    );
  });

  it("shows what the customer was told by text and how he rated us (A-056, A-057)", async () => {
    const api = new FakeApi();
    const nothing = { direction: null, outcome: null, queue: null, agent: null, seconds: null };
    const told = { ...nothing, disposition: null, number: null, label: null, at: null };
    const items = [
      { ...told, id: "m1", kind: "text", state: "sent", summary: "已发货", extra: "order" },
      { ...told, id: "v1", kind: "survey", state: "answered", summary: "不错", extra: "4" },
    ];
    api.instead.set("GET /customers/c1/timeline", ok({ items, total: 2 }));
    await openDesk({ path: "/customers/c1", api });
    const text = await screen.findByText("Text about an order");
    expect(text.closest("li")?.textContent).toMatch(/Sent.*已发货/);
    const rated = await screen.findByText("Rated 4 of 5");
    expect(rated.closest("li")?.textContent).toMatch(/不错$/);
  });

  it("shows masked numbers in full only for a reason", async () => {
    const api = new FakeApi();
    if (api.signedIn) api.signedIn.permissions.push("numbers.reveal");
    const numbers = [{ number: "+86138****0001", label: "", primary: true }];
    api.instead.set("GET /customers/c1", ok({ ...customer, numbers }));
    api.instead.set("POST /reveals", ok({ numbers: ["+8613800000001"] }));
    const { user } = await openDesk({ path: "/customers/c1", api });
    await user.click(await button(/Show full numbers/));
    const show = (await screen.findAllByRole("button", { name: "Show full numbers" })).at(-1);
    expect(show).toHaveProperty("disabled", true);
    await user.type(await screen.findByLabelText("Reason"), "wrong address");
    await user.click(show as Element);
    expect(await screen.findByText("+8613800000001")).toBeTruthy();
    await soon(() =>
      expect(api.log.at(-1)?.body).toEqual({ noun: "customer", id: "c1", reason: "wrong address" }),
    );
  });

  it("merges two entries after a preview, and undoes it (A-063)", async () => {
    const api = new FakeApi();
    api.signedIn = meSupervisor;
    const preview = {
      kept: customer,
      gone: customers[1],
      result: {},
      numbers: ["+8613800000001", "+8613800000002"],
      clashes: [{ field: "name", kept: "陈建国", gone: "林晓梅" }],
      moves: { tickets: 2 },
    };
    api.instead.set("POST /customer-merges/preview", ok(preview));
    api.instead.set("POST /customer-merges", () => ({ status: 201, body: { id: "g1" } }));
    const { user } = await openDesk({ path: "/customers/c1", api });
    await user.click(await button(/Merge/));
    await user.click(
      await screen.findByLabelText("Duplicate customer (will no longer appear separately)"),
    );
    await user.click(await screen.findByText(/林晓梅 ·/));
    await user.click(await screen.findByRole("radio", { name: "林晓梅" }));
    expect(screen.getByText(/Tickets 2/)).toBeTruthy();
    const act = (await screen.findAllByRole("button", { name: "Merge" })).at(-1) as Element;
    await user.click(act);
    await user.click(await button("Undo"));
    const done = () => api.log.filter((asked) => !asked.path.endsWith("/preview"));
    await soon(() => expect(done()).toHaveLength(2));
    expect(done()).toMatchObject([
      { path: "/customer-merges", body: { kept_id: "c1", gone_id: "c2", take: ["name"] } },
      { path: "/customer-merges/g1/undo" },
    ]);
  });
});
