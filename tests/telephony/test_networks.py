"""What networks do to phones and calls: sound that stops, phones that fall silent, routers."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from linedesk.core.telephony import (
    Cause,
    Connect,
    Hangup,
    LegAnswered,
    LegEnded,
    LegSilent,
    PhoneChanged,
)
from linedesk.telephony.asterisk import provisioning, silence
from tests.telephony.real import ACCOUNTS, PASSWORD, TRUNKS, RealAsterisk, RealWorld, real_world
from tests.telephony.sip import Phone

PRIVATE = ("192.0.2.77", 5060)  # an address that leads nowhere from here (RFC 5737)


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


async def test_a_call_whose_sound_has_stopped_is_ended(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """His line is cut: no BYE ever comes. In real life two minutes, here three seconds: longer than
    a busy machine keeps the agent's phone from speaking."""
    monkeypatch.setitem(provisioning.COMMON, "rtp_timeout", "3")
    await world.switch.provision(ACCOUNTS, TRUNKS)
    caller, agent, _ = await world.talk()
    await world.until(lambda: world.hears(agent) == {caller}, "talk")
    world.people[caller].audio.close()
    await world.gone(caller)
    assert world.count(LegEnded, leg=agent) == 0


async def test_a_phone_that_answers_with_silence_is_lost_and_the_caller_is_not(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not one packet of sound comes from it; in real life two minutes, here one second. Its end is
    no hanging up, so the core keeps the talk (tests/core/test_continuity.py)."""
    monkeypatch.setitem(provisioning.PHONE, "rtp_timeout", "1")
    await world.switch.provision(ACCOUNTS, TRUNKS)
    await world.phone("agent1")
    world.phones["agent1"].mute = True
    caller = await world.answered_caller()
    agent = await world.originate("agent1")
    await world.said(LegAnswered, leg=agent)
    await world.do(Connect("silent-bridge", (caller, agent)))
    assert (await world.said(LegEnded, leg=agent)).cause is not Cause.NORMAL
    await world.passes(0.5)
    assert world.count(LegEnded, leg=caller) == 0


async def test_a_phone_from_which_no_sound_comes_is_told_of_within_seconds(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A-035: by the packets that the switch has counted, recorded or not; in real life after eight
    seconds, here after one. Nothing is said of a phone that speaks in the same talk."""
    monkeypatch.setattr(silence, "FIRST_LOOK_SECONDS", 1.0)
    monkeypatch.setattr(silence, "AGAIN_SECONDS", 0.5)
    await world.phone("agent1")
    await world.phone("agent2")
    world.phones["agent1"].mute = True
    caller = await world.answered_caller()
    legs = [await world.originate(name) for name in ("agent2", "agent1")]
    for leg in legs:
        await world.said(LegAnswered, leg=leg)
    speaks, mute = legs
    await world.do(Connect("silent-bridge", (caller, speaks)))
    await world.until(lambda: world.hears(speaks) == {caller}, "two who talk, unrecorded")
    first = await world.switch.packets_from(speaks) or 0
    async with asyncio.timeout(20):  # counted in a talk, too
        while (await world.switch.packets_from(speaks) or 0) <= first + 20:
            await world.passes(0.1)
    await world.do(Connect("silent-bridge", (mute,)))
    await world.said(LegSilent, leg=mute)
    await world.until(lambda: world.count(LegSilent, leg=mute) > 1, "said again while it lasts")
    assert world.count(LegSilent, leg=speaks) == 0, "it was looked at first"
    await world.do(Hangup(mute))
    await world.gone(mute)


async def test_a_phone_that_answers_no_more_is_unreachable_until_it_does(
    world: RealWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is registered for minutes still: asked regularly (OPTIONS), it says nothing."""
    monkeypatch.setattr(provisioning, "QUALIFY_SECONDS", 1)
    monkeypatch.setattr(provisioning, "QUALIFY_TIMEOUT_SECONDS", 0.5)
    await world.switch.provision(ACCOUNTS, TRUNKS)
    await world.phone("agent1")
    await world.said(PhoneChanged, account="agent1", reachable=True)
    since = len(world.log)
    world.phones["agent1"].deaf = True
    await world.said(PhoneChanged, since, account="agent1", reachable=False)
    world.phones["agent1"].deaf = False
    await world.said(PhoneChanged, since, account="agent1", reachable=True)


async def test_a_phone_behind_a_router_is_rung_talks_and_is_hung_up(world: RealWorld) -> None:
    """It gives a private address everywhere; its packets come from where the router sends them."""
    phone = world.phones["agent1"] = await Phone.open("agent1", world.server, PASSWORD)
    phone.private = PRIVATE
    await phone.register()
    caller = await world.answered_caller()
    agent = await world.originate("agent1")
    await world.said(LegAnswered, leg=agent)
    await world.do(Connect("router-bridge", (caller, agent)))
    await world.until(lambda: world.hears(agent) == {caller}, "the agent hears the caller")
    await world.until(lambda: world.hears(caller) == {agent}, "the caller hears the agent")
    await world.do(Hangup(agent))
    await world.until(world.people[agent].ended.is_set, "the phone is told of the end")
