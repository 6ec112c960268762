import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FakeApi, problem } from "./support/fakeApi";
import { soon } from "./support/soon";

const page = (items: readonly unknown[]) => ({
  status: 200,
  body: { items, total: items.length },
});
const AT = "2026-11-20T10:00:00Z";
const voicemail = {
  id: "v1",
  interaction_id: "i1",
  number: "+8613900000001",
  customer: null,
  queue: "service",
  seconds: 12,
  state: "new",
  ticket_id: "t1",
  ticket_number: 7,
  owner: { id: "a1", name: "Li Na" },
  due_at: AT,
  overdue: true,
  left_at: AT,
};
const missed = {
  number: "+8613900000002",
  customer: { id: "c1", name: "Chen Wei" },
  calls: 3,
  first_at: AT,
  last_at: AT,
  longest_wait: 95,
  queue: "service",
  callback_id: "b1",
  owner: { id: "a1", name: "Li Na" },
  due_at: AT,
};

async function open(voicemails: unknown[], callers: unknown[]) {
  const api = new FakeApi();
  api.instead.set("GET /voicemails", () => page(voicemails));
  api.instead.set("GET /missed-callers", () => page(callers));
  const desk = await openDesk({ path: "/messages", api });
  return { ...desk, api };
}

describe("the messages", () => {
  it("A-018: shows a voicemail with its ticket; hearing it marks it, one press is done with it", async () => {
    const { api, user } = await open([voicemail], []);
    const audio = await screen.findByLabelText("Listen to +8613900000001");
    expect(screen.getByRole("link", { name: "#7 Li Na" }).getAttribute("href")).toBe("/tickets/t1");
    const asked = (state: string) => ({
      method: "PATCH",
      path: "/voicemails/v1",
      body: { state },
    });
    fireEvent.play(audio);
    await soon(() => expect(api.log).toContainEqual(asked("heard")));
    await user.click(screen.getByRole("button", { name: "Done" }));
    await soon(() => expect(api.log).toContainEqual(asked("done")));
  });

  it("marks a voicemail as heard once, and offers nothing more when it is done", async () => {
    const { api } = await open([{ ...voicemail, state: "done" }], []);
    fireEvent.play(await screen.findByLabelText("Listen to +8613900000001"));
    expect(screen.queryByRole("button", { name: "Done" })).toBeNull();
    await soon(() => expect(api.log).toEqual([]));
  });

  it("A-019: lists who rang in vain, once each, with the customer, calls and longest wait", async () => {
    const { user } = await open([], [missed]);
    expect(await screen.findByText("No voicemails")).toBeTruthy();
    await user.click(screen.getByText("Missed callers"));
    const caller = await screen.findByRole("link", { name: "Chen Wei" });
    expect(caller.getAttribute("href")).toBe("/customers/c1");
    const row = caller.closest("tr") as HTMLElement;
    expect(within(row).getByText("3")).toBeTruthy();
    expect(within(row).getByText("1:35")).toBeTruthy();
    expect(within(row).getByText("Li Na")).toBeTruthy();
  });

  it("says what failed with a way to try again, and that nobody was missed", async () => {
    const api = new FakeApi();
    api.instead.set("GET /voicemails", () => problem(500, "internal-error"));
    api.instead.set("GET /missed-callers", () => page([]));
    const { user } = await openDesk({ path: "/messages", api });
    const again = await screen.findByRole("button", { name: "Try again" });
    api.instead.set("GET /voicemails", () => page([]));
    await user.click(again);
    expect(await screen.findByText("No voicemails")).toBeTruthy();
    await user.click(screen.getByText("Missed callers"));
    expect(await screen.findByText("No missed callers")).toBeTruthy();
  });
});
