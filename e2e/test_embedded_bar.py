"""The softphone bar on a page of another site, such as a company's own CRM."""

from typing import Any

from playwright.async_api import Page

from e2e.browser import new_page
from e2e.house import PASSWORD, House
from e2e.people import calls, ended_interaction, stranger
from e2e.recordings import recording_of
from e2e.site import a_site
from e2e.talking import HEARD
from e2e.waiting import eventually
from linedesk.lab.measuring import level_at, read
from linedesk.lab.sounds import RATE

AGENT = "agent9"
# Another site than ours for a browser, by its name; the words of the page are its own.
HTML = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>CRM</title>
<script>window.told = [];
document.addEventListener("linedesk:call", ({{ detail }}) => told.push(detail));</script>
<div data-linedesk-bar></div>
<script src="{desk}/embed/bar.js" async></script>
<p>客户：<a href="tel:00870-123-456">00870-123-456</a></p>"""

ALLOWED = "async (desk) => (await (await fetch(desk + '/api/v1/bar')).json()).allowed"


async def test_an_agent_works_in_the_bar_on_a_page_of_another_site(house: House) -> None:
    """A-065: two lines on a page of a site that the house has named. The agent signs in there with
    a session of that site alone, talks and is heard, marks a moment, moves the call, promises a
    call-back and finishes; the page is told of the call and dials by its links; a site that is not
    named is told so."""
    caller = stranger()
    with a_site() as site:
        site.html = HTML.format(desk=house.settings.http_url)
        crm = site.origin.replace("127.0.0.1", "localhost")
        async with new_page(house, AGENT) as page:
            await page.goto(crm)
            await page.get_by_role("alert").get_by_text(crm).wait_for()
            await named(house, [crm])
            await eventually(lambda: page.evaluate(ALLOWED, house.settings.http_url), 20, "named")
            await page.reload()
            await signs_in(page)
            bar = page.frame_locator("iframe")
            await bar.get_by_label("话机已就绪").first.wait_for()
            await bar.get_by_role("button", name="示闲").click()
            await a_talk(house, page, caller)
            await page.get_by_role("link").click()
            await bar.get_by_text("不允许呼叫").first.wait_for()
            own = await page.context.new_page()
            await own.goto(f"{house.settings.http_url}/workspace")
            await own.wait_for_url("**/signin*")
        await named(house, [])
    interaction = await ended_interaction(house, caller)
    assert interaction["agent"] == AGENT
    said, heard, rate = await recording_of(house, interaction["id"])
    assert level_at(said, 440, rate) > HEARD > -50 > level_at(said, 880, rate)
    assert level_at(heard, 880, rate) > HEARD > -50 > level_at(heard, 440, rate)
    agent = await house.signed_in(AGENT)
    path = f"/interactions/{interaction['id']}"
    (mark,) = (await agent.ask("GET", f"{path}/marks"))["items"]
    assert 0 < mark["at_seconds"] < len(said) / rate, "a moment of the recording"


async def named(house: House, origins: list[str]) -> None:
    admin = house.screen("admin")
    await admin.sign_in()
    await admin.ask("PATCH", "/house", {"bar_origins": origins})


async def signs_in(page: Page) -> None:
    bar = page.frame_locator("iframe")
    await bar.get_by_label("用户名").fill(AGENT)
    await bar.get_by_label("密码").fill(PASSWORD)
    await bar.get_by_role("button", name="登录").click()


async def a_talk(house: House, page: Page, caller: str) -> None:
    bar = page.frame_locator("iframe")
    customer = await calls(house, "4008001001", caller)
    await customer.talk("tone440")
    ring = await told(page, "offered")
    assert (ring["number"], ring["direction"]) == (caller, "inbound")
    await bar.get_by_role("button", name="接听").click()
    assert (await told(page, "talking"))["interaction_id"] == ring["interaction_id"]
    await bar.get_by_role("button", name="转接", exact=True).click()
    await bar.get_by_role("combobox", name="姓名、技能").click()  # it is in sight
    await eventually(lambda: is_high(page), 20, "it covers the page below")
    await page.keyboard.press("Escape")
    await eventually(lambda: is_low(page), 20, "the page below is free again")
    await eventually(lambda: hears(page), 20, "the agent hears")
    await bar.locator("button[aria-keyshortcuts='Alt+S'][aria-disabled=false]").click()
    await bar.get_by_role("button", name="标记 1").wait_for()
    assert not await customer.wait_ended(3)
    await bar.get_by_role("button", name="挂断").click()
    assert await customer.wait_ended(20)
    at_his_phone = read(house.heard(customer.id))[-4 * RATE :]
    assert level_at(at_his_phone, 880) > HEARD, "the customer heard the bar's microphone"
    await told(page, "wrap_up")
    await bar.get_by_role("textbox", name="小结", exact=True).press_sequentially("11")
    await eventually(lambda: page.evaluate("told.at(-1) === null"), 20, "the call is gone")


async def hears(page: Page) -> bool:
    """Sound has come out of the frame of the bar."""
    frame = next(frame for frame in page.frames if "/bar" in frame.url)
    return bool(await frame.evaluate("heard()"))


async def told(page: Page, state: str) -> dict[str, Any]:
    """What the page hears of the call."""
    look = f"told.find((call) => call?.state === '{state}') ?? null"
    heard: dict[str, Any] = await eventually(lambda: page.evaluate(look), 20, state)
    return heard


async def is_high(page: Page) -> bool:
    return await height(page) > 400


async def is_low(page: Page) -> bool:
    return await height(page) < 300


async def height(page: Page) -> float:
    box = await page.locator("iframe").bounding_box()
    assert box
    return box["height"]
