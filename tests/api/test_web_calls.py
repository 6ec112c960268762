"""A-033: who may call from a page, what is taken from the page, and when it is too much."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import httpx2
import pytest
from websockets.asyncio.client import connect
from websockets.asyncio.server import serve
from websockets.exceptions import ConnectionClosed, InvalidStatus

from linedesk.api.relays import Relays, password_of
from linedesk.control.visitors import Tickets
from linedesk.core.calendars import Calendar
from linedesk.core.definitions import Blocked, CallButton, Definitions
from linedesk.kit.ids import uuid7
from tests.api.house import House
from tests.api.test_sip_proxy import SIP, EchoSwitch, serving
from tests.api.test_visitor_sip import message

SHOP = "https://shop.example"
KEY = uuid7()
BUTTON = CallButton(KEY, "Shop", "4008001001", (SHOP,), language="zh")
PATH = f"/api/v1/web-calls/{KEY}"


class Door:
    """A house with one call button; `now` is the tickets' clock."""

    def __init__(self, house: House | None = None, **button: Any) -> None:
        self.now = 1_000.0
        self.tickets = Tickets(lambda: self.now)
        self.house = house or House()
        self.blocked: dict[str, Blocked] = {}
        calendars = {"never": Calendar("never", switch="closed")}
        buttons = {KEY: replace(BUTTON, **button)}
        self.house.app.state.dependencies = replace(
            self.house.app.state.dependencies,
            tickets=self.tickets,
            definitions=lambda: Definitions(
                call_buttons=buttons, calendars=calendars, blocklist=self.blocked
            ),
        )

    def page(self, origin: str = SHOP) -> httpx2.AsyncClient:
        return self.house.client(None, Origin=origin)

    async def asks_from(self, address: str, told: str = "") -> httpx2.Response:
        """`told`: what stands in X-Forwarded-For."""
        more = {"X-Forwarded-For": told} if told else {}
        async with self.house.client(None, address, Origin=SHOP, **more) as page:
            return await page.post(PATH, json={})

    async def asks(self, origin: str = SHOP, **body: Any) -> httpx2.Response:
        async with self.page(origin) as page:
            return await page.post(PATH, json=body)


async def test_a_page_of_the_button_gets_a_ticket_and_may_read_it() -> None:
    door = Door()
    async with door.page() as page:
        before = await page.options(PATH)
        assert before.status_code == 204
        assert before.headers["access-control-allow-origin"] == SHOP
        assert before.headers["access-control-allow-headers"] == "content-type"
        assert (await page.get(PATH)).json() == {"language": "zh", "open": True, "video": False}
    answer = await door.asks()
    assert answer.status_code == 201
    assert answer.headers["access-control-allow-origin"] == SHOP
    assert "origin" in answer.headers["vary"].lower()
    assert answer.json()["target"] == f"sip:{answer.json()['ticket']}@linedesk"


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://shop.example", f"{SHOP}.evil.example", ""]
)
async def test_other_pages_get_nothing_and_may_not_even_read_that(origin: str) -> None:
    door = Door()
    async with door.page(origin) as page:
        for answer in (await page.options(PATH), await page.get(PATH), await door.asks(origin)):
            assert (answer.status_code, answer.json()["code"]) == (403, "wrong-origin")
            assert "access-control-allow-origin" not in answer.headers


async def test_a_button_that_is_not_there_is_not_found() -> None:
    async with Door().page() as page:
        assert (await page.post(f"/api/v1/web-calls/{uuid7()}", json={})).status_code == 404


async def test_what_the_page_says_is_made_inert_and_cannot_name_itself() -> None:
    door = Door()
    data = {"order": "A-17\u202e\x00", "button": "Bank", "url": "https://bank.example"}
    address = f"{SHOP}/tea?pot=2#secret"
    answer = await door.asks(url=address, title="<b>红茶</b>\n", data=data)
    ticket = door.tickets.connect(answer.json()["ticket"], SHOP)
    assert ticket
    known = {"button": "Shop", "url": f"{SHOP}/tea?pot=2", "visitor_address": "10.0.0.1"}
    assert ticket.page == known | {"order": "A-17", "title": "<b>红茶</b>"}


@pytest.mark.parametrize(
    "url", ["https://bank.example/", "https://shop.example@evil/", "javascript:x", "https://[", " "]
)
async def test_a_page_cannot_say_that_it_is_another_site(url: str) -> None:
    door = Door()
    ticket = door.tickets.connect((await door.asks(url=url)).json()["ticket"], SHOP)
    assert ticket
    assert "url" not in ticket.page


@pytest.mark.parametrize(
    "body",
    [
        {"title": "x" * 201},
        {"url": f"{SHOP}/{'x' * 500}"},
        {"data": {f"name{n}": "" for n in range(11)}},
        {"data": {"Name": "x"}},
        {"data": {"order": {"more": "x"}}},
        {"more": "x"},
    ],
)
async def test_a_page_that_says_too_much_is_refused(body: dict[str, Any]) -> None:
    assert (await Door().asks(**body)).status_code == 422


async def test_calls_are_counted_by_address_and_by_button() -> None:
    """A-033: rate limited."""
    answers = [await Door(per_address=2).asks() for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]
    for limit in ("per_address", "per_minute"):
        limits: dict[str, Any] = {limit: 2}
        door = Door(**limits)
        codes = [(await door.asks()).status_code for _ in range(3)]
        assert codes == [201, 201, 429]
        refused = await door.asks()
        assert refused.headers["retry-after"] == "60"
        assert refused.headers["access-control-allow-origin"] == SHOP, "the page can say why"


