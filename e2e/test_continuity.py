"""N-01, A-005, A-072: a talk outlives its tab, a reload, a crash of the page and a lost network."""

import asyncio
import contextlib
import json
import os
import signal
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import numpy as np
from playwright.async_api import BrowserContext, Error, Page, async_playwright, expect

from e2e.browser import ANSWER, at_browser, bursts, phone_is_ready, press, sign_in
from e2e.browsers import ALWAYS, chromium, microphone
from e2e.house import House
from e2e.people import calls, ended_interaction, stranger
from e2e.processes import child_that_runs
from e2e.recordings import Samples, recording_of
from e2e.waiting import PATIENCE, eventually
from e2e.watch import Watch
from linedesk.lab.measuring import level_at
from linedesk.lab.sounds import write

LIMIT, FRAME = 60.0, 0.2  # seconds
BREATHLESS = 2.0  # seconds that a busy machine may keep the browser's sound back
FORM, TEXT = "详细内容", "客户要退货：外箱破损 <3 件"
ELSEWHERE = "通话声音在另一个标签页"


async def test_a_talk_survives_tabs_reloads_crashes_and_networks(
    house: House, record_property: Callable[[str, object], None]
) -> None:
    """One call, one record, the same form text, the timer going on; how soon he talks again is
    measured."""
    caller = stranger()
    async with at_browser(house, "agent9") as page, Watch(house.screen("agent9"), "me") as me:
        customer = await calls(house, "4008001001", caller)
        await customer.talk("tone440")
        await press(page, ANSWER)
        (call,) = (await me.until(all_connected, 10, "he talks"))["calls"].values()
        await page.get_by_label(FORM).fill(TEXT)
        await until_saved(house, call["id"])
        assert not await customer.wait_ended(3)

        second = await opened(house, page.context)
        await second.get_by_text(ELSEWHERE).wait_for()
        await second.get_by_label(FORM).wait_for()
        for tab in (page, second):
            await tab.get_by_text("通话中").first.wait_for()  # both show the state
        took = {"the tab with the sound is closed": await back(me, call, page.close())}
        second.on("dialog", lambda dialog: dialog.accept())
        took["the page is loaded again"] = await back(me, call, second.reload())
        took["the page crashes"] = await back(me, call, crashed(house, second))
        last = page.context.pages[-1]
        await page.context.set_offline(True)
        assert not await customer.wait_ended(3)
        await page.context.set_offline(False)
        await last.get_by_label(FORM).wait_for()
        await expect(last.get_by_label(FORM)).to_have_value(TEXT, timeout=PATIENCE * 1000)
        assert not await customer.wait_ended(2)
        (same,) = me.state["calls"].values()
        assert (same["id"], same["connected_at"]) == (call["id"], call["connected_at"])
        await customer.end()
        await me.until(lambda now: now["agent"]["presence"] == "wrap_up", 5, "the wrap-up")
    for what, seconds in took.items():
        record_property(f"N-01: {what}: seconds until the agent talks again", round(seconds, 1))
    interaction = await ended_interaction(house, caller)
    assert interaction["id"] == call["id"]
    await heard_throughout(house, call["id"])


def all_connected(me: dict[str, Any]) -> bool:
    """The call itself says so: the agent's presence is told a moment before."""
    return bool(me["calls"]) and all(one["connected_at"] for one in me["calls"].values())


# What lies on the disk of the browser; not what the page believes.
ON_THE_SHELF = """(key) => new Promise((done) => {
  const opened = indexedDB.open("linedesk", 1);
  opened.onsuccess = () => {
    const found = opened.result.transaction("kept").objectStore("kept").get(key);
    found.onsuccess = () => { opened.result.close(); done(found.result ?? ""); };
  };
})"""


