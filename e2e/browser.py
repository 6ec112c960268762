"""An agent at a real browser: Chromium without a window, its microphone a file with a tone."""

import contextlib
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
from playwright.async_api import Error, Page, async_playwright

from e2e.house import PASSWORD, House
from linedesk.lab.sounds import RATE, Samples, tone, write

READY, ANSWER, HANG_UP, PHONE_IS_READY = "示闲", "接听", "挂断", "话机已就绪"
MICROPHONE_LEVEL = -4.0  # dBFS while it sounds
BURST, BREATH = 0.35, 0.15  # seconds

# Notes in the page's own clock when an INVITE reaches the phone and when a screen pop is painted.
STOPWATCH = """
window.rangAt = []; window.poppedAt = [];
const Plain = window.WebSocket;
window.WebSocket = class extends Plain {
  constructor(...given) {
    super(...given);
    if (String(given[0]).includes("/sip")) this.addEventListener("message", ({ data }) => {
      if (typeof data === "string" && data.startsWith("INVITE ")) rangAt.push(performance.now());
    });
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
    screen = house.screen(name)
    await screen.sign_in()
    await screen.ask("PUT", "/me/device", {"device": "browser"})
    microphone = house.folder / f"tone{hertz:g}.wav"
    write(microphone, bursts(hertz, 10.0))
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium(), args=switches(microphone)
        )
        context = await browser.new_context(locale="zh-CN", permissions=["microphone"])
        context.set_default_timeout(15_000)
        page = await context.new_page()
        await page.add_init_script(STOPWATCH)
        try:
            yield page
        except BaseException:
            with contextlib.suppress(Error):  # the journey may have closed it
                await context.pages[-1].screenshot(path=house.folder / f"{name}.png")
            raise
        finally:
            await screen.ask("PUT", "/me/presence", {"presence": "offline"})
            await browser.close()


def bursts(hertz: float, seconds: float) -> Samples:
    """A tone that takes breath as a voice does: Chromium's noise suppression takes a steady one for
    noise and makes it 20 dB quieter, the more the longer it has heard it."""
    sound = tone(hertz, seconds, level=MICROPHONE_LEVEL)
    times = np.arange(len(sound)) / RATE
    return sound * (times % (BURST + BREATH) < BURST)


async def phone_is_ready(page: Page) -> None:
    light = page.get_by_label(PHONE_IS_READY).or_(page.get_by_text(PHONE_IS_READY))
    await light.first.wait_for(state="attached")


async def sign_in(house: House, page: Page, name: str) -> None:
    await page.goto(f"{house.settings.http_url}/signin")
    await page.locator("input[autocomplete=username]").fill(name)
    await page.locator("input[autocomplete=current-password]").fill(PASSWORD)
    await page.locator("button[type=submit]").click()
    await page.wait_for_url("**/workspace")


async def press(page: Page, label: str) -> None:
    await page.get_by_role("button", name=label, exact=True).click()


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
    assert found, "no Chromium: install the Debian package chromium"
    return found


def switches(microphone: Path) -> list[str]:
    return [
        "--no-sandbox",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-audio-capture={microphone}",
        "--disable-background-networking",
    ]
