"""An agent at a real browser: Chromium without a window, its microphone a file with a tone."""

import contextlib
from collections.abc import AsyncIterator

import numpy as np
from playwright.async_api import Page, TimeoutError

from e2e.browsers import microphone
from e2e.house import PASSWORD, House
from linedesk.lab.sounds import RATE, Samples, tone, write

READY, ANSWER, HANG_UP, PHONE_IS_READY = "示闲", "接听", "挂断", "话机已就绪"
MICROPHONE_LEVEL = -4.0  # dBFS while it sounds
DEVICES = ["microphone", "camera"]
BURST, BREATH = 0.35, 0.15  # seconds
LABELS = "found => found.slice(0, 4).map((one) => one.ariaLabel)"

# Notes in the page's own clock when an INVITE reaches the phone and when a screen pop is painted,
# and the first lines of what the phone and the switch said to each other.
STOPWATCH = """
window.rangAt = []; window.poppedAt = []; window.sipSaid = [];
const Plain = window.WebSocket;
const note = (how, text) => {
  const at = (performance.now() / 1000).toFixed(1);
  sipSaid.push(`${at} ${how} ${String(text).split("\\r\\n")[0]}`);
};
window.WebSocket = class extends Plain {
  constructor(...given) {
    super(...given);
    this.isPhone = String(given[0]).includes("/sip");
    if (!this.isPhone) return;
    for (const how of ["open", "error", "close"])
      this.addEventListener(how, ({ code, reason }) => note(how, `${code ?? ""} ${reason ?? ""}`));
    this.addEventListener("message", ({ data }) => {
      note("<", data);
      if (typeof data === "string" && data.startsWith("INVITE ")) rangAt.push(performance.now());
    });
  }
  send(data) {
    if (this.isPhone) note(">", data);
    super.send(data);
  }
};
let shown = false;
const look = () => {
  const pop = document.querySelector("[data-testid=screen-pop] h2");
  if (pop && !shown) requestAnimationFrame(() => poppedAt.push(performance.now()));
  shown = pop !== null;
};
new MutationObserver(look).observe(document, { childList: true, subtree: true });
"""
# What a connection hears and sees, and a net that answers after two seconds.
SENSES = """
window.peers = [];
const Bare = window.RTCPeerConnection;
window.RTCPeerConnection = class extends Bare {
  constructor(...given) { super(...given); peers.push(this); }
};
const sum = async (kind, name) => {
  let total = 0;
  for (const peer of peers) for (const one of (await peer.getStats()).values())
    if (one.type === "inbound-rtp" && one.kind === kind) total += one[name] ?? 0;
  return total;
};
window.heard = () => sum("audio", "totalAudioEnergy");
window.seen = () => sum("video", "framesDecoded");
window.pictureLine = () => peers.at(-1)?.getTransceivers()
  .find((one) => one.receiver.track.kind === "video")?.currentDirection ?? null;
const honest = Bare.prototype.getStats;
window.slowNet = (slow) => {
  Bare.prototype.getStats = slow ? async function () {
    const told = new Map(await honest.call(this));
    for (const [id, one] of told)
      if (one.type === "candidate-pair") told.set(id, { ...one, currentRoundTripTime: 2 });
    return told;
  } : honest;
};
"""


@contextlib.asynccontextmanager
async def at_browser(house: House, name: str, hertz: float = 880.0) -> AsyncIterator[Page]:
    """The agent's workspace, signed in, the phone registered and ready for calls."""
    async with new_page(house, name, hertz) as page:
        await sign_in(house, page, name)
        await phone_is_ready(page)
        await page.get_by_role("button", name=READY).click()
        yield page


@contextlib.asynccontextmanager
async def new_page(house: House, name: str, hertz: float = 880.0) -> AsyncIterator[Page]:
    """A browser in front of this person, who is not signed in yet; on failure a picture is kept."""
    screen = await house.signed_in(name)
    await screen.ask("PUT", "/me/device", {"device": "browser"})
    sound = house.folder / f"tone{hertz:g}.wav"
    write(sound, bursts(hertz, 10.0))
    picture = house.folder / f"{name}.png"
    async with house.browsers.page(picture, *microphone(sound), permissions=DEVICES) as page:
        await page.add_init_script(STOPWATCH)
        await page.add_init_script(SENSES)
        try:
            yield page
        finally:
            await screen.ask("PUT", "/me/presence", {"presence": "offline"})


def bursts(hertz: float, seconds: float) -> Samples:
    """A tone that takes breath as a voice does: Chromium's noise suppression takes a steady one for
    noise and makes it 20 dB quieter, the more the longer it has heard it."""
    sound = tone(hertz, seconds, level=MICROPHONE_LEVEL)
    times = np.arange(len(sound)) / RATE
    return sound * (times % (BURST + BREATH) < BURST)


async def phone_is_ready(page: Page) -> None:
    light = page.get_by_label(PHONE_IS_READY).or_(page.get_by_text(PHONE_IS_READY))
    try:
        await light.first.wait_for(state="attached")
    except TimeoutError as late:
        shown = await page.locator("[role=img][aria-label][tabindex]").evaluate_all(LABELS)
        said = await page.evaluate("window.sipSaid?.slice(-20)")
        raise AssertionError(f"no phone at {page.url}: lights {shown}, SIP {said}") from late


async def sign_in(house: House, page: Page, name: str, home: str = "**/workspace") -> None:
    await page.goto(f"{house.settings.http_url}/signin")
    await signs_in(page, name)
    await page.wait_for_url(home)


async def signs_in(page: Page, name: str) -> None:
    """At the page that asks who one is."""
    await page.locator("input[autocomplete=username]").fill(name)
    await page.locator("input[autocomplete=current-password]").fill(PASSWORD)
    await page.locator("button[type=submit]").click()


async def press(page: Page, label: str) -> None:
    await page.get_by_role("button", name=label, exact=True).click()
