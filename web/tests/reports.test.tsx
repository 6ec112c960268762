import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { allQueues, everyStep, shareInTarget } from "@/features/reports/figures";
import { readReportSearch } from "@/lib/reportSearch";
import { daysBack } from "@/lib/time";
import { openDesk } from "./support/desk";
import { FakeApi } from "./support/fakeApi";
import { meAgent, meSupervisor } from "./support/world";
import { soon } from "./support/soon";

const ZONE = "Asia/Shanghai";
const page = (items: object[]) => () => ({ status: 200, body: { items, total: items.length } });
const service = {
  ...{ queue: "service", label: {}, entered: 12, answered: 8, abandoned: 2, in_target: 6 },
  ...{ waited: 65, target_seconds: 20, target_share: 0.8, overtakings: 1 },
  ...{ exits: { full: 2, "9": 1 }, classes: [] },
};
const sales = {
  ...{ queue: "sales", label: {}, entered: 2, answered: 2, abandoned: 0, in_target: 2 },
  ...{ waited: 5, target_seconds: 20, target_share: 0.8, overtakings: 0 },
  ...{ exits: {}, classes: [] },
};

function reported(queues: object[]): FakeApi {
  const api = new FakeApi();
  api.signedIn = meSupervisor;
  api.instead.set("GET /reports/queues", page(queues));
  const load = { at: daysBack(1, ZONE), entered: 5, answered: 4, abandoned: 1, in_target: 3 };
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
    const asked = `/reports/self-service?from=${encodeURIComponent(daysBack(29, ZONE))}`;
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
    const steps = everyStep([some], from, "hour", Date.parse(from) + 3 * 3_600_000, ZONE);
    expect(steps.map((one) => one.entered)).toEqual([0, 0, 1, 0]);
  });

  it("begin their days at the house's midnight, wherever the browser is", () => {
    const now = Date.parse("2026-11-22T17:30:00Z"); // 01:30 of the 23rd in Shanghai
    expect(daysBack(0, ZONE, now)).toBe("2026-11-22T16:00:00.000Z");
    expect(daysBack(6, ZONE, now)).toBe("2026-11-16T16:00:00.000Z");
    expect(daysBack(0, "America/New_York", now)).toBe("2026-11-22T05:00:00.000Z");
    const changed = Date.parse("2026-11-02T12:00:00Z"); // the clocks went back on the 1st
    expect(daysBack(1, "America/New_York", changed)).toBe("2026-11-01T04:00:00.000Z");
    const days = everyStep(
      [],
      daysBack(2, "America/New_York", changed),
      "day",
      changed,
      "America/New_York",
    );
    expect(days.map((one) => one.at.slice(5, 13))).toEqual(["10-31T04", "11-01T04", "11-02T05"]);
  });

  it("go out as a file with the columns of the screen", async () => {
    const api = reported([service]);
    api.instead.set("POST /exports", () => ({ status: 201, body: { id: "x1" } }));
    api.instead.set("GET /exports", page([{ id: "x1", state: "ready", done: 1, total: 1 }]));
    const { user } = await openDesk({ path: "/reports", api });
    await user.click(await screen.findByRole("button", { name: /Export/ }));
    await user.click(await screen.findByText("CSV"));
    await soon(() => expect(api.log.at(-1)?.body).toMatchObject({ noun: "queue_report" }));
    const body = api.log.at(-1)?.body as { filters: object; columns: { title: string }[] };
    expect(body.filters).toEqual({ from: daysBack(6, ZONE) });
    const shown = screen.getAllByRole("columnheader").map((one) => one.textContent);
    expect(body.columns.map((one) => one.title)).toEqual(shown.filter(Boolean));
    const file = await screen.findByRole("link", { name: /1 row/ });
    expect(file.getAttribute("href")).toContain("/exports/x1/file");
  });
});
