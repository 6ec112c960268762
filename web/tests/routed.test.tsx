import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openDesk } from "./support/desk";
import { FlowApi } from "./support/flows";

const page = (items: readonly unknown[]) => ({
  status: 200,
  body: { items, total: items.length },
});

describe("why a call was routed so", () => {
  const agent = (id: string, name: string) => ({ id, username: id, name });
  const measured = { answered: 2, since_rung: null, skill: 0, rank: 1, place: 0, spare: null };
  const wait = {
    queue: "sales",
    at: "2026-11-20T10:00:00Z",
    position: 1,
    priority: 0,
    left: "connected",
    left_at: "2026-11-20T10:00:12Z",
    overtaken: [{ at: "2026-11-20T10:00:01Z", call: "i2", why: "priority", detail: "10>0" }],
    offers: [
      {
        at: "2026-11-20T10:00:02Z",
        agent: agent("a1", "Li"),
        outcome: "connected",
        rule: "longest_idle",
        version: 1,
        waited: 2,
        priority: 0,
        due: false,
        needs: { german: 7 },
        personal: null,
        able: 2,
        candidates: [
          { agent: agent("a1", "Li"), idle: 90, ...measured },
          { agent: agent("a2", "Wang"), idle: 30, ...measured },
        ],
        others: [{ id: "a3", agent: agent("a3", "Tang"), why: "skill", detail: "german 3/7" }],
        passed: [],
        presences: {},
      },
    ],
  };

  const told = {
    en: [
      /Li was rung: free the longest/,
      /Connected after 12 s/,
      /Wang: could take it too, but further back \(free for 30 s/,
      /Tang: lacks the skill \(german 3\/7\)/,
      /skills required then: german ≥ 7/,
      /a call of higher priority \(10>0\)/,
    ],
    zh: [
      /振铃给 Li：空闲最久/,
      /等了 12 秒后接通/,
      /Wang: 同样可接，但排在后面 \(已空闲 30 秒/,
      /Tang: 技能不够（german 3\/7）/,
      /当时的技能要求：german ≥ 7/,
      /对方优先级更高（10>0）/,
    ],
  };

  it.each(["en", "zh"] as const)(
    "N-10: is told in plain words of %s: this agent, this wait, and why nobody else",
    async (language) => {
      const api = new FlowApi();
      api.instead.set("GET /interactions/i1/routing", () => ({
        status: 200,
        body: { waits: [wait] },
      }));
      const { user } = await openDesk({ path: "/interactions/i1", api });
      if (language === "zh") await user.click(await screen.findByText("中文"));
      for (const words of told[language]) expect(await screen.findByText(words)).toBeTruthy();
    },
  );

  it("A-007: a queue shows who would get the next ten calls and why", async () => {
    const api = new FlowApi();
    api.instead.set("GET /skills", () => page([]));
    api.instead.set("GET /agents", () => page([]));
    const me = api.signedIn;
    api.signedIn = { ...me, permissions: [...me.permissions, "calls.supervise"] };
    const [first] = wait.offers;
    const second = { ...first, at: "2026-11-20T10:01:02Z", agent: agent("a2", "Wang"), waited: 30 };
    api.instead.set("GET /queues", () => page([{ id: "q1", version: 1, name: "sales" }]));
    api.instead.set("GET /queues/q1/next", () => page([]));
    const { user } = await openDesk({ path: "/setup/queues", api });
    await user.click(await screen.findByRole("button", { name: "sales" }));
    expect(await screen.findByText("Nobody can take a call")).toBeTruthy();
    api.instead.set("GET /queues/q1/next", () => page([first, second]));
    await user.click(screen.getByText("Everybody in the queue"));
    expect(await screen.findByText(/Li was rung: free the longest/)).toBeTruthy();
    expect(screen.getByText(/Wang was rung/)).toBeTruthy();
    expect(screen.getByText("after a wait of 30 s")).toBeTruthy();
  });
});
