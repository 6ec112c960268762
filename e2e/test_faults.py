"""Faults of everyday life: a disk that is full, a browser without a microphone, a lost password."""

import asyncio
import contextlib
import resource
from collections.abc import Iterator
from contextlib import AbstractAsyncContextManager

from playwright.async_api import Page

from e2e.browser import sign_in
from e2e.house import PASSWORD, House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.watch import Watch
from linedesk.engines.readiness import not_ready
from linedesk.lab.screen import Screen

NO_MICROPHONE = "浏览器没有使用麦克风的权限"
LOCKED = "密码错误次数过多"
# There is a microphone, and somebody who says no.
SAYS_NO = ("--use-fake-device-for-media-stream", "--deny-permission-prompts")


async def test_a_full_disk_is_said_and_calls_are_taken_again_when_there_is_room(
    house: House,
) -> None:
    """A talk goes on to its end, a new call is refused with its cause, nothing is lost."""
    talker, turned_away, latecomer = stranger(), stranger(), stranger()
    async with at_desk(house, "agent1") as (agent,), Watch(agent.screen, "system") as system:
        customer = await calls(house, "4008001001", talker)
        desk = await agent.answers()
        call = (await agent.has_call())["id"]
        with full_disk(house.serve_pid):
            await agent.screen.ask("POST", f"/calls/{call}/hold")
            await system.until(lambda now: now["journal"] == "full", 20, "the disk is full")
            assert "journal" in await asyncio.to_thread(not_ready, house.settings)
            refused = await house.exchange.dial("4008001001", turned_away)
            assert await refused.wait_ended()
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
    async with at_desk(house, "agent1") as (agent,), at_a_page(house) as page:
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
        assert await desk.wait_ended()


async def set_device(screen: Screen, device: str) -> None:
    await screen.ask("PUT", "/me/device", {"device": device})


async def test_five_wrong_passwords_lock_the_name_and_the_screen_says_so(house: House) -> None:
    """A name of its own: the lock outlasts the test."""
    admin = await house.signed_in("admin")
    user = {"username": "guessed", "name": "Guessed", "password": PASSWORD, "roles": ["analyst"]}
    await admin.ask("POST", "/users", user)
    async with at_a_page(house) as page:
        await page.goto(f"{house.settings.http_url}/signin")
        await page.locator("input[autocomplete=username]").fill("guessed")
        for guess in range(6):
            await page.locator("input[autocomplete=current-password]").fill(f"guess {guess}")
            async with page.expect_response("**/auth/session"):
                await page.locator("button[type=submit]").click()
        await page.get_by_text(LOCKED).wait_for()
        assert "Traceback" not in await page.content()
    await house.screen("agent9").sign_in()


def at_a_page(house: House) -> AbstractAsyncContextManager[Page]:
    """A browser that gives no microphone, as one whose owner has said no."""
    return house.browsers.page(house.folder / "faults.png", *SAYS_NO, permissions=[])
