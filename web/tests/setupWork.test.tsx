import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FlowApi } from "./support/flows";
import { soon } from "./support/soon";

const page = (items: readonly unknown[]) => ({
  status: 200,
  body: { items, total: items.length },
});

describe("the set-up of work", () => {
  it("draws a kind of work: states, what they mean, where they lead (A-054)", async () => {
    const api = new FlowApi();
    api.instead.set("GET /case-types", () => page([]));
    const { user } = await openDesk({ path: "/setup/case-types", api });
    await user.click(await screen.findByRole("button", { name: /New/ }));
    const form = await screen.findByRole("dialog");
    await user.type(within(form).getByLabelText(/^Code \*/), "repair");
    await user.click(within(form).getByRole("button", { name: /Add a state/ }));
    expect(within(form).getByText("Nothing leads to “state_3”")).toBeTruthy();
    const third = within(form).getByRole("region", { name: "state_3" });
    await user.type(within(third).getByLabelText("Code"), "x");
    await user.click(within(form).getAllByLabelText("Leads to")[0] as Element);
    await user.click((await screen.findAllByText("state_3x")).at(-1) as Element);
    await user.type(within(form).getByLabelText("High resolution"), "60");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await soon(() =>
      expect(api.log.at(-1)?.body).toMatchObject({
        noun: "ticket",
        code: "repair",
        states: [{ code: "new" }, { code: "closed", phase: "done" }, { code: "state_3x" }],
        moves: [
          { from: "new", to: "closed" },
          { from: "new", to: "state_3x" },
        ],
        targets: { high: { resolve: 60 } },
      }),
    );
  });

  it("writes a script whose answers lead to steps (A-059)", async () => {
    const api = new FlowApi();
    const step = (zh: string) => ({ text: { zh }, answers: [], next: null });
    const kept = { start: "hello", steps: { end: step("再见"), hello: step("您好") } };
    const script = { id: "t1", version: 2, name: "intro", label: {}, active: true, ...kept };
    api.instead.set("GET /scripts", () => page([script]));
    const { user } = await openDesk({ path: "/setup/scripts", api });
    await user.click(await screen.findByRole("button", { name: "intro" }));
    const form = await screen.findByRole("dialog");
    const first = within(form).getByRole("region", { name: "Step 1" });
    await user.click(within(first).getByRole("button", { name: /Add an answer/ }));
    await user.type(within(first).getByLabelText("Answer 1 Chinese"), "好");
    await user.click(within(first).getByLabelText("Leads to"));
    await user.click(await screen.findByText("2. 再见"));
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await soon(() =>
      expect(api.log.at(-1)?.body).toEqual({
        version: 2,
        start: "hello",
        steps: {
          hello: {
            text: { zh: "您好" },
            answers: [{ value: "好", label: { zh: "好" }, next: "end" }],
            next: null,
          },
          end: step("再见"),
        },
      }),
    );
  });

  it("sets up what can be booked (A-062)", async () => {
    const api = new FlowApi();
    api.instead.set("GET /resources", () => page([]));
    const { user } = await openDesk({ path: "/setup/resources", api });
    await user.click(await screen.findByRole("button", { name: /New/ }));
    const form = await screen.findByRole("dialog");
    await user.type(within(form).getByLabelText(/^Name/), "workshop");
    await user.click(within(form).getByRole("button", { name: "Save" }));
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/resources",
        body: { name: "workshop", slot_minutes: 30, active: true },
      }),
    );
  });
});
