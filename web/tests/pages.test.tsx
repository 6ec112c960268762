import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeSocket, openDesk } from "./support/desk";
import { FakeApi, problem } from "./support/fakeApi";
import { agentViews, callViews, queueViews } from "./support/floor";
import { customer, meSupervisor } from "./support/world";
import { soon } from "./support/soon";

function supervisor(): FakeApi {
  const api = new FakeApi();
  api.signedIn = meSupervisor;
  return api;
}

function nobody(): FakeApi {
  const api = new FakeApi();
  api.signedIn = null;
  return api;
}

describe("signing in", () => {
  it("leads to where one wanted to go", async () => {
    const { user } = await openDesk({ path: "/customers?q=chen", api: nobody() });
    await user.type(await screen.findByLabelText("User name"), "agent1");
    await user.type(screen.getByLabelText("Password"), "linedesk-demo{Enter}");
    expect(await screen.findByDisplayValue("chen")).toBeTruthy();
  });

  it("says that name or password is wrong", async () => {
    const { user } = await openDesk({ path: "/", api: nobody() });
    await user.type(await screen.findByLabelText("User name"), "agent1");
    await user.type(screen.getByLabelText("Password"), "guess{Enter}");
    expect(await screen.findByText("Wrong user name or password")).toBeTruthy();
  });

  it("says how long to wait after five wrong passwords", async () => {
    const api = nobody();
    api.instead.set("POST /auth/session", () => problem(429, "too-many-attempts"));
    const { user } = await openDesk({ path: "/", api });
    await user.type(await screen.findByLabelText("User name"), "agent1");
    await user.type(screen.getByLabelText("Password"), "guess{Enter}");
    expect(await screen.findByText(/Too many wrong passwords. Wait 1 minutes/)).toBeTruthy();
  });

  it("is asked for again when the session has ended", async () => {
    const { api, user } = await openDesk({ path: "/workspace" });
    await screen.findByText("Ready, waiting for a call");
    api.signedIn = null;
    await user.click(screen.getByRole("link", { name: /Customers/ }));
    expect(await screen.findByLabelText("Password")).toBeTruthy();
  });
});

describe("the language", () => {
  it("changes at once and is kept by the server", async () => {
    const { api, user } = await openDesk({ path: "/workspace" });
    await user.click(await screen.findByRole("button", { name: "中文" }));
    expect(await screen.findByText("示闲，等待来电")).toBeTruthy();
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ path: "/me/language", body: { language: "zh" } }),
    );
  });
});

describe("the live floor", () => {
  const open = async () => {
    const desk = await openDesk({ path: "/", api: supervisor() });
    const data = { queues: queueViews, agents: agentViews, calls: callViews };
    desk.say({ type: "snapshot", topic: "floor", seq: 1, data });
    return desk;
  };

  it("is the supervisor's first page and shows queues, agents and calls", async () => {
    await open();
    const queues = await screen.findByRole("region", { name: "Queues" });
    expect(within(queues).getByText("57%")).toBeTruthy();
    const agents = screen.getByRole("region", { name: "Agents" });
    expect(within(agents).getByText("Not ready · Missed call")).toBeTruthy();
    expect(within(agents).queryByText("唐宁")).toBeNull();
    const calls = screen.getByRole("region", { name: "Calls" });
    expect(within(calls).getAllByRole("listitem")[0]?.textContent).toContain("Sofia Rossi");
  });

  it("follows a pushed change", async () => {
    const { say } = await open();
    const agents = await screen.findByRole("region", { name: "Agents" });
    const data = { ...agentViews[9], presence: "ready" };
    say({ type: "event", topic: "floor", seq: 2, name: "agent.changed", data });
    expect(await within(agents).findByText("唐宁")).toBeTruthy();
  });

  it("turns grey when the server has been silent", async () => {
    await open();
    await screen.findByRole("region", { name: "Queues" });
    expect(screen.queryByText(/No longer up to date/)).toBeNull();
    FakeSocket.alive = false;
    await soon(() => expect(screen.getByText(/No longer up to date/)).toBeTruthy());
  });

  it("says that the server is away and goes on from a new snapshot", async () => {
    await open();
    await screen.findByRole("region", { name: "Queues" });
    FakeSocket.latest?.onclose?.();
    const first = FakeSocket.latest;
    await soon(() => expect(FakeSocket.latest).not.toBe(first));
    expect(FakeSocket.latest?.url).toContain("topics=system,floor");
  });
});

