"""What axe finds on a page: the rules of WCAG that a program can look after; and its width."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any

from playwright.async_api import Page

from e2e.house import REPOSITORY
from e2e.waiting import PAUSE

AXE = REPOSITORY / "web" / "node_modules" / "axe-core" / "axe.min.js"
GRAVE = ("serious", "critical")
STAYS = 10.0  # seconds after which a finding is the page's and not that of its being drawn
# What still fades in or out is paler than it will be; what goes round for ever is meant so.
STILL = """() => !document.querySelector(".ant-tooltip:not(.ant-tooltip-hidden)")
  && document.getAnimations().every((one) =>
    one.playState !== "running" || one.effect.getComputedTiming().iterations === Infinity)"""
RUN = "axe.run(document, {resultTypes: ['violations']})"


async def grave_findings(page: Page) -> list[str]:
    """Serious and critical ones: rule, what to do, the first element concerned."""
    await page.mouse.move(0, 0)  # away from whatever would tell what it is for
    await page.wait_for_function(STILL)
    await page.evaluate(AXE.read_text(encoding="utf-8"))
    return await _lasting(lambda: _axe(page))


async def _axe(page: Page) -> list[str]:
    found: dict[str, Any] = await page.evaluate(RUN)
    return [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:200]}"
        for one in found["violations"]
        if one["impact"] in GRAVE
    ]


# What sticks out to the right, unless it lies in a box of its own that scrolls.
WIDE = """() => {
  const page = document.querySelector("main");
  const boxed = (one) => {
    for (let box = one.parentElement; box && box !== page; box = box.parentElement)
      if (/auto|scroll|hidden/.test(getComputedStyle(box).overflowX)) return true;
    return false;
  };
  const fits = (one) => one.scrollWidth <= one.clientWidth + 1;
  if (fits(page) && fits(document.body)) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !boxed(one))
    .slice(0, 3).map((one) => one.outerHTML.slice(0, 160)).concat("too wide");
}"""


async def too_wide(page: Page) -> list[str]:
    """Elements that are cut off at the right or make the page scroll sideways."""
    return await _lasting(lambda: page.evaluate(WIDE))


async def _lasting(look: Callable[[], Awaitable[list[str]]]) -> list[str]:
    """What is found, unless it passes: a page answers to a new size or new words a moment later."""
    deadline = time.monotonic() + STAYS
    while True:
        found = await look()
        if not found or time.monotonic() > deadline:
            return found
        await asyncio.sleep(PAUSE)
