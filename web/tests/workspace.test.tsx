import { act, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeApi } from "./support/fakeApi";
import { openDesk } from "./support/desk";
import { agentView, callView } from "./support/floor";
import { NOW } from "./support/world";
import { soon } from "./support/soon";

const AWAY = "Customer records are temporarily unavailable";

const offered = { presence: "offered" as const, call: "k1" };
const talking = { presence: "talking" as const, call: "k1" };
const talk = { ...callView, state: "talking" as const, connected_at: NOW - 5, since: NOW - 5 };
const button = (name: RegExp) => screen.findByRole("button", { name });

describe("the workspace", () => {
  it("pops the customer before the call is answered", async () => {
    const { change } = await openDesk({ path: "/workspace" });
    await screen.findByText("Ready, waiting for a call");
    change("me", "call.changed", callView);
    const pop = await screen.findByTestId("screen-pop");
    expect(within(pop).getByText("陈建国")).toBeTruthy();
    expect(within(pop).getByText("VIP")).toBeTruthy();
    expect(within(pop).getByText("华信贸易")).toBeTruthy();
    expect(within(pop).getByText("Sales")).toBeTruthy();
    expect((await screen.findAllByText("Price enquiry")).length).toBeGreaterThan(0);
  });

  it("answers the ringing browser phone with one key", async () => {
    const { phone, user } = await openDesk({
      path: "/workspace",
      agent: offered,
      calls: [callView],
    });
    await soon(() => expect(phone.account).not.toBeNull());
    act(() => phone.ring("k1"));
    expect((await button(/^Answer/)).getAttribute("aria-disabled")).toBe("false");
    await user.keyboard("{F8}");
    expect(phone.did).toEqual(["answer"]);
  });

  it("puts the hand into the form as the talk begins", async () => {
    const { change } = await openDesk({ path: "/workspace", agent: offered, calls: [callView] });
    const form = await screen.findByRole("region", { name: "Reception form" });
    await soon(() => expect(form.querySelector("input")).not.toBeNull());
    expect(form.contains(document.activeElement)).toBe(false);
    change("me", "call.changed", talk);
    await soon(() => expect(form.contains(document.activeElement)).toBe(true));
  });

  it("announces the ring to those who do not see it", async () => {
    await openDesk({ path: "/workspace", agent: offered, calls: [callView] });
    expect(await screen.findByText("Incoming call from 陈建国, sales")).toBeTruthy();
  });

  it("says how the talk sounds in this browser, for as long as it lasts (A-003)", async () => {
    const { phone } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await soon(() => expect(phone.account).not.toBeNull());
    act(() => phone.ring("k1"));
    act(() => phone.answer());
    act(() => phone.hear({ jitter: 4, loss: 0, roundTrip: 20, score: 4.3 }));
    expect((await screen.findByTestId("sound-quality")).textContent).toContain("Sound good 4.3");
    act(() => phone.hear({ jitter: 80, loss: 0.2, roundTrip: 300, score: 2.2 }));
    expect(screen.getByTestId("sound-quality").textContent).toContain("Sound poor 2.2");
    act(() => phone.lose());
    expect(screen.queryByTestId("sound-quality")).toBeNull();
  });

  it("says why a button cannot act", async () => {
    await openDesk({ path: "/workspace" });
    const hold = await button(/^Hold/);
    expect(hold.getAttribute("aria-disabled")).toBe("true");
    expect(hold.getAttribute("aria-description")).toBe("There is no call");
  });

  it("holds, mutes and hangs up through the server", async () => {
    const { api, phone, user } = await openDesk({
      path: "/workspace",
      agent: talking,
      calls: [talk],
    });
    await user.click(await button(/^Hold/));
    await user.click(await button(/^Mute/));
    await user.click(await button(/^Hang up/));
    await soon(() =>
      expect(api.log.map((asked) => asked.path)).toEqual([
        "/calls/k1/hold",
        "/calls/k1/mute",
        "/calls/k1/hangup",
      ]),
    );
    expect(phone.did).toEqual(["mute"]);
  });

  it("lets the agent choose who calls when a number is shared", async () => {
    const shared = {
      ...talk,
      customer: null,
      recognised: "shared",
      customers: [
        { id: "c1", name: "陈建国" },
        { id: "c2", name: "陈晓" },
      ],
    };
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [shared] });
    await user.click((await screen.findAllByRole("button", { name: "This one" }))[1] as Element);
    await soon(() =>
      expect(api.log).toEqual([
        { method: "PUT", path: "/calls/k1/customer", body: { customer_id: "c2" } },
      ]),
    );
  });

  it("makes a customer of a stranger with the number filled in", async () => {
    const stranger = { ...talk, customer: null, recognised: "none" };
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [stranger] });
    await user.type(await screen.findByLabelText("Name"), "Anna Weber");
    await user.click(await button(/Create customer/));
    await soon(() => expect(api.log).toHaveLength(2));
    await soon(() =>
      expect(api.log[0]?.body).toMatchObject({
        name: "Anna Weber",
        numbers: [{ number: "+8613800000001", primary: true }],
      }),
    );
    await soon(() =>
      expect(api.log[1]).toMatchObject({
        path: "/calls/k1/customer",
        body: { customer_id: "c99" },
      }),
    );
  });

  it("shows markup in a caller's name as text", async () => {
    const odd = {
      ...talk,
      customer: null,
      caller_name: "<img src=x onerror=alert(1)>",
      caller: "",
    };
    await openDesk({ path: "/workspace", agent: talking, calls: [odd] });
    const pop = await screen.findByTestId("screen-pop");
    expect(within(pop).getByText("<img src=x onerror=alert(1)>")).toBeTruthy();
    expect(within(pop).getByText("Anonymous")).toBeTruthy();
    expect(pop.querySelector("img")).toBeNull();
  });

  it("shows what a visitor's page says, as text", async () => {
    const page = { title: "<b>Tea</b>", url: "javascript:alert(1)", "order-no": "A-17" };
    const visit = { ...talk, customer: null, caller: "", caller_name: "", medium: "web" as const };
    await openDesk({ path: "/workspace", agent: talking, calls: [{ ...visit, page }] });
    const pop = await screen.findByTestId("screen-pop");
    for (const told of [...Object.values(page), "order-no", "From the web"]) {
      expect(within(pop).getByText(told)).toBeTruthy();
    }
    expect(pop.querySelector("b, a[href^=javascript]")).toBeNull();
  });

  it("saves the reception form as it is typed", async () => {
    const { api, user } = await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    await user.type(await screen.findByLabelText("Product"), "X200");
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({
        path: "/interactions/k1/form",
        body: { fields: { product: "X200" } },
      }),
    );
    expect(await screen.findByText("Saved")).toBeTruthy();
  });

  it("brings the text back that the server never got", async () => {
    localStorage.setItem("linedesk.form.k1", JSON.stringify({ product: "X300" }));
    await openDesk({ path: "/workspace", agent: talking, calls: [talk] });
    expect(await screen.findByDisplayValue("X300")).toBeTruthy();
  });

  it("A-067: closes the wrap-up with two key strokes, a code and one below it", async () => {
    const wrapUp = { ...talk, state: "wrap_up" as const, wrap_up_until: NOW + 600 };
    const { api, user } = await openDesk({
      path: "/customers",
      agent: { presence: "wrap_up" },
      calls: [wrapUp],
    });
    await screen.findByText("Product enquiry");
    await user.keyboard("12");
    await soon(() =>
      expect(api.log.at(-1)).toEqual({
        method: "PUT",
        path: "/interactions/k1/disposition",
        body: { code: "consult.product", note: "" },
      }),
    );
  });

  it("goes not ready with a reason", async () => {
    const { api, user } = await openDesk({ path: "/workspace" });
    await user.click(await button(/Not ready/));
    await user.click(await screen.findByText("Meal"));
    await soon(() =>
      expect(api.log.at(-1)?.body).toEqual({ presence: "not_ready", reason: "meal" }),
    );
  });

  it("answers the call that the agent dialed without a second click", async () => {
    const { api, phone, user } = await openDesk({ path: "/workspace" });
    await user.type(await screen.findByLabelText("Number to dial"), "010-8888 6666{Enter}");
    await soon(() =>
      expect(api.log.at(-1)).toMatchObject({ path: "/calls", body: { to: "01088886666" } }),
    );
    act(() => phone.ring("k7"));
    expect(phone.did).toEqual(["answer"]);
  });

  it("says in words what the server refused", async () => {
    const api = new FakeApi();
    api.instead.set("PUT /me/presence", () => ({
      status: 409,
      body: { code: "phone-not-reachable" },
    }));
    const { user } = await openDesk({ path: "/workspace", api, agent: { presence: "not_ready" } });
    await user.keyboard("{F2}");
    expect(await screen.findByText(/No phone is registered: open/)).toBeTruthy();
  });

  it("says that the records are away, and clears it when they are back", async () => {
    const { change } = await openDesk({ path: "/workspace" });
    change("system", "system.changed", { switch: "up", records: "away" });
    expect(await screen.findByText(AWAY)).toBeTruthy();
    change("system", "system.changed", { switch: "up", records: "up" });
    await soon(() => expect(screen.queryByText(AWAY)).toBeNull());
  });

  it("tells what to do when the microphone is forbidden", async () => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "mediaDevices", {
      configurable: true,
      value: { getUserMedia: refuse },
    });
    await openDesk({ path: "/workspace" });
    expect(await screen.findByText(/not allowed to use the microphone/)).toBeTruthy();
  });

  it("asks for a new snapshot after a gap", async () => {
    const { say } = await openDesk({ path: "/workspace" });
    await screen.findByText("Ready, waiting for a call");
    say({ type: "event", topic: "me", seq: 9, name: "agent.changed", data: agentView });
    const { FakeSocket } = await import("./support/desk");
    expect(FakeSocket.latest?.sent).toEqual([{ type: "resync", topic: "me" }]);
  });
});
