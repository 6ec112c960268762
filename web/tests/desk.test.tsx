/** The agent's desk: devices, directory, formats, and clicks that come too late. */
import { act, screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { numberOf } from "@/embed/bar";
import { Frame } from "@/embed/frame";
import { useFindings } from "@/features/softphone/check/useDeviceCheck";
import { money } from "@/lib/money";
import { dateTime, dayOnly, shortDate, timeOfDay } from "@/lib/time";
import { FakeApi } from "./support/fakeApi";
import { openDesk } from "./support/desk";
import { agentView, callView } from "./support/floor";
import { NOW } from "./support/world";
import { soon } from "./support/soon";

const talk = { ...callView, state: "talking" as const, connected_at: NOW - 5, since: NOW - 5 };
const talking = { presence: "talking" as const, call: "k1" };
const button = (name: RegExp) => screen.findByRole("button", { name });

describe("the phone that rings", () => {
  it("A-004: is chosen with one click, and the bar knows each of the three", async () => {
    const { api, change, user } = await openDesk({ path: "/customers" });
    const devices = await screen.findByRole("radiogroup", { name: "Phone to use" });
    for (const [device, name] of [
      ["desk", "Desk phone"],
      ["external", "Outside phone (mobile)"],
      ["browser", "Browser phone"],
    ] as const) {
      await user.click(within(devices).getByRole("img", { name }));
      await soon(() =>
        expect(api.log.at(-1)).toEqual({ method: "PUT", path: "/me/device", body: { device } }),
      );
      change("me", "agent.changed", { ...agentView, device });
    }
    expect(api.log).toHaveLength(3);
  });

  it("A-004: may be the outside one alone: he goes ready with it like with any other", async () => {
    const reachable = { desk: false, browser: false, external: true };
    const outside = { device: "external", reachable, presence: "offline" } as const;
    const { api, user } = await openDesk({ path: "/customers", agent: outside });
    expect(await screen.findByRole("img", { name: "Calls go to your outside phone" })).toBeTruthy();
    await user.click(await button(/circle Ready$/));
    await soon(() => expect(api.log.at(-1)?.body).toEqual({ presence: "ready" }));
  });

  it("says what to do when no outside phone is set up", async () => {
    const api = new FakeApi();
    const body = { code: "no-outside-number" };
    api.instead.set("PUT /me/device", () => ({ status: 409, body }));
    const { user } = await openDesk({ path: "/customers", api });
    await user.click(await screen.findByRole("img", { name: "Outside phone (mobile)" }));
    expect(await screen.findByText(/No outside phone is set up for you/)).toBeTruthy();
  });

  it("cannot be the browser's without a microphone: A-034, nobody goes ready then", async () => {
    const refuse = () => Promise.reject(new DOMException("no", "NotAllowedError"));
    Object.defineProperty(navigator, "mediaDevices", {
      configurable: true,
      value: { getUserMedia: refuse },
    });
    const { api, user } = await openDesk({ path: "/customers", agent: { presence: "offline" } });
    await screen.findByText("The browser is not allowed to use the microphone");
    await user.keyboard("{F2}");
    expect((await button(/circle Ready$/)).getAttribute("aria-disabled")).toBe("true");
    await soon(() => expect(api.log).toEqual([]));
  });

  it.each(["microphone", "network", "speaker"] as const)(
    "A-034: nobody goes ready while the %s is red, until another check is green",
    async (part) => {
      const { api, user } = await openDesk({ path: "/customers", agent: { presence: "offline" } });
      act(() => useFindings.setState({ [part]: { good: false, word: "slow", value: 900 } }, true));
      const ready = await button(/circle Ready$/);
      await soon(() => expect(ready.getAttribute("aria-disabled")).toBe("true"));
      await user.keyboard("{F2}");
      await user.click(ready);
      expect(api.log).toEqual([]);
      act(() => useFindings.setState({ [part]: { good: true, word: "good", value: 20 } }, true));
      await user.click(ready);
      await soon(() => expect(api.log.at(-1)?.body).toEqual({ presence: "ready" }));
      act(() => useFindings.setState({}, true));
    },
  );
});

describe("the directory of the team", () => {
  it("A-073: is searched by name and by skill, and shows state and time in it", async () => {
    const { api, user } = await openDesk({ path: "/customers" });
    await button(/^Directory/);
    await user.keyboard("{Alt>}l{/Alt}");
    const search = await screen.findByRole("combobox", { name: /Name, skill/ });
    await user.type(search, "GERM");
    const [only, ...others] = await screen.findAllByRole("option");
    expect(others).toEqual([]);
    expect(only?.textContent).toMatch(/german/);
    expect(only?.textContent).toMatch(/\d+:\d\d/);
    await user.clear(search);
    await user.type(search, "周");
    expect((await screen.findByRole("option", { name: /周芳/ })).textContent).toMatch(/Ready/);
    await user.keyboard("{Enter}");
    await soon(() =>
      expect(api.log[0]).toEqual({ method: "POST", path: "/calls", body: { to: "agent:agent2" } }),
    );
  });
});

describe("a click that comes too late", () => {
  it.each([
    ["hold", /^Hold/, 404, "unknown-call", "The call has ended"],
    ["hold", /^Hold/, 403, "not-your-call", "Somebody else has this call"],
    ["hangup", /^Hang up/, 409, "illegal-move", "This is not possible in the current state"],
  ])("%s after the end, or after a colleague: %s %i", async (verb, name, status, code, words) => {
    const api = new FakeApi();
    api.instead.set(`POST /calls/k1/${verb}`, () => ({ status, body: { code } }));
    const { change, user } = await openDesk({
      path: "/customers",
      agent: talking,
      calls: [talk],
      api,
    });
    await user.click(await button(name));
    expect(await screen.findByText(words)).toBeTruthy();
    change("me", "call.removed", { id: "k1" });
    const hold = await button(/^Hold/);
    await soon(() => expect(hold.getAttribute("aria-description")).toBe("There is no call"));
  });
});

describe("keys and formats of both languages", () => {
  it("A-071: dates, times and money are written as each language writes them", () => {
    const noon = "2026-03-02T12:05:09";
    const written = (language: string) => [
      ...[dateTime, dayOnly, shortDate, timeOfDay].map((format) => format(noon, language)),
      money("1234567.5", "CNY", language),
    ];
    expect(written("zh")).toEqual([
      "2026/03/02 12:05",
      "2026年3月2日",
      "3月2日 12:05",
      "12:05:09",
      "¥1,234,567.50",
    ]);
    expect(written("en")).toEqual([
      "02 Mar 2026, 12:05",
      "2 Mar 2026",
      "2 Mar, 12:05",
      "12:05:09",
      "CN¥1,234,567.50",
    ]);
  });

  it("A-071: each person switches for himself, at once and for the next time", async () => {
    const { api, user } = await openDesk({ path: "/customers" });
    await user.click(await button(/^中文$/));
    expect(await screen.findByRole("region", { name: "电话条" })).toBeTruthy();
    expect(document.documentElement.lang).toBe("zh-CN");
    await soon(() =>
      expect(api.log.at(-1)).toEqual({
        method: "PUT",
        path: "/me/language",
        body: { language: "zh" },
      }),
    );
  });
});

describe("the bar on another site's page (A-065)", () => {
  const said: unknown[] = [];
  const open = async (allowed: boolean) => {
    Object.assign(Object(window).happyDOM.settings, { disableIframePageLoading: true });
    vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ allowed })));
    const frame = new Frame("https://desk.example", "en", (...told) => said.push(told));
    document.body.append(frame.box);
    await frame.open();
    return { frame, root: frame.box.shadowRoot as ShadowRoot };
  };

  it("says that this site may not hold it, and leaves the page's links alone", async () => {
    const { frame, root } = await open(false);
    expect(root.querySelector("[role=alert]")?.textContent).toMatch(/may not hold/);
    expect(root.querySelector("iframe")).toBeNull();
    expect(frame.dial("1")).toBe(false);
  });

  it("hears the bar alone, makes room for it, and dials what links say", async () => {
    const { frame, root } = await open(true);
    const held = root.querySelector("iframe") as HTMLIFrameElement;
    expect(held.allow).toContain("microphone");
    const hear = (origin: string, data: object) =>
      act(() => {
        const event = new MessageEvent("message", { origin, data, source: held.contentWindow });
        window.dispatchEvent(event);
      });
    hear("https://evil.example", { linedesk: "size", bar: 9, room: 9 });
    expect(frame.dial("1")).toBe(false);
    hear("https://desk.example", { linedesk: "size", bar: 62, room: 500 });
    expect([frame.box.style.height, held.style.height]).toEqual(["62px", "500px"]);
    hear("https://desk.example", { linedesk: "call", detail: { id: "k1" } });
    expect(said).toEqual([["call", { id: "k1" }]]);
    expect(frame.dial("1")).toBe(true);
    const link = Object.assign(document.createElement("a"), { href: "tel:+86%2010-8888" });
    expect(numberOf(link)).toBe("+86 10-8888");
  });
});
