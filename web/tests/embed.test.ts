import { beforeEach, describe, expect, it, vi } from "vitest";
import { contextOf } from "@/embed/page";
import { Desk } from "@/embed/desk";
import { openDevices } from "@/embed/microphone";
import { Widget } from "@/embed/widget";
import { isWord, wordsIn } from "@/embed/words";

function element(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

const acts = () => ({
  call: vi.fn(),
  hangUp: vi.fn(),
  mute: vi.fn(),
  press: vi.fn(),
  show: vi.fn(),
  resumePicture: vi.fn(),
});
const root = () => document.body.lastElementChild?.shadowRoot as ShadowRoot;
const named = (name: string) =>
  [...root().querySelectorAll("button")].find((one) => one.textContent === name);

beforeEach(() => {
  document.body.innerHTML = "";
});

describe("the script on somebody else's page (A-033)", () => {
  it("tells the page's address, its title and its named words, and no more", () => {
    document.title = "x".repeat(300);
    const script = element(`<i data-linedesk-key="k" data-linedesk-about-order-no="A-17"></i>`);
    const clicked = element(`<b data-linedesk-about-product="${"y".repeat(300)}"></b>`);
    const { title, data, url } = contextOf(script, null, clicked);
    expect(data).toEqual({ "order-no": "A-17", product: "y".repeat(200) });
    expect(title).toHaveLength(200);
    expect(url).not.toContain("#");
  });

  it("speaks the language that is wanted, and every refusal in both", () => {
    expect(wordsIn("zh-CN").hangUp).toBe("挂断");
    expect(wordsIn("en").hangUp).toBe("Hang up");
    for (const code of ["closed", "all-busy", "too-many-requests", "switch-away"]) {
      expect(isWord(code)).toBe(true);
    }
  });

  it("says why there is no call", async () => {
    const answer = (status: number, body: object) =>
      vi.stubGlobal("fetch", () => Promise.resolve(new Response(JSON.stringify(body), { status })));
    const desk = new Desk("https://desk.example", "k");
    answer(503, { code: "all-busy" });
    await expect(desk.about()).rejects.toMatchObject({ word: "all-busy" });
    answer(404, { code: "not-found" });
    await expect(desk.about()).rejects.toMatchObject({ word: "refused" });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("blocked")));
    await expect(desk.about()).rejects.toMatchObject({ word: "unreachable" });
    const ticket = { ws_path: "/sip/web?ticket=t", uri: "", target: "" };
    expect(desk.socket({ ...ticket, video: false, ice_servers: [] })).toBe(
      "wss://desk.example/sip/web?ticket=t",
    );
  });

  it("calls, mutes, presses keys, hangs up, and rests again", () => {
    const done = acts();
    const widget = new Widget(wordsIn("en"), done, ["call"]);
    named("Talk to us")?.click();
    widget.show("talking");
    expect(root().querySelector("[role=status]")?.textContent).toBe("You are talking");
    named("Mute")?.click();
    named("Keypad")?.click();
    named("7")?.click();
    named("Hang up")?.click();
    expect(done.call).toHaveBeenCalledExactlyOnceWith(false);
    expect(done.mute).toHaveBeenCalledWith(true);
    expect(done.press).toHaveBeenCalledWith("7");
    expect(done.hangUp).toHaveBeenCalledOnce();
    widget.show("ended");
    named("Close")?.click();
    expect(named("Talk to us")?.parentElement?.hidden).toBe(false);
  });

  it("floats no button when the page has one of its own", () => {
    new Widget(wordsIn("en"), acts(), []);
    expect(named("Talk to us")).toBeUndefined();
  });
});

describe("a video call of somebody without a camera (A-032)", () => {
  it.each(["NotFoundError", "NotAllowedError"])("is a call with his voice: %s", async (why) => {
    const voice = { addTrack: vi.fn() };
    vi.stubGlobal("isSecureContext", true);
    vi.stubGlobal("navigator", {
      mediaDevices: {
        getUserMedia: async ({ video }: MediaStreamConstraints) => {
          if (video) throw new DOMException("", why);
          return voice;
        },
      },
    });
    expect(await openDevices(true)).toBe(voice);
    expect(voice.addTrack).not.toHaveBeenCalled();
    vi.unstubAllGlobals();
  });
});