async def test_a_killed_browser_loses_no_key_stroke(house: House) -> None:
    """A-005, A-051, N-01: kill -9 of the whole browser while somebody types and the server hears
    nothing; the next one brings the text back, and then the server has it."""
    caller, profile = stranger(), house.folder / "profile"
    screen = await house.signed_in("agent9")
    await screen.ask("PUT", "/me/device", {"device": "browser"})
    async with Watch(screen, "me") as me:
        async with kept_browser(house, profile) as page:
            await sign_in(house, page, "agent9")
            await phone_is_ready(page)
            await page.keyboard.press("F2")
            customer = await calls(house, "4008001001", caller)
            await press(page, ANSWER)
            await me.until(lambda now: now["agent"]["presence"] == "talking", 20, "he talks")
            (call,) = me.state["calls"]
            await page.route("**/form", lambda route: route.abort())
            await page.get_by_label(FORM).focus()
            await page.keyboard.type(TEXT)
            key = f"linedesk.form.{call}"
            await eventually(lambda: on_the_disk(page, key), 20, "the last key stroke is there")
            os.kill(child_that_runs(os.getpid(), f"--user-data-dir={profile}"), signal.SIGKILL)
        async with kept_browser(house, profile) as page:
            await sign_in(house, page, "agent9")
            await expect(page.get_by_label(FORM)).to_have_value(TEXT, timeout=PATIENCE * 1000)
            await until_saved(house, call)
        await customer.end()
        await screen.ask("PUT", "/me/presence", {"presence": "offline"})


async def on_the_disk(page: Page, key: str) -> bool:
    return TEXT in json.loads(await page.evaluate(ON_THE_SHELF, key) or "{}").values()


@contextlib.asynccontextmanager
async def kept_browser(house: House, profile: Path) -> AsyncIterator[Page]:
    """A browser with a profile on the disk, as a person's; it may be killed."""
    sound = house.folder / "kept.wav"
    write(sound, bursts(880.0, 10.0))
    async with async_playwright() as playwright:
        context = await playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium(), args=[*ALWAYS, *microphone(sound)],
            locale="zh-CN", permissions=["microphone"],
        )  # fmt: skip
        context.set_default_timeout(PATIENCE * 1000)
        yield context.pages[0]
        with contextlib.suppress(Error):  # it was killed
            await context.close()


async def opened(house: House, context: BrowserContext) -> Page:
    page = await context.new_page()
    await page.goto(f"{house.settings.http_url}/workspace")
    return page


async def back(me: Watch, call: dict[str, Any], disturbance: Awaitable[Any]) -> float:
    """Seconds from the disturbance until the agent's new leg is up. It may be back before the
    browser says that the page is there again, so the loss is looked for from the beginning on."""
    began = time.monotonic()

    def lost(now: dict[str, Any]) -> bool:
        return now["calls"][call["id"]]["lost_since"] is not None

    async with asyncio.TaskGroup() as group:
        group.create_task(me.until(lost, LIMIT, "the loss is noticed"))
        await disturbance
    await me.until(lambda now: not lost(now), LIMIT, "the sound is back")
    return time.monotonic() - began


async def crashed(house: House, page: Page) -> None:
    """The page's process dies; the agent opens the workspace again."""
    session = await page.context.new_cdp_session(page)
    async with page.expect_event("crash"):
        dying = asyncio.create_task(session.send("Page.crash"))
    dying.cancel()  # the answer died with the page
    await page.close()
    await opened(house, page.context)


async def until_saved(house: House, call: object) -> None:
    screen = await house.signed_in("supervisor")

    async def saved() -> bool:
        form = await screen.ask("GET", f"/interactions/{call}/form")
        return TEXT in form["fields"].values()

    await eventually(saved, 10, "the form is saved as it is typed")


async def heard_throughout(house: House, call: str) -> None:
    """The customer's side of the recording: the agent's tone, and music while it is away."""
    _, heard, rate = await recording_of(house, call)
    away = gaps(heard, rate)
    for start, length in away:
        sound = heard[int(start * rate) : int((start + length) * rate)]
        print(f"at {start:.1f} s the agent is away for {length:.1f} s, {loud(sound):.0f} dBFS")  # noqa: T201
        assert length < BREATHLESS or loud(sound) > -50, "the customer hears the hold tone"


def gaps(heard: Samples, rate: int) -> list[tuple[float, float]]:
    """(start, length) in seconds where the agent's tone is missing between its two ends."""
    size = int(FRAME * rate)
    frames = [heard[at : at + size] for at in range(0, len(heard) - size, size)]
    there = [level_at(frame, 880, rate) > -45 for frame in frames]
    first, last = there.index(True), len(there) - 1 - there[::-1].index(True)
    found: list[tuple[float, float]] = []
    start = None
    for at in range(first, last + 1):
        if not there[at] and start is None:
            start = at
        if there[at] and start is not None:
            found.append((start * FRAME, (at - start) * FRAME))
            start = None
    return found


def loud(samples: Samples) -> float:
    return float(20 * np.log10(max(float(np.sqrt(np.mean(samples**2))), 1e-9)))
