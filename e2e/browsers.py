"""Chromium without a window, for whoever opens a page in a journey."""

import contextlib
import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from playwright.async_api import Browser, Error, Page, Playwright, async_playwright

from e2e.waiting import PATIENCE

ALWAYS = ("--no-sandbox", "--disable-background-networking")


class Browsers:
    """One for each way to start it, begun when it is first needed; each page is a profile's own."""

    def __init__(self) -> None:
        self._stack = contextlib.AsyncExitStack()
        self._playwright: Playwright | None = None
        self._running: dict[tuple[str, ...], Browser] = {}

    @contextlib.asynccontextmanager
    async def page(self, picture: Path, *switches: str, **context: Any) -> AsyncIterator[Page]:
        """An empty page in a new profile; on failure the last page's `picture` is kept."""
        profile = await (await self._started(switches)).new_context(locale="zh-CN", **context)
        profile.set_default_timeout(PATIENCE * 1000)
        try:
            yield await profile.new_page()
        except BaseException:
            with contextlib.suppress(Error, IndexError):  # the journey may have closed it
                await profile.pages[-1].screenshot(path=picture)
            raise
        finally:
            await profile.close()

    async def close(self) -> None:
        await self._stack.aclose()

    async def _started(self, switches: tuple[str, ...]) -> Browser:
        if self._playwright is None:
            self._playwright = await self._stack.enter_async_context(async_playwright())
        if switches not in self._running:
            browser = await self._playwright.chromium.launch(
                executable_path=chromium(), args=[*ALWAYS, *switches]
            )
            self._stack.push_async_callback(browser.close)
            self._running[switches] = browser
        return self._running[switches]


def microphone(sound: Path) -> tuple[str, ...]:
    """Switches: a microphone that hears this file again and again, and somebody who says yes."""
    return (
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        f"--use-file-for-fake-audio-capture={sound}",
    )


def chromium() -> str:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
    assert found, "no Chromium: install the Debian package chromium"
    return found
