"""Who gets whom, and what a caller may do instead of waiting: with real SIP, audio and keys."""

import asyncio
import contextlib
import time
from collections.abc import Callable
from functools import partial
from typing import Any

from playwright.async_api import expect

from e2e.browser import signs_in
from e2e.carrier_stub import carrier_at
from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, has_come_to, presses, stranger
from e2e.recordings import hears_words
from e2e.set_up import flow, node, number_with
from e2e.waiting import PATIENCE, eventually
from e2e.watch import Watch
from linedesk.engines.ports import free_port
from linedesk.lab.line import BUSY, Line
from linedesk.lab.screen import Refused

VIP = "+8613800000001"
FAILOVER = 5.0  # seconds, the promise of a quiet machine


async def test_a_vip_gets_the_next_free_seat(house: House, floor: Watch) -> None:
    """A-010: all seats are busy, an ordinary caller waits longer, the VIP comes last."""
    ordinary = stranger()
    async with at_desk(house, "agent1") as (agent,):
        first = await calls(house, "4008001001", stranger())
        await agent.answers()
        waiting = await calls(house, "4008001001", ordinary)
        vip = await calls(house, "4008001000", VIP)
        await floor.until(
            lambda s: any(c["queue"] == "vip" for c in s["calls"].values()), 15, "the VIP waits"
        )
        await first.end()
        await agent.has_presence("wrap_up")
        await agent.says_ready()
        assert (await agent.rings()).other.endswith(VIP[-11:])
        await asyncio.gather(vip.end(), waiting.end())


async def test_the_skill_that_is_needed_relaxes(house: House) -> None:
    """A-009: ten in English at first, anybody after four seconds."""
    admin = await house.signed_in("admin")
    steps = [{"after": 0, "skills": {"english": 10}}, {"after": 4, "skills": {}}]
    await admin.ask("POST", "/queues", {"name": "relax", "members": ["agent5"], "skills": steps})
    await number_with(house, "relax", "4008007001", flow(q=node("queue", queue="relax")))
    async with at_desk(house, "agent5") as (agent,):
        customer = await calls(house, "4008007001", stranger())
        await agent.rings(15)
        call = await agent.has_call()
        assert call["since"] - call["queued_at"] > 3.9
        await customer.end()


async def test_the_second_call_rings_who_talked_with_him_last(house: House) -> None:
    """A-012: though somebody else has been idle longer; the reason is in the pop."""
    caller = stranger()
    async with at_desk(house, "agent3") as (agent,):
        customer = await calls(house, "4008001001", caller)
        await agent.answers()
        await customer.end()
        await agent.has_presence("wrap_up")
    await ended_interaction(house, caller)
    async with at_desk(house, "agent1", "agent3") as (_, last):
        again = await calls(house, "4008001001", caller)
        assert (await last.rings()).other.endswith(caller[-11:])
        assert (await last.has_call())["personal"] == "last"
        await again.end()


async def test_who_was_dialed_in_vain_reaches_who_dialed(house: House) -> None:
    """A-013: with the customer open, though somebody else has been idle longer. A-002: on a number
    that led elsewhere a moment before; the change stands in the audit."""
    lead = "+8613800000002"

    async def is_out(line: Line) -> None:
        await line.ring()
        await line.hang_up(BUSY)

    house.exchange.outside = is_out
    admin = await house.signed_in("admin")
    await number_with(house, "nowhere", "4008007006", flow(bye=node("hangup")))
    async with at_desk(house, "agent1", "agent3") as (_, dialer):
        asked = await dialer.screen.ask("POST", "/calls", {"to": lead})
        await dialer.answers()
        await _ended(house, asked["id"])
        await dialer.me.until(lambda me: me["agent"]["presence"] == "ready", 20, "free")
        [number] = (await admin.ask("GET", "/numbers?q=4008007006"))["items"]
        [line] = (await admin.ask("GET", "/flows?q=service-line"))["items"]
        await admin.ask("PATCH", f"/numbers/{number['id']}", {"flow_id": line["id"]})
        again = await calls(house, "4008007006", lead)
        assert (await dialer.rings(20)).other.endswith(lead[-11:])
        view = await dialer.has_call()
        assert (view["personal"], view["customer"]["name"]) == ("dialed", "李伟")
        await again.end()
    [entry, *_] = (await admin.ask("GET", "/audit?noun=number"))["items"]
    assert entry["changes"]["flow_id"][1] == line["id"]


