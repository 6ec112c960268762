"""The agent's desk in a real browser: a day without a mouse, and no barrier on any page."""

import pytest
from playwright.async_api import Page

from e2e.accessibility import grave_findings
from e2e.browser import PASSWORD, at_browser, new_page, phone_is_ready, sign_in
from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.waiting import eventually
from e2e.watch import Watch

AGENT = "agent9"


async def test_a_working_day_without_a_mouse(house: House) -> None:
    """A-065, A-067, A-069, A-070: sign in, talk, hold, mute, write, hand over, finish with two
    keys, go on a break; the figures of the day are the supervisor's."""
    caller = stranger()
    async with at_desk(house, "agent3") as (colleague,), new_page(house, AGENT) as page:
        await colleague.screen.ask(
            "PUT", "/me/presence", {"presence": "not_ready", "reason": "meeting"}
        )
        keys = page.keyboard
        await page.goto(f"{house.settings.http_url}/signin")
        await page.locator("input[autocomplete=username]:focus").wait_for()
        await keys.type(AGENT)
        await keys.press("Tab")
        await keys.type(PASSWORD)
        await keys.press("Enter")
        await page.wait_for_url("**/workspace")
        await phone_is_ready(page)
        async with Watch(house.screen(AGENT), "me") as me:

            async def is_now(presence: str, state: str | None = None) -> None:
                await me.until(
                    lambda now: now["agent"]["presence"] == presence
                    and (state is None or state in {c["state"] for c in now["calls"].values()}),
                    10, f"{presence} {state}",
                )  # fmt: skip

            await keys.press("F2")
            await is_now("ready")
            customer = await calls(house, "4008001001", caller)
            await page.get_by_test_id("screen-pop").wait_for()
            await keys.press("F8")
            await is_now("talking", "talking")
            await keys.press("F4")
            await is_now("talking", "held")
            await keys.press("F4")
            await is_now("talking", "talking")
            await keys.press("Alt+m")
            await me.until(lambda now: any(c["muted"] for c in now["calls"].values()), 5, "muted")
            await keys.press("Alt+m")
            await page.locator("form :focus, [role=tabpanel] :focus").wait_for()
            await keys.press("Alt+t")
            await page.get_by_role("combobox", name="姓名、队列").wait_for()
            await keys.type("agent3")
            await keys.press("Tab")
            await keys.type("退款")
            await keys.press("Control+Enter")
            line = await colleague.answers()
            await is_now("wrap_up")
            await page.get_by_label("小结", exact=True).and_(page.locator("input")).wait_for()
            await keys.type("11")
            await is_now("ready")
            await keys.press("F2")
            await page.get_by_role("menuitem").first.wait_for()
            await keys.press("ArrowDown")
            await keys.press("Enter")
            await is_now("not_ready")
            assert me.state["agent"]["reason"], "a break has its reason"
            await customer.end()
            assert await line.wait_ended(5)
            await same_figures(house, page)
    assert (await ended_interaction(house, caller))["agent"] == "agent3"


async def same_figures(house: House, page: Page) -> None:
    """A-069: what stands on the agent's own screen is what the supervisor sees."""
    supervisor = house.screen("supervisor")
    await supervisor.sign_in()
    agents = (await supervisor.ask("GET", "/live"))["agents"]
    (today,) = [one["today"] for one in agents if one["username"] == AGENT]
    shown = page.get_by_label("今日")
    minutes, seconds = divmod(round(today["talk_seconds"]), 60)
    expected = [str(today[name]) for name in ("answered", "missed", "dialed")]
    await eventually(lambda: _figures(shown, [*expected, f"{minutes}:{seconds:02}"]), 5, "figures")
    assert today["answered"] >= 1


async def _figures(shown, expected: list[str]) -> bool:  # type: ignore[no-untyped-def]
    return await shown.locator(".digits").all_inner_texts() == expected


PAGES = {
    AGENT: ("workspace", "customers", "tickets", "orders", "callbacks", "interactions"),
    "supervisor": ("floor", "recordings", "customers", "interactions"),
}


@pytest.mark.parametrize("who", PAGES)
async def test_no_page_has_a_grave_barrier(house: House, who: str) -> None:
    """A-070: axe finds nothing serious or critical."""
    async with new_page(house, who) as page:
        await page.goto(f"{house.settings.http_url}/signin")
        await page.locator("button[type=submit]").wait_for()
        found = {"signin": await grave_findings(page)}
        await sign_in(house, page, who) if who == AGENT else await supervisor_signs_in(house, page)
        for path in PAGES[who]:
            await page.goto(f"{house.settings.http_url}/{path}")
            await page.wait_for_load_state("networkidle")
            found[path] = await grave_findings(page)
            if path in ("customers", "interactions") and who == AGENT:
                row = page.locator(f"main a[href^='/{path}/']").first
                if await row.count():
                    await row.click()
                    await page.wait_for_load_state("networkidle")
                    found[f"{path}/one"] = await grave_findings(page)
    assert {path: one for path, one in found.items() if one} == {}


async def supervisor_signs_in(house: House, page: Page) -> None:
    await page.locator("input[autocomplete=username]").fill("supervisor")
    await page.locator("input[autocomplete=current-password]").fill(PASSWORD)
    await page.locator("button[type=submit]").click()
    await page.wait_for_url("**/floor")


async def test_the_bar_in_a_call_has_no_grave_barrier(house: House) -> None:
    """A-070, A-065: ring, talk with an open panel, and wrap-up."""
    found = {}
    async with at_browser(house, AGENT) as page:
        customer = await calls(house, "4008001001", "+8613800000001")
        await page.get_by_test_id("screen-pop").wait_for()
        found["ring"] = await grave_findings(page)
        await page.keyboard.press("F8")
        await page.get_by_text("通话中").first.wait_for()
        for name, keys in (("transfer", "Alt+t"), ("conference", "Alt+c"), ("help", "Alt+h")):
            await page.keyboard.press(keys)
            await page.locator(".ant-popover:visible").wait_for()
            found[name] = await grave_findings(page)
            await page.keyboard.press("Escape")
            await page.locator(".ant-popover:visible").wait_for(state="hidden")
        await customer.end()
        await page.get_by_label("小结备注").wait_for()
        found["wrap_up"] = await grave_findings(page)
    assert {state: one for state, one in found.items() if one} == {}
