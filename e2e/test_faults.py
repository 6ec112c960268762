"""Faults of everyday life: a disk that is full, a browser without a microphone, a lost password."""

import asyncio
import contextlib
import resource
from collections.abc import AsyncIterator, Iterator

from playwright.async_api import Browser, Page, async_playwright

from e2e.browser import chromium, sign_in
from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.watch import Watch
from linedesk.engines.readiness import not_ready
from linedesk.lab.screen import Screen

NO_MICROPHONE = "浏览器没有使用麦克风的权限"
LOCKED = "密码错误次数过多"
SWITCHES = [
    "--no-sandbox",
    "--disable-background-networking",
    "--use-fake-device-for-media-stream",  # there is a microphone,
    "--deny-permission-prompts",  # and somebody who says no
]


async def test_a_full_disk_is_said_and_calls_are_taken_again_when_there_is_room(
    house: House,
) -> None:
    """A talk goes on to its end, a new call is refused with its cause, nothing is lost."""
    talker, turned_away, latecomer = stranger(), stranger(), stranger()
    async with at_desk(house, "agent1") as (agent,), Watch(agent.screen, "system") as system:
        customer = await calls(house, "4008001001", talker)
        desk = await agent.answers()
        (call,) = agent.me.state["calls"]
        with full_disk(house.serve_pid):
            await agent.screen.ask("POST", f"/calls/{call}/hold")
            await system.until(lambda now: now["journal"] == "full", 20, "the disk is full")
            assert "journal" in await asyncio.to_thread(not_ready, house.settings)
            refused = await house.exchange.dial("4008001001", turned_away)
            assert await refused.wait_ended(5)
            assert refused.sip_status == 503
            await agent.screen.ask("POST", f"/calls/{call}/retrieve")
            assert not desk.ended.is_set()
            await customer.end()
            await agent.has_presence("wrap_up")
        await system.until(lambda now: now["journal"] == "up", 20, "room again")
        await calls(house, "4008001001", latecomer)
        await agent.says_ready()
        assert (await agent.answers()).other == latecomer
    assert (await ended_interaction(house, talker))["connected_at"] is not None


@contextlib.contextmanager
def full_disk(pid: int) -> Iterator[None]:
    """No file of this process may grow: what a full disk is to it, and to nobody else here."""
    _, most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, most))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (most, most))


async def test_without_the_microphone_the_screen_says_so_and_the_desk_phone_works(
    house: House,
) -> None:
    async with at_desk(house, "agent1") as (agent,), new_page() as page:
        await set_device(agent.screen, "browser")
        await sign_in(house, page, "agent1")
        await page.get_by_text(NO_MICROPHONE).first.wait_for()
        await set_device(agent.screen, "desk")
        await page.get_by_text(NO_MICROPHONE).first.wait_for(state="detached")
        await agent.says_ready()
        customer = await calls(house, "4008001001", stranger())
        desk = await agent.answers()
        await agent.has_presence("talking")
        await page.get_by_test_id("screen-pop").wait_for()
        await customer.end()
        assert await desk.wait_ended(5)


async def set_device(screen: Screen, device: str) -> None:
    await screen.ask("PUT", "/me/device", {"device": device})


async def test_five_wrong_passwords_lock_the_name_and_the_screen_says_so(house: House) -> None:
    async with new_page() as page:
        await page.goto(f"{house.settings.http_url}/signin")
        await page.locator("input[autocomplete=username]").fill("agent10")
        for guess in range(6):
            await page.locator("input[autocomplete=current-password]").fill(f"guess {guess}")
            async with page.expect_response("**/auth/session"):
                await page.locator("button[type=submit]").click()
        await page.get_by_text(LOCKED).wait_for()
        assert "Traceback" not in await page.content()
    colleague = house.screen("agent9")
    await colleague.sign_in()


@contextlib.asynccontextmanager
async def new_page() -> AsyncIterator[Page]:
    """A browser that gives no microphone, as one whose owner has said no."""
    async with async_playwright() as playwright:
        browser: Browser = await playwright.chromium.launch(
            executable_path=chromium(), args=SWITCHES
        )
        context = await browser.new_context(locale="zh-CN", permissions=[])
        context.set_default_timeout(15_000)
        try:
            yield await context.new_page()
        finally:
            await browser.close()