async def _ended(house: House, interaction: str) -> None:
    """As the records know it: they are asked at the next call."""
    screen = await house.signed_in("supervisor")

    async def known() -> bool:
        with contextlib.suppress(Refused):
            return bool((await screen.ask("GET", f"/interactions/{interaction}"))["ended_at"])
        return False

    await eventually(known, 20, "the records know of the call")


async def test_who_hangs_up_is_called_back_at_his_turn(house: House, floor: Watch) -> None:
    """A-017: by key 1 in the line; one interaction with the true wait, nothing abandoned."""
    caller, rung = stranger(), asyncio.Queue[Line]()

    async def at_home(line: Line) -> None:
        await line.ring()
        rung.put_nowait(line)
        await line.answer()
        await line.wait_ended(60)

    house.exchange.outside = at_home
    customer = await calls(house, "4008001000", caller)
    await presses(floor, customer, {"main": "0", "person": "1"})
    await floor.until(lambda s: _waits(s, caller), 15, "he waits in line")
    assert not await customer.wait_ended(1)
    await customer.press("1")
    await floor.until(lambda s: _call(s, caller).get("state") == "flow", 10, "he has left the line")
    await customer.end()
    await floor.until(lambda s: _call(s, caller).get("call_back"), 10, "his place is kept")
    async with at_desk(house, "agent3") as (agent,):
        desk = await agent.answers()
        line = await asyncio.wait_for(rung.get(), PATIENCE)
        assert line.own[-11:] == caller[-11:]
        await agent.has_presence("talking")
        await floor.until(lambda s: _call(s, caller).get("state") == "talking", 10, "they talk")
        await line.end()
        assert await desk.wait_ended()
    interaction = await ended_interaction(house, caller)
    assert interaction["outcome"] == "answered"
    assert interaction["waited"] > 2


def _call(state: dict[str, Any], caller: str) -> dict[str, Any]:
    """Of this caller, who may have ended."""
    found = (c for c in state["calls"].values() if c["caller"][-11:] == caller[-11:])
    return next(found, {})


def _waits(state: dict[str, Any], caller: str) -> bool:
    return _call(state, caller).get("state") == "queued"


async def test_a_message_after_the_tone_is_a_ticket_with_audio(house: House, floor: Watch) -> None:
    """A-018: at once, with owner and time; the audio follows."""
    caller = stranger()
    screen = await house.signed_in("supervisor")
    customer = await calls(house, "4008001003", caller)
    await presses(floor, customer, {"closed": "3", "message": "#"})  # skips the greeting
    assert not await customer.wait_ended(1)
    await customer.talk("tone440")
    assert not await customer.wait_ended(5)
    await customer.end()

    async def look(audio: str = "") -> dict[str, Any] | None:
        found = (await screen.ask("GET", "/voicemails?sort=-left_at"))["items"]
        mine = [one for one in found if one["number"] == caller]
        return next((one for one in mine if audio in ("", one["audio"])), None)

    message = await eventually(look, 5, "a voicemail of the caller")
    assert message["ticket_number"]
    assert message["owner"]
    await eventually(lambda: look("available"), 30, "its audio")
    assert message["seconds"] > 2


async def test_nobody_is_there_in_the_evening_and_a_call_back_is_promised(
    house: House, floor: Watch
) -> None:
    """A-021: the number for after hours, as far as the clock of this test allows."""
    caller = stranger()
    screen = await house.signed_in("supervisor")
    customer = await calls(house, "4008001003", caller)
    await presses(floor, customer, {"closed": "1"})
    assert await customer.wait_ended()

    async def promised() -> bool:
        page = await screen.ask("GET", "/callbacks?state=open&limit=200")
        return any(one["number"] == caller for one in page["items"])

    await eventually(promised, 5, "a promised call-back")


async def test_the_state_of_an_order_is_told_by_its_number(house: House, floor: Watch) -> None:
    """A-024: the demo's first order, keyed in; the records are asked and the right words said."""
    screen = await house.signed_in("supervisor")
    caller, orders = stranger(), (await screen.ask("GET", "/orders?limit=200"))["items"]
    [order] = [one for one in orders if one["number"] == 1]
    customer = await calls(house, "4008001002", caller)
    await presses(floor, customer, {"number": "1#"})
    told = partial(has_come_to, order["state"], caller)
    await floor.until(told, PATIENCE, f"he is told that it is {order['state']}")
    await customer.end()


