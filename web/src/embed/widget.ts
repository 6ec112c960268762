import { button } from "@/embed/button";
import { Stage, type StageActs } from "@/embed/stage";
import type { Word, Words } from "@/embed/words";
import type { PictureState } from "@/phone/picture";

const STYLE = `
:host { all: initial; }
.box { position: fixed; right: 20px; bottom: 20px; z-index: 2147483000; width: max-content;
  max-width: min(320px, calc(100vw - 40px)); font: 15px/1.45 system-ui, sans-serif; color: #12312f; }
button { font: inherit; cursor: pointer; border: 0; border-radius: 8px; padding: 8px 14px; }
button:focus-visible { outline: 3px solid #f5a524; outline-offset: 2px; }
.call { background: #0b6e66; color: #fff; border-radius: 24px; padding: 12px 22px;
  box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
.panel { background: #fff; border: 1px solid #c9d6d4; border-radius: 12px; padding: 16px;
  box-shadow: 0 4px 20px rgb(0 0 0 / 25%); display: grid; gap: 12px; }
.row { display: flex; gap: 8px; flex-wrap: wrap; }
.end { background: #b42318; color: #fff; }
.plain { background: #e6eeed; color: #12312f; }
.plain[aria-pressed=true], .plain[aria-expanded=true] { background: #0b6e66; color: #fff; }
.keys { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6px; }
.calls { display: flex; gap: 8px; justify-content: flex-end; flex-wrap: wrap; }
.stage { position: relative; display: grid; gap: 8px; }
.theirs { width: 100%; border-radius: 8px; background: #12312f; }
.mine { width: 96px; border-radius: 8px; transform: scaleX(-1); justify-self: end; }
[hidden] { display: none !important; }
`;
const KEYS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"];
const GOING: readonly Word[] = ["microphone", "connecting", "ringing", "talking"];

export type Acts = StageActs & {
  call(video: boolean): void;
  hangUp(): void;
  mute(on: boolean): void;
  press(key: string): void;
};

/** The button and, while there is something to say, a small panel; apart from the page's style. */
export class Widget {
  private readonly calls = document.createElement("div");
  private readonly stage: Stage;
  private readonly panel = document.createElement("div");
  private readonly status = document.createElement("div");
  private readonly talk = document.createElement("div");
  private readonly keys = document.createElement("div");
  private readonly mute: HTMLButtonElement;
  private readonly close: HTMLButtonElement;

  constructor(
    private readonly words: Words,
    private readonly acts: Acts,
    private readonly ways: readonly ("call" | "videoCall")[],
  ) {
    this.stage = new Stage(words, acts);
    this.mute = button("plain", words.mute, () => this.toggleMute());
    this.close = button("plain", words.close, () => this.rest());
    this.lay();
    this.rest();
  }

  show(now: Word): void {
    const going = GOING.includes(now);
    this.calls.hidden = true;
    this.panel.hidden = false;
    this.status.textContent = this.words[now];
    this.talk.hidden = !going;
    this.close.hidden = going;
    if (!going) this.look(null);
    if (now === "talking") return;
    this.keys.hidden = true;
    this.mute.setAttribute("aria-pressed", "false");
  }

  look = (now: PictureState | null): void => this.stage.look(now);

  private rest(): void {
    this.panel.hidden = true;
    this.calls.hidden = this.ways.length === 0;
  }

  private toggleMute(): void {
    const on = this.mute.getAttribute("aria-pressed") !== "true";
    this.mute.setAttribute("aria-pressed", String(on));
    this.acts.mute(on);
  }

  private lay(): void {
    const keypad = button("plain", this.words.keypad, () => {
      this.keys.hidden = !this.keys.hidden;
      keypad.setAttribute("aria-expanded", String(!this.keys.hidden));
    });
    this.status.setAttribute("role", "status");
    this.panel.className = "panel";
    this.talk.className = "row";
    this.keys.className = "keys";
    this.talk.append(
      button("end", this.words.hangUp, () => this.acts.hangUp()),
      this.mute,
      this.stage.camera,
      keypad,
    );
    this.calls.className = "calls";
    this.calls.append(
      ...this.ways.map((way) =>
        button("call", this.words[way], () => this.acts.call(way === "videoCall")),
      ),
    );
    this.keys.append(...KEYS.map((key) => button("plain", key, () => this.acts.press(key))));
    this.panel.append(this.status, this.stage.box, this.talk, this.keys, this.close);
    const [host, box, style] = ["div", "div", "style"].map((tag) => document.createElement(tag));
    if (!host || !box || !style) return;
    style.textContent = STYLE;
    box.className = "box";
    box.append(this.calls, this.panel);
    host.attachShadow({ mode: "open" }).append(style, box);
    document.body.append(host);
  }
}