describe("customers", () => {
  it("are found by what is typed, which stands in the address", async () => {
    const { user } = await openDesk({ path: "/customers" });
    expect(await screen.findByText("Oliver Braun")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: /pinyin initials/ }), "cjg");
    expect(await screen.findByDisplayValue("cjg")).toBeTruthy();
  });

  it("show numbers, own fields and what was before", async () => {
    await openDesk({ path: "/customers/c1" });
    expect(await screen.findByText("HX-2026-118")).toBeTruthy();
    expect(screen.getByText("+862161234567")).toBeTruthy();
    expect((await screen.findAllByText("Price enquiry")).length).toBeGreaterThan(1);
  });

  it("are not overwritten when a colleague was faster", async () => {
    const api = new FakeApi();
    api.instead.set("PATCH /customers/c1", () => problem(409, "stale"));
    const { user } = await openDesk({ path: "/customers/c1", api });
    await user.click(await screen.findByRole("button", { name: /Edit/ }));
    await user.click(await screen.findByRole("button", { name: "Save" }));
    expect(await screen.findByText(/A colleague has just changed this record/)).toBeTruthy();
    api.instead.clear();
    api.instead.set("GET /customers/c1", () => ({
      status: 200,
      body: { ...customer, version: 4 },
    }));
    await user.click(screen.getByRole("button", { name: "Keep mine on top" }));
    await soon(() => expect(screen.queryByText(/A colleague has just changed/)).toBeNull());
    await user.click(screen.getByRole("button", { name: "Save" }));
    await soon(() => expect(api.log.at(-1)?.body).toMatchObject({ version: 4 }));
  });

  it("cannot be changed by those who may only read", async () => {
    const api = supervisor();
    api.signedIn = { ...meSupervisor, roles: ["analyst"], permissions: ["customers.read"] };
    await openDesk({ path: "/customers/c1", api });
    await screen.findByText("HX-2026-118");
    expect(screen.queryByRole("button", { name: /Edit/ })).toBeNull();
  });

  it("say what failed and try again", async () => {
    const api = new FakeApi();
    api.instead.set("GET /customers", () => problem(500, "internal-error"));
    const { user } = await openDesk({ path: "/customers", api });
    const again = await screen.findByRole("button", { name: "Try again" });
    api.instead.clear();
    await user.click(again);
    expect(await screen.findByText("Oliver Braun")).toBeTruthy();
  });
});

describe("interactions", () => {
  it("are listed with outcome and disposition", async () => {
    await openDesk({ path: "/interactions", api: supervisor() });
    expect(await screen.findByText("Abandoned")).toBeTruthy();
    expect(screen.getAllByText("Answered")).toHaveLength(9);
  });

  it("tell what happened, with the form and the recording", async () => {
    await openDesk({ path: "/interactions/i1", api: supervisor() });
    expect(await screen.findByText("Joined the queue")).toBeTruthy();
    expect(screen.getByText("200 台，含安装与三年保修")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Play" })).toBeTruthy();
  });

  it("say that a call has no recording", async () => {
    await openDesk({ path: "/interactions/i5", api: supervisor() });
    expect(await screen.findByText("Not recorded")).toBeTruthy();
  });

  it("that do not exist say so", async () => {
    await openDesk({ path: "/interactions/nothing", api: supervisor() });
    expect(await screen.findByText(/Not found/)).toBeTruthy();
  });
});