async def test_a_voicemail_box_does_not_take_the_call_that_follows(house: House) -> None:
    """A-022: the first mobile answers and presses nothing, the second presses 1."""
    box, mobile, answered = "13900009001", "13900009002", asyncio.Queue[Line]()
    boxes: list[Line] = []

    async def outside(line: Line) -> None:
        await line.ring()
        await line.answer()
        if line.own.endswith(mobile):
            await hears_words(house, line)
            await line.press("1")
            answered.put_nowait(line)
        else:
            boxes.append(line)
        await line.wait_ended(60)

    house.exchange.outside = outside
    steps = [
        {"to": "owner", "seconds": 5},
        *({"to": n, "seconds": 20, "confirm": True} for n in (box, mobile)),
    ]
    chain = node("follow", {"nobody": "bye"}, steps=steps)
    await number_with(house, "chain", "4008007002", flow(f=chain, bye=node("hangup")))
    customer = await calls(house, "4008007002", stranger())
    line = await asyncio.wait_for(answered.get(), PATIENCE)
    assert [one.ended.is_set() for one in boxes] == [True], "the box had its time to confirm"
    assert not await customer.wait_ended(1)
    await customer.end()
    assert await line.wait_ended()


async def test_digits_are_keyed_while_the_agent_waits_and_nobody_sees_them(house: House) -> None:
    """A-025: into a flow and back; neither journal nor record has them."""
    secret = "73519264"
    card = node(
        "collect", {"done": "back", "failed": "back"},
        prompts=["callback-number"], name="card", min=8, max=8, secret=True,
    )  # fmt: skip
    await number_with(house, "card", "4008007003", flow(card=card, back=node("back")))
    async with at_desk(house, "agent3") as (agent,):
        customer = await calls(house, "4008001001", stranger())
        await agent.answers()
        await agent.has_presence("talking")
        call = (await agent.has_call())["id"]
        to = {"to": "flow:card", "kind": "attended"}
        await agent.screen.ask("POST", f"/calls/{call}/transfer", to)
        await agent.me.until(lambda me: me["calls"][call]["state"] == "flow", 5, "he is away")
        assert not await customer.wait_ended(0.5)
        await customer.press(secret)
        await agent.me.until(lambda me: me["calls"][call]["state"] == "talking", 15, "he is back")
        await customer.end()
    kept = b"".join(path.read_bytes() for path in house.settings.journal_folder.glob("*"))
    assert kept
    assert secret.encode() not in kept


async def test_a_carrier_that_falls_silent_is_replaced(
    house: House, record_property: Callable[[str, object], None]
) -> None:
    """A-001: two trunks; one goes down, the next calls take the other, the status says why."""
    rung, port = asyncio.Queue[Line](), free_port()

    async def outside(line: Line) -> None:
        await line.ring()
        rung.put_nowait(line)
        await line.wait_ended(60)

    house.exchange.outside = outside
    admin = await house.signed_in("admin")

    async def status() -> dict[str, Any]:
        return {one["name"]: one for one in (await admin.ask("GET", "/trunks/status"))["items"]}

    async def first_is(word: str) -> bool:
        return bool((await status())["first"]["state"] == word)

    [lab] = [one for one in (await admin.ask("GET", "/trunks"))["items"] if one["name"] == "lab"]
    await admin.ask("PATCH", f"/trunks/{lab['id']}", {"rank": 9})
    async with at_desk(house, "agent3") as (agent,):
        async with carrier_at(port):
            made = {"name": "first", "host": f"127.0.0.1:{port}", "outbound": True, "rank": 1}
            trunk = await admin.ask("POST", "/trunks", made)
            await eventually(lambda: first_is("up"), 15, "the first trunk is well")
        silent = time.monotonic()
        await eventually(lambda: first_is("down"), FAILOVER, "the silence is noticed")
        record_property("A-001: seconds until the silence is noticed", time.monotonic() - silent)
        assert (await status())["first"]["reason"] == "no_answer_to_options"
        await agent.screen.ask("POST", "/calls", {"to": "13900000001"})
        await agent.answers()
        line = await asyncio.wait_for(rung.get(), PATIENCE)
        await line.end()
    await admin.ask("DELETE", f"/trunks/{trunk['id']}")


