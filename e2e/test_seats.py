"""Seats that are nobody's own: a desk phone by code, a program on a phone. Real SIP."""

import asyncio
from typing import Any

from e2e.house import House
from e2e.people import at_desk, calls, ended_interaction, stranger
from e2e.set_up import flow, node, number_with
from e2e.waiting import PATIENCE
from e2e.watch import State, Watch
from linedesk.lab.line import Line

PIN = "582047"


async def test_a_desk_phone_is_whose_code_was_dialed_on_it(house: House, floor: Watch) -> None:
    """A-006: agent5 works at agent3's phone; calls and counts are his; *12 gives it back."""
    admin = await house.signed_in("admin")
    [guest] = (await admin.ask("GET", "/agents?q=agent5"))["items"]
    await admin.ask("PATCH", f"/agents/{guest['id']}", {"pin": PIN})
    await admin.ask("POST", "/queues", {"name": "hot", "members": ["agent5"], "wrap_up_seconds": 2})
    await number_with(house, "hot", "4008007010", flow(q=node("queue", queue="hot")))
    screen = await house.signed_in("agent5")
    async with at_desk(house, "agent3") as (owner,):
        before = answered(floor.state)
        await dials(house, f"*11{guest['extension']}*000000")
        assert at_phone(floor.state) == {"agent3"}, "the PIN was wrong"
        await dials(house, f"*11{guest['extension']}*{PIN}")
        await floor.until(lambda s: at_phone(s) == {"agent5"}, 10, "the phone is the guest's")
        await screen.ask("PUT", "/me/presence", {"presence": "ready"})
        caller = stranger()
        customer = await calls(house, "4008007010", caller)
        await owner.answers()
        await floor.until(lambda s: agent(s, "agent5")["presence"] == "talking", 10, "they talk")
        await customer.end()
        assert (await ended_interaction(house, caller))["agent"] == "agent5"
        counts = before | {"agent5": before["agent5"] + 1}
        await floor.until(lambda s: answered(s) == counts, 10, "the call counts as his")
        await floor.until(lambda s: agent(s, "agent5")["call"] is None, 60, "he has wrapped up")
        await dials(house, "*12")
        await floor.until(lambda s: at_phone(s) == {"agent3"}, 10, "the phone is its owner's")
        await floor.until(lambda s: agent(s, "agent5")["presence"] == "offline", 10, "he is gone")


async def dials(house: House, code: str) -> None:
    """On agent3's phone, which is told what became of it and hung up."""
    line = await house.exchange.dial(code, "agent3", phone="agent3")
    assert await line.wait_up(), f"{code}: {line.cause} {line.sip_status}"
    assert await line.wait_ended()


async def test_a_bot_is_a_seat_that_hands_over_to_people(house: House, floor: Watch) -> None:
    """A-027: a program registers as a phone and so is on duty; it answers, sends the caller to a
    queue over the API, and stands in the records like an agent."""
    admin, handed = await house.signed_in("admin"), asyncio.Queue[Line]()
    user = {"username": "robot", "name": "Robot", "password": "linedesk-demo", "roles": ["agent"]}
    made = await admin.ask("POST", "/users", user)
    seat = {"bot": True, "desk_password": "robots-own-word", "device": "desk"}
    await admin.ask("PATCH", f"/agents/{made['id']}", seat)
    await admin.ask("POST", "/queues", {"name": "robots", "members": ["robot"]})
    await number_with(house, "robots", "4008007011", flow(q=node("queue", queue="robots")))
    bot = await house.signed_in("robot")

    async def answers(line: Line) -> None:
        await line.answer()
        await line.talk("caller-zh")
        handed.put_nowait(line)
        await line.wait_ended(60)

    await house.exchange.plug_in("robot", "robots-own-word", answers)
    await floor.until(lambda s: agent(s, "robot")["presence"] == "ready", 20, "it is on duty")
    async with at_desk(house, "agent3") as (person,):
        caller = stranger()
        customer = await calls(house, "4008007011", caller)
        await asyncio.wait_for(handed.get(), PATIENCE)
        state = await floor.until(lambda s: call_of(s, "robot"), 10, "it talks")
        over = {"to": "agent:agent3", "kind": "blind"}
        await bot.ask("POST", f"/calls/{call_of(state, 'robot')}/transfer", over)
        await person.answers()
        await floor.until(lambda s: agent(s, "robot")["presence"] == "ready", 10, "free at once")
        await customer.end()
        await ended_interaction(house, caller)
    await floor.until(lambda s: agent(s, "robot")["today"]["answered"] == 1, 10, "it is counted")
    await house.exchange.unplug("robot")
    await floor.until(lambda s: agent(s, "robot")["reason"] == "lost", 20, "it is gone")


def agent(state: State, name: str) -> dict[str, Any]:
    return next(a for a in state["agents"].values() if a["username"] == name)


def call_of(state: State, name: str) -> str | None:
    talking = agent(state, name)
    return talking["call"] if talking["presence"] == "talking" else None


def at_phone(state: State) -> set[str]:
    """Who of the two is reachable at a desk."""
    return {n for n in ("agent3", "agent5") if agent(state, n)["reachable"]["desk"]}


def answered(state: State) -> dict[str, int]:
    return {n: agent(state, n)["today"]["answered"] for n in ("agent3", "agent5")}
