/**
 * The agents' softphone bar on a page of your own, such as a CRM:
 *   <div data-linedesk-bar></div>                                  (or none: at the page's top)
 *   <script src="https://desk.example/embed/bar.js" async></script>
 * `tel:` links and `data-linedesk-dial="NUMBER"` dial; `linedesk:call` and `linedesk:presence` are
 * events of the document.
 */
import { Frame } from "@/embed/frame";

const DIAL = "a[href^='tel:'], [data-linedesk-dial]";
const PLACE = "[data-linedesk-bar]";
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

/** What is dialed by a click on this element. */
export function numberOf(clicked: HTMLElement): string {
  const told = clicked.dataset.linedeskDial ?? clicked.getAttribute("href") ?? "";
  return decodeURIComponent(told.replace(/^tel:/, ""));
}

function begin(script: HTMLScriptElement): void {
  const wanted = script.dataset.linedeskLanguage || document.documentElement.lang;
  const frame = new Frame(new URL(script.src).origin, wanted, (name, detail) =>
    document.dispatchEvent(new CustomEvent(`linedesk:${name}`, { detail })),
  );
  const place = document.querySelector(PLACE);
  if (place) place.append(frame.box);
  else document.body.prepend(frame.box);
  document.addEventListener("click", (event) => {
    const clicked = event.target instanceof Element ? event.target.closest(DIAL) : null;
    if (clicked instanceof HTMLElement && frame.dial(numberOf(clicked))) event.preventDefault();
  });
  void frame.open();
}

function whenReady(act: () => void): void {
  if (document.readyState !== "loading") act();
  else document.addEventListener("DOMContentLoaded", act, { once: true });
}

if (script) whenReady(() => begin(script));