async def test_a_trunk_is_set_up_seen_and_tried_in_the_browser(house: House) -> None:
    """A-001: its state is read, and what the carrier said to a call, message by message."""

    async def outside(line: Line) -> None:
        await line.hang_up(BUSY)

    house.exchange.outside = outside
    admin = await house.signed_in("admin")
    [lab] = [one for one in (await admin.ask("GET", "/trunks"))["items"] if one["name"] == "lab"]
    async with house.browsers.page(house.folder / "trunks.png") as page:
        await page.goto(f"{house.settings.http_url}/signin?next=/setup/trunks")
        await signs_in(page, "admin")
        new = page.get_by_role("button", name="新建")
        await new.click()
        form = page.get_by_role("dialog")
        await form.get_by_label("名称").fill("second")
        await form.get_by_label("对端地址").fill(lab["host"])
        await form.get_by_label("可呼出").click()
        await form.get_by_label("顺序").fill("9")
        await form.get_by_role("button", name="保存").click()
        await expect(new, "the form gives the focus back").to_be_focused(timeout=PATIENCE * 1000)
        row = page.get_by_role("row").filter(has_text="second")
        await row.get_by_text("正常", exact=True).wait_for()
        await row.get_by_role("button", name="second").click()
        await form.get_by_label("被叫号码").fill("13900010001")
        await form.get_by_role("button", name="呼叫").click()
        ladder = form.get_by_role("list", name="SIP 信令梯形图")
        rungs = ladder.locator("summary")
        await rungs.filter(has_text="ACK").wait_for()
        said = await rungs.all_inner_texts()
        assert ("INVITE" in said[0], "486" in said[-2], "ACK" in said[-1]) == (True, True, True)
        await rungs.first.click()
        await ladder.get_by_text("Call-ID").first.wait_for()
        assert "13900010001" not in await ladder.inner_text()
        await form.get_by_role("button", name="删除").click()
        await page.locator(".ant-popover").get_by_role("button", name="删除").click()
        await row.wait_for(state="detached")


async def test_an_agent_on_a_mobile_takes_a_queue_call_and_keys_in_how_it_ended(
    house: House, floor: Watch
) -> None:
    """A-006: signs in by PIN from outside, takes the call by a key, wrap-up code by DTMF."""
    admin, mobile, rung = await house.signed_in("admin"), "+8613911110000", asyncio.Queue[Line]()
    [agent] = (await admin.ask("GET", "/agents?q=agent4"))["items"]
    await admin.ask("PATCH", f"/agents/{agent['id']}", {"pin": "471147"})
    await admin.ask("POST", "/queues", {"name": "outside", "members": ["agent4"]})
    await number_with(house, "outside", "4008007004", flow(q=node("queue", queue="outside")))
    await number_with(house, "seats", "4008007005", SEATS)

    async def on_the_way(line: Line) -> None:
        await line.ring()
        rung.put_nowait(line)
        await line.wait_ended(90)

    house.exchange.outside = on_the_way
    sign_in = await calls(house, "4008007005", mobile)
    await presses(floor, sign_in, {"who": f"{agent['extension']}#", "pin": "471147#"})
    await floor.until(lambda s: _agent(s, "agent4")["presence"] == "ready", 20, "signed in")
    await sign_in.end()
    caller = stranger()
    customer = await calls(house, "4008007004", caller)
    phone = await asyncio.wait_for(rung.get(), PATIENCE)
    await phone.answer()
    await hears_words(house, phone)
    await phone.press("1")
    await floor.until(lambda s: _call(s, caller).get("state") == "talking", 10, "they talk")
    await customer.end()
    await floor.until(lambda s: _agent(s, "agent4")["presence"] == "wrap_up", 10, "he wraps up")
    assert not phone.ended.is_set(), "his phone stays up for the code"
    await phone.press("01")
    assert await phone.wait_ended()

    async def disposed() -> bool:
        return bool((await ended_interaction(house, caller))["disposition"])

    await eventually(disposed, 15, "the code that he keyed in stands in the records")
    await admin.ask("PATCH", f"/agents/{agent['id']}", {"pin": ""})


SEATS = flow(
    who=node(
        "collect", {"done": "pin", "failed": "bye"},
        prompts=["seat-extension"], name="extension", without_person=True,
    ),
    pin=node(
        "collect", {"done": "sit", "failed": "bye"},
        prompts=["seat-pin"], name="pin", secret=True, without_person=True,
    ),
    sit=node("seat", {"done": "fine", "refused": "bye"}),
    fine=node("hangup", prompts=["seat-ready"]),
    bye=node("hangup", prompts=["seat-refused"]),
)  # fmt: skip


def _agent(state: dict[str, Any], name: str) -> dict[str, Any]:
    return next(a for a in state["agents"].values() if a["username"] == name)
