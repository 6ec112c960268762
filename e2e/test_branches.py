"""A-052: the three business branches, each from the first ring to the record and what follows."""

from typing import Any

import pytest
from playwright.async_api import Locator, Page

from e2e.browser import ANSWER, HANG_UP, at_browser
from e2e.house import House
from e2e.people import calls, presses, stranger
from e2e.waiting import eventually
from e2e.watch import Watch
from linedesk.lab.line import Line
from linedesk.lab.screen import Screen

AGENT, MAIN = "agent1", "4008001000"
MOST_CLICKS = 6  # from the ring to the order, answering included
ADVICE, PURCHASE, SERVICE = "1", "2", "3"
Json = dict[str, Any]


class Hand:
    """The agent's mouse: every click is counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    async def press(self, target: Locator) -> None:
        await target.click()
        self.clicks += 1

    async def press_button(self, name: str, exact: bool = True) -> None:
        await self.press(self.page.get_by_role("button", name=name, exact=exact))


@pytest.fixture
async def leader(house: House) -> Screen:
    return await house.signed_in("supervisor")


async def known(leader: Screen, name: str) -> Json:
    """A customer of the house, with a number that nobody else has."""
    number = stranger()
    body = {"name": name, "numbers": [{"number": number}]}
    customer: Json = await leader.ask("POST", "/customers", body)
    return customer | {"number": number}


async def rings_through(house: House, floor: Watch, caller: str, key: str) -> Line:
    """The caller goes through the menus: 0 for a person, then the branch."""
    line = await calls(house, MAIN, caller)
    await presses(floor, line, {"main": "0", "person": key})
    return line


async def answered(hand: Hand, customer: Json, form: str) -> None:
    """The pop says who it is before the answer; the branch has opened its form."""
    pop = hand.page.get_by_test_id("screen-pop")
    await pop.get_by_text(customer["name"]).first.wait_for()
    await (
        hand.page.get_by_title(form, exact=True)
        .or_(hand.page.locator(".ant-select", has_text=form))
        .first.wait_for()
    )
    await hand.press_button(ANSWER)


async def closed(hand: Hand, line: Line) -> None:
    """The talk ends, the agent chooses a disposition and is done."""
    await hand.press_button(HANG_UP)
    assert await line.wait_ended()
    page = hand.page
    await page.get_by_label("小结", exact=True).and_(page.locator("input")).fill("1")
    await page.get_by_role("button", name="完成").click()
    await page.get_by_label("小结备注").wait_for(state="detached")


async def in_the_timeline(leader: Screen, customer: Json, kind: str, **about: object) -> Json:
    """The one of this kind under the customer of which this is true."""
    wanted = {"kind": kind, **about}

    async def look() -> Json | None:
        path = f"/customers/{customer['id']}/timeline"
        items = (await leader.ask("GET", path))["items"]
        return next((item for item in items if wanted.items() <= item.items()), None)

    return await eventually(look, 10, f"{wanted} under the customer")


async def test_advice_is_recorded_under_the_customer(
    house: House, floor: Watch, leader: Screen
) -> None:
    """A-053: asked for knowledge during the talk, recorded by theme, and promised a call-back."""
    customer = await known(leader, "周咨询")
    async with at_browser(house, AGENT) as page:
        hand = Hand(page)
        line = await rings_through(house, floor, customer["number"], ADVICE)
        await answered(hand, customer, "咨询建议接待单")
        await page.get_by_role("tab", name="知识").click()
        await page.get_by_label("用客户的话搜索").fill("退货")
        await page.get_by_text("七天无理由退货").first.wait_for()
        await page.get_by_role("tab", name="接待单").click()
        await page.get_by_role("button", name="生成“咨询”").click()
        await page.get_by_text("请先填写：主题、主题类别").wait_for()
        await page.get_by_label("主题", exact=False).first.fill("退货运费由谁承担")
        await page.get_by_label("主题类别").click()
        await page.locator(".ant-select-item-option", has_text="物流").click()
        await page.get_by_role("button", name="生成“咨询”").click()
        await page.get_by_text("已生成").wait_for()
        await page.get_by_role("tab", name="回访").click()
        await page.get_by_role("button", name="约定回访").click()
        await page.get_by_text("已约定").wait_for()
        await closed(hand, line)
    ticket = await in_the_timeline(leader, customer, "ticket")
    assert (ticket["label"]["zh"], ticket["summary"]) == ("咨询", "退货运费由谁承担")
    await in_the_timeline(leader, customer, "interaction", queue="service")
    await in_the_timeline(leader, customer, "callback", agent=AGENT)
    themes = (await leader.ask("GET", "/tickets/themes"))["items"]
    assert any((one["type"], one["theme"]) == ("consultation", "delivery") for one in themes)


async def test_a_purchase_takes_at_most_six_clicks(
    house: House, floor: Watch, leader: Screen
) -> None:
    """A-056: the order stands under the customer, and its dispatch is told to him."""
    customer = await known(leader, "吴购买")
    async with at_browser(house, AGENT) as page:
        hand = Hand(page)
        line = await rings_through(house, floor, customer["number"], PURCHASE)
        await answered(hand, customer, "购买接待单")
        await hand.press_button("去下订单")
        await page.get_by_label("产品名称、编号或类别").fill("冰箱")
        await hand.press_button("把“三门冰箱 FR-300”加入订单")
        await hand.press_button("提交订单", exact=False)
        await page.get_by_text("订单已提交").wait_for()
        assert hand.clicks <= MOST_CLICKS, hand.clicks
        print("clicks from the ring to the order:", hand.clicks)  # noqa: T201
        await closed(hand, line)
    item = await in_the_timeline(leader, customer, "order")
    assert (item["agent"], item["extra"]) == (AGENT, "CNY 459900")
    call = await in_the_timeline(leader, customer, "interaction", queue="sales")
    for state in ("paid", "shipped"):
        order = await leader.ask("POST", f"/orders/{item['id']}/move", {"to": state})
    assert (order["state"], order["interaction_id"]) == ("shipped", call["id"])


async def test_a_complaint_goes_to_the_department_and_back(
    house: House, floor: Watch, leader: Screen
) -> None:
    """A-054: what he bought is seen, the complaint made, and he himself says that it is solved."""
    customer = await known(leader, "郑投诉")
    product = (await leader.ask("GET", "/products?q=WM-100"))["items"][0]
    lines = [{"product_id": product["id"], "quantity": 1}]
    await leader.ask("POST", "/orders", {"customer_id": customer["id"], "lines": lines})
    async with at_browser(house, AGENT) as page:
        hand = Hand(page)
        line = await rings_through(house, floor, customer["number"], SERVICE)
        await answered(hand, customer, "服务接待单")
        await page.get_by_role("tab", name="订单").click()
        await page.get_by_label("购买记录").get_by_text("滚筒洗衣机 WM-100").wait_for()
        await page.get_by_role("tab", name="接待单").click()
        await page.get_by_text("投诉", exact=True).first.click()
        await page.get_by_label("主题", exact=False).first.fill("洗衣机漏水")
        await page.get_by_text("严重", exact=True).click()
        await page.get_by_role("button", name="生成“投诉”").click()
        await page.get_by_text("已生成").wait_for()
        await closed(hand, line)
    item = await in_the_timeline(leader, customer, "ticket")
    assert (item["label"]["zh"], item["agent"]) == ("投诉", AGENT)
    path = f"/tickets/{item['id']}"
    ticket = await leader.ask("GET", path)
    assert "严重程度: 严重" in ticket["description"]
    for state in ("department", "solved"):
        await leader.ask("POST", f"{path}/move", {"to": state})
    asked = (await leader.ask("GET", f"/callbacks?customer_id={customer['id']}"))["items"]
    [promise] = [one for one in asked if one["kind"] == "confirmation"]
    done = {"outcome": "reached", "satisfied": True}
    await leader.ask("POST", f"/callbacks/{promise['id']}/done", done)
    assert (await leader.ask("GET", path))["phase"] == "done"
