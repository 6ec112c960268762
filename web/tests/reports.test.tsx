import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { allQueues, everyStep, shareInTarget } from "@/features/reports/figures";
import { readReportSearch } from "@/lib/reportSearch";
import { daysBack } from "@/lib/time";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { meAgent, meSupervisor } from "./support/world";
import { soon } from "./support/soon";

const page = (items: object[]) => () => ({ status: 200, body: { items, total: items.length } });
const service = {
  ...{ queue: "service", entered: 12, answered: 8, abandoned: 2, in_target: 6 },
  ...{ waited: 65, target_seconds: 20, target_share: 0.8, overtakings: 1 },
  ...{ exits: { full: 2, "9": 1 }, classes: [] },
};
const sales = {
  ...{ queue: "sales", entered: 2, answered: 2, abandoned: 0, in_target: 2 },
  ...{ waited: 5, target_seconds: 20, target_share: 0.8, overtakings: 0 },
  ...{ exits: {}, classes: [] },
};

function reported(queues: object[]): FakeApi {
  const api = new FakeApi();
  api.signedIn = meSupervisor;
  api.instead.set("GET /reports/queues", page(queues));
  const load = { at: daysBack(1), entered: 5, answered: 4, abandoned: 1, in_target: 3 };
  api.instead.set("GET /reports/load", page([load]));
  api.instead.set(
    "GET /reports/self-service",
    page([{ number: "4008001002", calls: 4, people: 1, contained: 2 }]),
  );
  api.instead.set("GET /reports/blocked-callers", page([]));
  return api;
}

describe("the reports", () => {
  it("tell each queue's figures as the server counts them, and what they mean", async () => {
    await openDesk({ path: "/reports", api: reported([service, sales]) });
    const row = (await screen.findByText("Service", { selector: "td" })).closest("tr");
    const cells = within(row as HTMLElement);
    for (const figure of ["12", "8", "1:05", "60 %"]) expect(cells.getByText(figure)).toBeTruthy();
    expect(cells.getByText(/line full 2 · key 9 1 · 1 went before others/)).toBeTruthy();
    expect(cells.getByRole("img", { name: /60 % · Target: 80 % within 20 s/ })).toBeTruthy();
    const all = screen.getByLabelText("Total");
    expect(within(all).getByText("14")).toBeTruthy();
    expect(await screen.findByRole("img", { name: /5 entered, 3 answered in time/ })).toBeTruthy();
  });

  it("are about the time and of the kind that one chooses", async () => {
    const api = reported([service]);
    await openDesk({ path: "/reports", api });
    fireEvent.click(await screen.findByText("30 days"));
    fireEvent.click(await screen.findByRole("tab", { name: "Self-service" }));
    expect(await screen.findByRole("img", { name: /2 of 4 calls/ })).toBeTruthy();
    const asked = `/reports/self-service?from=${encodeURIComponent(daysBack(29))}`;
    await soon(() => expect(api.reads).toContain(asked));
    fireEvent.click(screen.getByRole("tab", { name: "Blocked callers" }));
    expect(await screen.findByText("Nobody was turned away in this time")).toBeTruthy();
  });

  it("say what is wrong when the server cannot tell", async () => {
    const api = reported([]);
    api.instead.set("GET /reports/queues", () => ({
      status: 503,
      body: { code: "records-unavailable" },
    }));
    await openDesk({ path: "/reports", api });
    expect(await screen.findByRole("button", { name: "Try again" })).toBeTruthy();
  });

  it("are for those who look after the house", async () => {
    const api = reported([]);
    await openDesk({ path: "/more", api });
    expect(await screen.findByRole("link", { name: "Reports" })).toBeTruthy();
    const other = reported([]);
    other.signedIn = meAgent;
    document.body.innerHTML = "";
    await openDesk({ path: "/more", api: other });
    await screen.findByRole("heading", { name: "More" });
    expect(screen.queryByRole("link", { name: "Reports" })).toBeNull();
  });

  it("add queues up by their callers, not by their averages", () => {
    expect(allQueues([service, sales]).waited).toBe((65 * 8 + 5 * 2) / 10);
    expect(shareInTarget({ answered: 0, abandoned: 0, in_target: 0 })).toBeNull();
    expect(readReportSearch({ tab: "nothing", days: "31" })).toEqual({});
  });

  it("show the hours in which nobody called, too", () => {
    const from = "2026-11-22T00:00:00.000Z";
    const some = {
      at: "2026-11-22T02:00:00Z",
      entered: 1,
      answered: 1,
      abandoned: 0,
      in_target: 1,
    };
    const steps = everyStep([some], from, "hour", Date.parse(from) + 3 * 3_600_000);
    expect(steps.map((one) => one.entered)).toEqual([0, 0, 1, 0]);
  });
});
