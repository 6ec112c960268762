"""What Asterisk says when a phone is lost, and when it hangs up: what the core's rule of continuity
(A-005) rests on."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from linedesk.core.telephony import (
    Cause,
    Connect,
    Hangup,
    LegAnswered,
    LegEnded,
    Originate,
    Phone,
    PhoneChanged,
)
from tests.telephony.browser import BrowserPhone
from tests.telephony.real import PASSWORD, RealAsterisk, RealWorld, real_world


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


async def page(world: RealWorld) -> BrowserPhone:
    places = world.asterisk
    phone = await BrowserPhone.open_page("agent1-web", places.http, world.server, PASSWORD)
    await phone.register()
    return phone


async def rung(world: RealWorld, leg: str) -> None:
    ring = Originate(leg, Phone("agent1-web"), "1", "", 60.0, "c1", auto_answer=True)
    await world.do(ring)
    await world.said(LegAnswered, leg=leg)


async def test_a_page_that_is_gone_is_unreachable_at_once_while_its_leg_stays_up(
    world: RealWorld,
) -> None:
    phone = await page(world)
    await world.said(PhoneChanged, account="agent1-web", reachable=True)
    caller = await world.answered_caller()
    await rung(world, "b1-agent1")
    await world.do(Connect("b1-bridge", (caller, "b1-agent1")))
    since = len(world.log)
    await phone.vanish()
    await world.said(PhoneChanged, since, account="agent1-web", reachable=False)
    await asyncio.sleep(1)
    assert world.count(LegEnded, leg="b1-agent1") == 0, "nobody else says that he is gone"
    await world.do(Hangup("b1-agent1"))
    await world.gone("b1-agent1")

    since = len(world.log)
    anew = await page(world)
    await world.said(PhoneChanged, since, account="agent1-web", reachable=True)
    await rung(world, "b1-agent2")
    headers = next(d.invite for d in anew.dialogs.values() if d.invite)
    assert headers.get("x-linedesk-answer") == "auto"
    await anew.vanish()


async def test_a_phone_that_hangs_up_says_so(world: RealWorld) -> None:
    _, agent, _ = await world.talk()
    await world.hang_up(agent)
    assert (await world.said(LegEnded, leg=agent)).cause is Cause.NORMAL
