"""A-023: the administrator draws a way by keyboard and by mouse, plays it, publishes it, a real
caller walks it; after the roll-back the next caller walks the old one."""

import contextlib
from collections.abc import AsyncIterator
from typing import Any

from playwright.async_api import Locator, Page, async_playwright

from e2e.browser import chromium
from e2e.house import PASSWORD, House
from e2e.people import calls, ended_interaction, stranger
from linedesk.lab.screen import Screen

MAIN = "4008001000"
EXIT, PLAY = "添加按键或出口", "播放"
OPTION = ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option"


@contextlib.asynccontextmanager
async def at_the_designer(house: House, flow: str) -> AsyncIterator[Page]:
    """The flow's page, opened from the list of flows as the administrator."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox"]
        )
        context = await browser.new_context(locale="zh-CN", viewport={"width": 1366, "height": 768})
        context.set_default_timeout(15_000)
        page = await context.new_page()
        try:
            await page.goto(f"{house.settings.http_url}/signin?next=/setup/flows")
            await page.locator("input[autocomplete=username]").fill("admin")
            await page.locator("input[autocomplete=current-password]").fill(PASSWORD)
            await page.locator("button[type=submit]").click()
            await page.get_by_role("button", name=flow, exact=True).click()
            await node(page, "main").wait_for()
            yield page
        except BaseException:
            await page.screenshot(path=house.folder / "designer.png")
            raise
        finally:
            await browser.close()


def node(page: Page, name: str) -> Locator:
    return page.locator(f'.react-flow__node[data-id="{name}"]')


async def has_problems(page: Page, count: int) -> None:
    await page.locator(f'[data-problems="{count}"]').wait_for()


async def has_focus(page: Page, name: str) -> None:
    """The designer brings a chosen node into sight and focuses it; then one may type."""
    await page.wait_for_function("name => document.activeElement?.dataset.id === name", arg=name)


async def types_into(page: Page, label: str, text: str) -> None:
    """By keyboard alone: the field gets the focus, the word is typed, Enter takes the first."""
    await page.get_by_role("combobox", name=label, exact=True).focus()
    await page.keyboard.type(text)
    await page.keyboard.press("Enter")
    await page.keyboard.press("Escape")


async def draws_by_keyboard(page: Page) -> None:
    """Key 4 of the main menu says the opening hours and goodbye."""
    await page.keyboard.press("/")
    await page.keyboard.type("main")
    await page.keyboard.press("Enter")
    await has_focus(page, "main")
    await types_into(page, EXIT, "4")
    await has_problems(page, 1)
    await page.get_by_role("navigation", name="节点库").get_by_role("button", name=PLAY).focus()
    await page.keyboard.press("Enter")
    await has_focus(page, "play")
    await types_into(page, "语音", "opening-hours")
    await has_problems(page, 1)
    await types_into(page, "然后通向", "goodbye")
    await has_problems(page, 0)


async def draws_by_mouse(page: Page) -> None:
    """Key 5 of the main menu says how to return things, and goodbye."""
    canvas = page.get_by_label("流程画布")
    palette = page.get_by_role("navigation", name="节点库")
    await palette.get_by_role("button", name=PLAY).drag_to(
        canvas, target_position={"x": 80, "y": 60}
    )
    added = node(page, "play2")
    await added.wait_for()
    await page.get_by_role("combobox", name="语音", exact=True).click()
    await page.keyboard.type("returns")
    await page.locator(OPTION, has_text="returns").first.click()
    await page.keyboard.press("Escape")
    await page.locator(".react-flow__controls-fitview").click()
    await node(page, "main").click()
    await page.get_by_role("combobox", name=EXIT).click()
    await page.locator(OPTION, has_text="按键 5").click()
    await has_problems(page, 2)
    await draws_line(page, "main", "5", added)
    await draws_line(page, "play2", "next", node(page, "goodbye"))
    await has_problems(page, 0)


async def draws_line(page: Page, start: str, exit: str, end: Locator) -> None:
    """From the dot of the exit to the dot of the other node, as a hand moves."""
    dots = (node(page, start).locator(f'.source[data-handleid="{exit}"]'), end.locator(".target"))
    places = [await middle(dot) for dot in dots]
    await page.mouse.move(*places[0])
    await page.mouse.down()
    await page.mouse.move(*places[1], steps=10)
    await page.mouse.up()


async def middle(dot: Locator) -> tuple[float, float]:
    box = await dot.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


async def walks(house: House, key: str) -> list[str]:
    """The nodes that a real caller who presses the key goes through."""
    caller = stranger()
    line = await calls(house, MAIN, caller)
    assert not await line.wait_ended(1.5)
    await line.press(key)
    await line.wait_ended(4)
    await line.end()
    found = await ended_interaction(house, caller)
    screen: Screen = house.screen("supervisor")
    await screen.sign_in()
    facts: dict[str, Any] = await screen.ask("GET", f"/interactions/{found['id']}/timeline")
    return [fact["data"]["node"] for fact in facts["items"] if fact["name"] == "call.node_entered"]


async def test_a_way_is_drawn_played_published_walked_and_rolled_back(house: House) -> None:
    admin = house.screen("admin")
    await admin.sign_in()
    (flow,) = (await admin.ask("GET", "/flows?q=main"))["items"]
    try:
        async with at_the_designer(house, "main") as page:
            await draws_by_keyboard(page)
            await draws_by_mouse(page)
            await page.get_by_text("模拟", exact=True).click()
            await page.get_by_role("button", name="呼入").click()
            await page.get_by_role("button", name="按键 4", exact=True).click()
            await page.locator('[data-node="play"][data-lit="here"]').wait_for()
            await page.get_by_role("button", name="发布").click()
            dialog = page.get_by_role("dialog")
            await dialog.get_by_text("新增（播放）").first.wait_for()
            await dialog.get_by_role("button", name="发布").click()
            await page.get_by_text("线上：第 2 版").wait_for()
            assert "play" in await walks(house, "4")
            assert "play2" in await walks(house, "5")
            await page.get_by_text("版本", exact=True).click()
            await page.get_by_role("button", name="回退到此版").last.click()
            await page.locator(".ant-popover").get_by_role("button", name="回退到此版").click()
            await page.get_by_text("线上：第 1 版").wait_for()
            assert await walks(house, "4") == ["category", "main"]
    finally:
        await admin.ask("POST", f"/flows/{flow['id']}/roll-back", {"number": 1})
        await admin.ask("PATCH", f"/flows/{flow['id']}", {"draft": flow["draft"]})
