"""A-033: a visitor of a company's page talks to an agent, without a telephone."""

import json
import urllib.error
import urllib.request
from functools import partial
from typing import Any

import pytest
from playwright.async_api import Page
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from e2e.browser import ANSWER, HANG_UP, at_browser, press
from e2e.house import House
from e2e.recordings import recording_of
from e2e.sip_stranger import Stranger, outer_address
from e2e.site import a_button, a_site, a_visitor
from e2e.waiting import eventually
from linedesk.lab.measuring import level_at
from linedesk.telephony.port import GUEST

AGENT = "agent9"
CALL, TALKING, ENDED = "在线通话", "通话中", "通话已结束"


async def hears(page: Page, more_than: float) -> float | None:
    energy: float = await page.evaluate("heard()")
    return energy if energy > more_than else None


async def web_interaction(house: House, button: str) -> dict[str, Any]:
    """The one interaction that came by this button, once it is stored with its end."""
    screen = await house.signed_in("supervisor")

    async def look() -> dict[str, Any] | None:
        items = (await screen.ask("GET", "/interactions?limit=20"))["items"]
        mine = [one for one in items if one["page"].get("button") == button]
        assert len(mine) <= 1, "one call, one interaction"
        return mine[0] if mine and mine[0]["ended_at"] else None

    return await eventually(look, 15, "the interaction of the visitor's call")


async def test_a_visitor_and_an_agent_talk_and_the_agent_knows_the_page(house: House) -> None:
    """A-033: two lines on a page of another origin; the page is in the pop before the answer and on
    the interaction, as text; sound goes both ways."""
    with a_site() as site:
        button = await a_button(house, site)
        async with at_browser(house, AGENT) as agent, a_visitor(house, site) as visitor:
            await visitor.get_by_role("button", name=CALL).click()
            pop = agent.get_by_test_id("screen-pop")
            for told in ("红茶 & <b>壶</b>", f"{site.origin}/tea?pot=2", "A-17", "网页来电"):
                await pop.get_by_text(told, exact=True).wait_for()
            before = await eventually(lambda: hears(visitor, 1e-6), 10, "music before the answer")
            await press(agent, ANSWER)
            await eventually(lambda: hears(visitor, before + 0.05), 15, "the agent's voice")
            for page in (visitor, agent):  # enough of both voices for the recording
                so_far: float = await page.evaluate("heard()")
                await eventually(partial(hears, page, so_far + 0.1), 30, "a voice, on and on")
            await press(agent, HANG_UP)
            await visitor.get_by_text(ENDED).wait_for()
        interaction = await web_interaction(house, button["name"])
    assert interaction["medium"] == "web"
    assert interaction["page"] == {
        "button": button["name"],
        "url": f"{site.origin}/tea?pot=2",
        "title": "红茶 & <b>壶</b>",
        "order": "A-17",
        "visitor_address": "127.0.0.1",
    }
    assert (interaction["queue"], interaction["agent"]) == ("service", AGENT)
    said, heard, rate = await recording_of(house, interaction["id"])
    assert level_at(said, 440, rate) > -30 > -50 > level_at(said, 880, rate)
    assert level_at(heard, 880, rate) > -30 > -50 > level_at(heard, 440, rate)