@pytest.mark.parametrize("offered", [True, False])
async def test_a_picture_needs_a_button_with_video_and_a_visitor_who_offers_it(
    offered: bool,
) -> None:
    """A-032: otherwise it is a call with sound, like any other."""
    assert (await Door(video=True).asks(video=offered)).json()["video"] is offered
    assert (await Door(video=False).asks(video=offered)).json()["video"] is False


PROXY, VISITOR, OTHER = "10.0.0.1", "203.0.113.7", "203.0.113.8"


async def test_behind_a_trusted_proxy_the_visitor_is_counted_and_not_the_proxy() -> None:
    """A-033: rate limited, also behind a proxy."""
    door = Door(House(trusted_proxies=("10.0.0.0/8",)), per_address=1)
    answers = [await door.asks_from(PROXY, told) for told in (VISITOR, VISITOR, OTHER)]
    assert [answer.status_code for answer in answers] == [201, 429, 201]
    invented = await door.asks_from(PROXY, f"192.0.2.1, {VISITOR}")
    assert invented.status_code == 429, "what stands before the proxy's own word is anybody's"


async def test_what_others_say_of_whom_they_ask_for_is_not_believed() -> None:
    """A-033: neither without a trusted proxy, nor from beside it."""
    for trusted in ((), ("10.9.0.0/16",)):
        door = Door(House(trusted_proxies=trusted), per_address=1)
        answers = [await door.asks_from(PROXY, told) for told in (VISITOR, OTHER)]
        assert [answer.status_code for answer in answers] == [201, 429]


async def test_a_household_of_ipv6_is_one_visitor() -> None:
    door = Door(per_address=1)
    addresses = ("2001:db8:1:2::1", "2001:db8:1:2::ffff", "2001:db8:1:3::1")
    answers = [await door.asks_from(address) for address in addresses]
    assert [answer.status_code for answer in answers] == [201, 429, 201]


@pytest.mark.parametrize("entry", [VISITOR, "203.0.113.0/24"])
async def test_a_visitor_on_the_blocklist_gets_no_call_until_the_day_named(entry: str) -> None:
    """A-033: by his address or its network; he is told no more than that it did not go through."""
    door = Door()
    door.blocked[entry] = Blocked(entry, "nuisance", door.house.clock() + 60)
    door.blocked["+8613800000001"] = Blocked("+8613800000001", "nuisance")
    answer = await door.asks_from(VISITOR)
    assert (answer.status_code, answer.json()["code"]) == (403, "refused")
    assert answer.headers["access-control-allow-origin"] == SHOP, "the page can say so"
    assert (await door.asks_from("198.51.100.1")).status_code == 201
    door.house.plane.world.now += 61
    assert (await door.asks_from(VISITOR)).status_code == 201


async def test_a_visitor_is_told_of_relays_with_words_of_his_own() -> None:
    door = Door(House(relays=Relays(("turn:turn.example:3478",), secret="north")))
    (server,) = (await door.asks()).json()["ice_servers"]
    assert server["urls"] == ["turn:turn.example:3478"]
    assert server["username"] == f"{int(door.house.clock()) + 6 * 3600}:visitor"
    assert server["credential"] == password_of(server["username"], "north")
    assert (await Door().asks()).json()["ice_servers"] == []


async def test_no_more_calls_at_once_than_there_are_lines() -> None:
    door = Door(at_once=2, per_address=20)
    (first, _) = [await door.asks() for _ in range(2)]
    full = await door.asks()
    assert (full.status_code, full.json()["code"]) == (503, "all-busy")
    ticket = door.tickets.connect(first.json()["ticket"], SHOP)
    assert ticket
    door.now += 61  # the other one was not used in time
    assert (await door.asks()).status_code == 201
    assert (await door.asks()).status_code == 503
    door.tickets.left(ticket)
    assert (await door.asks()).status_code == 201


async def test_closed_and_away_are_told_apart() -> None:
    door = Door(calendar="never")
    async with door.page() as page:
        assert (await page.get(PATH)).json()["open"] is False
    assert (await door.asks()).json()["code"] == "closed"
    door = Door()
    door.house.system["switch"] = "away"
    assert (await door.asks()).json()["code"] == "switch-away"


@asynccontextmanager
async def line_of(door: Door) -> AsyncIterator[str]:
    """The address of the visitors' SIP, carried to a switch that sends everything back."""
    async with serve(EchoSwitch(), "127.0.0.1", 0, subprotocols=SIP) as server:
        port = next(iter(server.sockets)).getsockname()[1]
        door.house.switch = f"ws://127.0.0.1:{port}/ws"
        async with serving(door.house) as url:
            yield url


async def refused(url: str, origin: str = SHOP) -> bool:
    try:
        async with connect(url, subprotocols=SIP, origin=origin, proxy=None):  # type: ignore[arg-type]
            return False
    except InvalidStatus as answer:
        return answer.response.status_code == 403


async def test_a_ticket_carries_one_call_on_one_connection() -> None:
    """A-033: used, foreign, invented and late tickets are refused."""
    door = Door()
    async with line_of(door) as url:
        ticket = (await door.asks()).json()
        address = url + ticket["ws_path"]
        assert await refused(f"{url}/sip/web?ticket=invented")
        assert await refused(address, "https://evil.example")
        async with connect(address, subprotocols=SIP, origin=SHOP, proxy=None) as phone:  # type: ignore[arg-type]
            invite = message(f"INVITE sip:{ticket['ticket']}@linedesk SIP/2.0")
            await phone.send(invite)
            assert await phone.recv() == invite
            assert await refused(address), "in use"
            await phone.send(message("INVITE sip:13800000001@linedesk SIP/2.0"))
            with pytest.raises(ConnectionClosed):
                await phone.recv()
        assert phone.close_code == 1008
        assert await refused(address), "used"
        late = (await door.asks()).json()
        door.now += 61
        assert await refused(url + late["ws_path"])
