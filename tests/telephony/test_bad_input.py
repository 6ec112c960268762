"""Whatever strangers send arrives unharmed, and nothing of it reaches Asterisk's own language."""

from collections.abc import AsyncIterator

import pytest

from linedesk.core.telephony import Answer, Cause, Hangup, LegAnswered, LegArrived
from tests.telephony.real import PASSWORD, RealAsterisk, RealWorld, real_world
from tests.telephony.sip import Phone, Refused

EMOJI = "%F0%9F%98%80"


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


@pytest.mark.parametrize(
    ("caller", "name", "dialed", "shown_caller", "shown_dialed"),
    [
        ("", "", "4008001000", "", "4008001000"),
        ("anonymous", "Anonymous", "4008001000", "", "4008001000"),
        ("1" * 200, "N" * 200, "4008001000", "1" * 79, "4008001000"),
        (EMOJI, "😀", EMOJI, "😀", "😀"),
        ("sip%3A1%402", "<b>x</b>", "%24%7BSHELL(id)%7D", "sip:1@2", "${SHELL(id)}"),
        ("1", "a, b; c", "100,30%26PJSIP/1", "1", "100,30&PJSIP/1"),
        ("1", "", "s", "1", ""),
        ("1", "", "*8", "1", "*8"),
    ],
)
async def test_odd_callers_and_numbers_arrive_as_they_are(
    world: RealWorld, caller: str, name: str, dialed: str, shown_caller: str, shown_dialed: str
) -> None:
    await world.dial(caller, dialed, name)
    arrived = await world.said(LegArrived)
    assert (arrived.caller, arrived.called) == (shown_caller, shown_dialed)
    await world.do(Answer(arrived.leg))
    await world.said(LegAnswered, leg=arrived.leg)
    await world.do(Hangup(arrived.leg))
    await world.gone(arrived.leg)


async def test_an_invite_without_a_number_arrives_with_none(world: RealWorld) -> None:
    phone = await Phone.open("1", world.server)
    world.callers.append(phone)
    await phone.dial("", uri=f"sip:{world.server[0]}:{world.server[1]}")
    assert (await world.said(LegArrived)).called == ""


async def test_a_number_of_200_digits_is_cut_but_arrives(world: RealWorld) -> None:
    await world.dial("1", "9" * 200, "")
    called = (await world.said(LegArrived)).called
    assert called
    assert ("9" * 200).startswith(called)


async def test_a_stranger_is_refused_and_nothing_rings(world: RealWorld) -> None:
    await world.switch.provision([], [])
    phone = await Phone.open("13800000000", world.server)
    world.callers.append(phone)
    dialog = await phone.dial("4008001000")
    await world.until(dialog.ended.is_set, "refused")
    assert dialog.status == 401
    assert world.count(LegArrived) == 0


async def test_nobody_is_taken_for_a_phone_without_its_password(world: RealWorld) -> None:
    phone = await Phone.open("agent1", world.server, PASSWORD + "x")
    world.callers.append(phone)
    dialog = await phone.dial("13900000000")
    await world.until(dialog.ended.is_set, "refused")
    assert dialog.status == 401
    with pytest.raises(Refused):
        await phone.register()


async def test_nobody_is_taken_for_a_trunk_by_its_name(world: RealWorld) -> None:
    """The trunk's address lets callers in, whatever name they give."""
    leg = await world.call_in("trunk~lab", "4008001000")
    assert (await world.said(LegArrived, leg=leg)).trunk == "lab"
    await world.switch.provision([], [])
    phone = await Phone.open("trunk~lab", world.server)
    world.callers.append(phone)
    dialog = await phone.dial("4008001001")
    await world.until(dialog.ended.is_set, "refused")
    assert dialog.status == 401


async def test_an_unknown_number_gets_a_proper_sip_answer(world: RealWorld) -> None:
    leg = await world.call_in("1", "4009999999")
    await world.do(Hangup(leg, Cause.UNALLOCATED))
    await world.until(world.last_dialog().ended.is_set, "ended")
    assert world.last_dialog().status == 404
    assert "cause=1" in world.last_dialog().reason