def ask(house: House, key: str, origin: str) -> tuple[int, dict[str, Any]]:
    """(status, answer) of a page's request for a ticket."""
    request = urllib.request.Request(
        f"{house.settings.http_url}/api/v1/web-calls/{key}",
        json.dumps({"url": f"{origin}/tea"}).encode(),
        {"Content-Type": "application/json", "Origin": origin},
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


async def status_of(house: House, ticket: dict[str, Any], origin: str) -> int:
    url = house.settings.http_url.replace("http", "ws") + ticket["ws_path"]
    try:
        async with connect(url, subprotocols=["sip"], origin=origin):  # type: ignore[arg-type,list-item]
            return 101
    except InvalidStatus as refused:
        return refused.response.status_code


async def test_foreign_pages_used_tickets_and_too_many_calls_are_refused(house: House) -> None:
    """A-033: nobody but the button's own pages, each ticket once, no more calls than allowed."""
    with a_site() as site:
        button = await a_button(house, site, per_address=3)
        assert ask(house, button["id"], "http://evil.example")[0] == 403
        assert ask(house, button["id"], site.origin.replace("127.0.0.1", "localhost"))[0] == 403
        status, ticket = ask(house, button["id"], site.origin)
        assert (status, ticket["expires_in"]) == (201, 60)
        assert await status_of(house, ticket, "http://evil.example") == 403
        assert await status_of(house, ticket, site.origin) == 101
        assert await status_of(house, ticket, site.origin) == 403, "used"
        assert [ask(house, button["id"], site.origin)[0] for _ in range(3)] == [201, 201, 429]


@pytest.mark.parametrize("near", [True, False])
async def test_who_says_by_plain_sip_that_he_is_a_visitor_is_refused(
    house: House, near: bool
) -> None:
    """A-033: the visitors' account has no password, and is of use by way of our edge only."""
    where = "127.0.0.1" if near else outer_address()
    async with Stranger(("127.0.0.1", house.settings.sip_port), bind=where) as eve:
        assert await eve.invite("4008001001", f"<sip:{GUEST}@linedesk>") in (401, 403)


@pytest.mark.parametrize("how", ["foreign", "microphone", "closed"])
async def test_a_visitor_is_told_in_his_language_why_there_is_no_call(
    house: House, how: str
) -> None:
    """A-033: a page that may not, a microphone that is refused, a house that is closed."""
    sentences = {"foreign": "连不上客服中心", "microphone": "麦克风权限", "closed": "不在服务时间"}
    with a_site() as site:
        more: dict[str, Any] = {}
        if how == "foreign":
            more["origins"] = ["https://elsewhere.example"]
        if how == "closed":
            more["calendar_id"] = await never_open(house)
        await a_button(house, site, **more)
        async with a_visitor(house, site) as visitor:
            if how == "microphone":
                await refuse_microphone(visitor)
            await visitor.get_by_role("button", name=CALL).click()
            await visitor.get_by_text(sentences[how]).wait_for()
            await visitor.get_by_role("button", name="关闭").click()
            await visitor.get_by_role("button", name=CALL).wait_for()


async def refuse_microphone(visitor: Page) -> None:
    await visitor.evaluate(
        """() => { navigator.mediaDevices.getUserMedia =
        () => Promise.reject(new DOMException("no", "NotAllowedError")); }"""
    )


async def never_open(house: House) -> str:
    admin = await house.signed_in("admin")
    body = {"name": "never", "time_zone": "Asia/Shanghai", "switch": "closed"}
    return str((await admin.ask("POST", "/calendars", body))["id"])


async def test_a_visitor_goes_through_the_menu_by_the_keypad(house: House) -> None:
    """A-033: the flow that answers the number is heard, and its menu obeys the visitor's keys."""
    with a_site() as site:
        button = await a_button(house, site, number="4008001000")
        async with a_visitor(house, site) as visitor:
            await visitor.get_by_role("button", name=CALL).click()
            await visitor.get_by_text(TALKING).wait_for()
            await eventually(lambda: hears(visitor, 1e-4), 10, "the welcome")
            await visitor.get_by_role("button", name="拨号键盘").click()
            await visitor.get_by_role("button", name="0", exact=True).click()
            await at_node(house, button, "person")
            await visitor.get_by_role("button", name=HANG_UP).click()
            await visitor.get_by_text(ENDED).wait_for()
        await web_interaction(house, button["name"])


async def at_node(house: House, button: dict[str, Any], node: str) -> None:
    screen = await house.signed_in("supervisor")

    async def look() -> bool:
        calls = (await screen.ask("GET", "/live"))["calls"]
        mine = [one for one in calls if one["page"].get("button") == button["name"]]
        return any(step["node"] == node for one in mine for step in one["flow_path"])

    await eventually(look, 10, f"the call is at {node}")
