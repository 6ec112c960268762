"""A-023: the administrator draws a way by keyboard and by mouse, plays it, publishes it, a real
caller walks it; after the roll-back the next caller walks the old one."""

import asyncio
import contextlib
from collections.abc import AsyncIterator

from playwright.async_api import FloatRect, Locator, Page

from e2e.browser import signs_in
from e2e.house import House
from e2e.people import calls, path, stranger
from e2e.watch import Watch

MAIN = "4008001000"
LEGIBLE = 110  # pixels that a node is wide when its words can be read
EXIT, PLAY = "添加按键或出口", "播放"
OPTION = ".ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option"


@contextlib.asynccontextmanager
async def at_the_designer(house: House, flow: str) -> AsyncIterator[Page]:
    """The page of the flow with this id, opened by its address as the administrator."""
    size = {"width": 1366, "height": 768}
    async with house.browsers.page(house.folder / "designer.png", viewport=size) as page:
        await page.goto(f"{house.settings.http_url}/signin?next=/flows/{flow}")
        await signs_in(page, "admin")
        await node(page, "main").wait_for()
        assert (await box_of(node(page, "main")))["width"] > LEGIBLE
        yield page


def node(page: Page, name: str) -> Locator:
    return page.locator(f'.react-flow__node[data-id="{name}"]')


async def has_problems(page: Page, count: int) -> None:
    await page.locator(f'[data-problems="{count}"]').wait_for()


async def finds(page: Page, name: str) -> None:
    """By keyboard, from wherever one types: searched for, brought into sight, and focused."""
    await leaves_the_field(page)
    await page.keyboard.press("/")
    await page.keyboard.type(name)
    await page.keyboard.press("Enter")
    await has_focus(page, name)


LEFT = """was => document.activeElement.tagName !== "INPUT"
    || (was === "true" && document.activeElement.ariaExpanded === "false")"""


async def leaves_the_field(page: Page) -> None:
    """Escape closes the list that hangs on a field, once more leads back to the node."""
    while await page.evaluate("document.activeElement.tagName") == "INPUT":
        was = await page.evaluate("document.activeElement.ariaExpanded")
        await page.keyboard.press("Escape")
        await page.wait_for_function(LEFT, arg=was)


async def has_focus(page: Page, name: str) -> None:
    """The designer brings a chosen node into sight and focuses it; then one may type."""
    await page.wait_for_function("name => document.activeElement?.dataset.id === name", arg=name)


async def types_into(page: Page, label: str, text: str) -> None:
    """By keyboard alone: the field gets the focus, the word is typed, Enter takes the first."""
    await page.get_by_role("combobox", name=label, exact=True).focus()
    await page.keyboard.type(text)
    await page.keyboard.press("Enter")


async def draws_by_keyboard(page: Page) -> None:
    """Key 4 of the main menu says the opening hours and goodbye."""
    await finds(page, "main")
    await types_into(page, EXIT, "4")
    await has_problems(page, 1)
    await node(page, "main").get_by_title("1 个问题").wait_for()
    await page.get_by_role("navigation", name="节点库").get_by_role("button", name=PLAY).focus()
    await page.keyboard.press("Enter")
    await has_focus(page, "play")
    await types_into(page, "语音", "opening-hours")
    await types_into(page, "然后通向", "goodbye")
    await has_problems(page, 0)


async def takes_back_and_again(page: Page) -> None:
    await finds(page, "play")
    await page.keyboard.press("Control+z")
    await node(page, "play").get_by_title("1 个问题").wait_for()
    await page.keyboard.press("Control+y")
    await has_problems(page, 0)


async def zooms(page: Page) -> None:
    """Nearer and back to the whole picture, where lines are drawn from end to end."""
    box = await box_of(node(page, "main"))
    await page.keyboard.press("+")
    await becomes(page, "main", f"box.width > {box['width']} + 1")
    await page.locator(".react-flow__controls-fitview").click()
    await page.wait_for_function(
        "() => [...document.querySelectorAll('.react-flow__node')].every(one =>"
        " one.getBoundingClientRect().right < one.closest('section').getBoundingClientRect().right)"
    )


