/**
 * Talk to us from any page:
 *   <script src="https://desk.example/embed/call.js" data-linedesk-key="KEY" async></script>
 *   <button data-linedesk-call data-linedesk-about-order="4711">…</button>   (or none: then one floats)
 * `data-linedesk-call="video"` begins with the camera, where the button has video.
 * `data-linedesk-language="zh|en"`, `data-linedesk-button="none"`, `data-linedesk-about-NAME="…"`.
 */
import { Conversation } from "@/embed/conversation";
import { Desk, Refused } from "@/embed/desk";
import { openDevices } from "@/embed/microphone";
import { contextOf } from "@/embed/page";
import { Widget } from "@/embed/widget";
import { wordsIn, type Word } from "@/embed/words";

const MARK = "[data-linedesk-call]";
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

async function begin(script: HTMLScriptElement): Promise<void> {
  const { linedeskKey = "", linedeskLanguage = "", linedeskButton } = script.dataset;
  const desk = new Desk(new URL(script.src).origin, linedeskKey);
  const about = await desk.about().catch(() => null);
  const wanted = linedeskLanguage || about?.language || document.documentElement.lang;
  const bare = linedeskButton === "none" || document.querySelector(MARK) !== null;
  let talk: Conversation | null = null;
  let busy = false;

  const widget = new Widget(
    wordsIn(wanted),
    {
      call: (video) => void call(null, video),
      hangUp: () => talk?.hangUp(),
      mute: (on) => talk?.mute(on),
      press: (key) => talk?.press(key),
      show: (on) => talk?.show(on),
      resumePicture: () => talk?.resumePicture(),
    },
    bare ? [] : about?.video ? ["call", "videoCall"] : ["call"],
  );
  const tell = (now: Word): void => {
    busy = now === "ringing" || now === "talking";
    widget.show(now);
  };
  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target.closest(MARK) : null;
    if (clicked instanceof HTMLElement)
      void call(clicked, clicked.dataset.linedeskCall === "video");
  });

  async function call(clicked: HTMLElement | null, video: boolean): Promise<void> {
    if (busy) return;
    busy = true;
    let stream: MediaStream | null = null;
    try {
      widget.show("connecting");
      const now = await desk.about();
      if (!now.open) throw new Refused("closed");
      widget.show("microphone");
      stream = await openDevices(video && now.video);
      widget.show("connecting");
      const seen = stream.getVideoTracks().length > 0;
      const ticket = await desk.ticket(contextOf(script, clicked), seen);
      talk = new Conversation(desk.socket(ticket), ticket, stream, tell, widget.look);
    } catch (error) {
      stream?.getTracks().forEach((track) => track.stop());
      busy = false;
      widget.show(error instanceof Refused ? error.word : "unreachable");
    }
  }
}

function whenReady(act: () => void): void {
  if (document.readyState !== "loading") act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

if (script) whenReady(() => void begin(script));
