/** The bar's frame in the page, and what the two tell each other. */
type Tell = (name: "call" | "presence", detail: unknown) => void;
type Said = { linedesk?: string; bar?: number; room?: number; detail?: unknown };

const WORDS = {
  zh: {
    title: "Linedesk 电话条",
    unreachable: "无法连接 Linedesk，请稍后刷新本页。",
    wrongOrigin: (origin: string) =>
      `此网站（${origin}）未被允许嵌入 Linedesk 电话条，请联系 Linedesk 管理员。`,
  },
  en: {
    title: "Linedesk softphone",
    unreachable: "Linedesk cannot be reached. Load this page again in a moment.",
    wrongOrigin: (origin: string) =>
      `This site (${origin}) may not hold the Linedesk bar. Ask the administrator of Linedesk.`,
  },
};

const STYLE = `
:host { all: initial; display: block; position: relative; z-index: 2147483000; height: 64px; }
iframe { position: absolute; inset: 0 0 auto; width: 100%; height: 64px; border: 0; }
p { margin: 0; padding: 14px 16px; font: 15px/1.45 system-ui, sans-serif; color: #8a1c12;
  background: #fdecea; }
`;

export class Frame {
  readonly box = document.createElement("div");
  private readonly frame = document.createElement("iframe");
  private readonly words: (typeof WORDS)["en"];
  private readonly root: ShadowRoot;
  private ready = false;

  constructor(
    private readonly desk: string,
    language: string,
    private readonly tell: Tell,
  ) {
    this.words = language.toLowerCase().startsWith("zh") ? WORDS.zh : WORDS.en;
    this.root = this.box.attachShadow({ mode: "open" });
    const style = document.createElement("style");
    style.textContent = STYLE;
    this.root.append(style);
  }

  /** Asked first: of a frame that the browser refuses, a page hears nothing. */
  async open(): Promise<void> {
    const answer = await fetch(`${this.desk}/api/v1/bar`, { credentials: "omit" }).catch(
      () => null,
    );
    const told = answer?.ok ? ((await answer.json()) as { allowed: boolean }) : null;
    if (!told?.allowed) return this.refuse(told !== null);
    this.frame.title = this.words.title;
    this.frame.allow = "microphone; autoplay";
    this.frame.src = `${this.desk}/bar?host=${encodeURIComponent(location.origin)}`;
    addEventListener("message", (event) => this.hear(event));
    this.root.append(this.frame);
  }

  /** False when the bar is not there: the click then does what it did before. */
  dial(number: string): boolean {
    if (!this.ready) return false;
    this.frame.contentWindow?.postMessage({ linedesk: "dial", number }, this.desk);
    return true;
  }

  private refuse(reached: boolean): void {
    const line = document.createElement("p");
    line.setAttribute("role", "alert");
    line.textContent = reached ? this.words.wrongOrigin(location.origin) : this.words.unreachable;
    this.root.append(line);
  }

  private hear(event: MessageEvent): void {
    if (event.origin !== this.desk || event.source !== this.frame.contentWindow) return;
    const said = event.data as Said;
    if (said.linedesk === "size") this.fit(said.bar ?? 0, said.room ?? 0);
    if (said.linedesk === "call" || said.linedesk === "presence")
      this.tell(said.linedesk, said.detail);
  }

  /** The page makes room for the bar; what opens below it lies over the page. */
  private fit(bar: number, room: number): void {
    this.ready = true;
    this.box.style.height = `${bar}px`;
    this.frame.style.height = `${Math.max(bar, Math.min(room, innerHeight))}px`;
  }
}