async def draws_by_mouse(page: Page) -> None:
    """Key 5 of the main menu says how to return things, and goodbye."""
    palette = page.get_by_role("navigation", name="节点库")
    await palette.get_by_role("button", name=PLAY).drag_to(
        page.get_by_label("流程画布"), target_position={"x": 80, "y": 60}
    )
    await node(page, "play2").wait_for()
    await page.get_by_role("combobox", name="语音", exact=True).click()
    await page.keyboard.type("returns")
    await page.locator(OPTION, has_text="returns").first.click()
    await leaves_the_field(page)
    await zooms(page)
    await node(page, "main").click()
    await page.get_by_role("combobox", name=EXIT).click()
    await page.locator(OPTION, has_text="按键 5").click()
    await has_problems(page, 2)
    await moves(page, "play2")
    await draws_line(page, "main", "5", node(page, "play2"))
    await draws_line(page, "play2", "next", node(page, "goodbye"))
    await has_problems(page, 0)


async def moves(page: Page, name: str) -> None:
    """The node follows the hand, out of the way of the lines."""
    box = await box_of(node(page, name))
    x, y = middle(box)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y - 40, steps=8)
    await page.mouse.up()
    await becomes(page, name, f"box.x > {box['x']} + 20 && box.y < {box['y']} - 30")


async def becomes(page: Page, name: str, what: str) -> None:
    """Until this is true of the node's box on the screen."""
    found = f"document.querySelector('[data-node={name}]').getBoundingClientRect()"
    await page.wait_for_function(f"() => {{ const box = {found}; return {what} }}")


async def draws_line(page: Page, start: str, exit: str, end: Locator) -> None:
    """From the dot of the exit to the dot of the other node, as a hand moves."""
    dots = (node(page, start).locator(f'.source[data-handleid="{exit}"]'), end.locator(".target"))
    places = [middle(await box_of(dot)) for dot in dots]
    await page.mouse.move(*places[0])
    await page.mouse.down()
    await page.mouse.move(*places[1], steps=10)
    await page.mouse.up()


async def box_of(what: Locator) -> FloatRect:
    """Once it has come to rest."""
    element = await what.element_handle()
    await element.wait_for_element_state("stable")
    box = await element.bounding_box()
    assert box
    return box


def middle(box: FloatRect) -> tuple[float, float]:
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


async def plays(page: Page, key: str, way: str) -> None:
    """The simulator beside the drawing: the pressed key lights the way."""
    await page.get_by_text("模拟", exact=True).click()
    await page.get_by_role("button", name="呼入").click()
    await page.get_by_role("button", name=f"按键 {key}", exact=True).click()
    await page.locator(f'[data-node="{way}"][data-lit="here"]').wait_for()


async def publishes(page: Page) -> None:
    await page.get_by_role("button", name="发布").click()
    dialog = page.get_by_role("dialog")
    await dialog.get_by_text("新增（播放）").first.wait_for()
    await dialog.get_by_role("button", name="发布").click()
    await page.get_by_text("线上：第 2 版").wait_for()


async def rolls_back(page: Page) -> None:
    await page.get_by_text("版本", exact=True).click()
    await page.get_by_role("button", name="回退到此版").last.click()
    await page.locator(".ant-popover").get_by_role("button", name="回退到此版").click()
    await page.get_by_text("线上：第 1 版").wait_for()


async def walks(house: House, floor: Watch, keys: str) -> str:
    """Where a real caller who presses the keys gets to from the main menu."""
    caller = stranger()
    line = await calls(house, MAIN, caller)
    await floor.until(lambda now: "main" in path(now, caller), 10, "he hears the menu")
    for key in keys:
        await line.press(key)
    now = await floor.until(lambda now: "main" in path(now, caller)[:-1], 10, "he is led on")
    nodes = path(now, caller)
    await line.end()
    return nodes[nodes.index("main") + 1]


async def test_a_way_is_drawn_played_published_walked_and_rolled_back(
    house: House, floor: Watch
) -> None:
    admin = await house.signed_in("admin")
    (flow,) = (await admin.ask("GET", "/flows?q=main"))["items"]
    try:
        async with at_the_designer(house, flow["id"]) as page:
            await draws_by_keyboard(page)
            await takes_back_and_again(page)
            await draws_by_mouse(page)
            await plays(page, "4", "play")
            await publishes(page)
            walked = await asyncio.gather(walks(house, floor, "4"), walks(house, floor, "5"))
            assert list(walked) == ["play", "play2"]
            await rolls_back(page)
            assert await walks(house, floor, "40") == "person", "key 4 is nothing again"
    finally:
        await admin.ask("POST", f"/flows/{flow['id']}/roll-back", {"number": 1})
        await admin.ask("PATCH", f"/flows/{flow['id']}", {"draft": flow["draft"]})
