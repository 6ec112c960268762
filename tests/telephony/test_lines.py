"""A real Asterisk, its carriers, and what an administrator is told of them."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from linedesk.core.telephony import LegArrived, Originate, TrunkChanged
from linedesk.core.telephony import Phone as ToPhone
from linedesk.telephony.asterisk.switch import AsteriskSwitch
from linedesk.telephony.port import Account, CommandRefused, Registration, TrialRunning, Trunk
from tests.telephony.real import ACCOUNTS, RealAsterisk, RealWorld, real_world
from tests.telephony.sip import Dialog, Phone

NUMBER, SHOWN = "13900000001", "4008001000"
SHOW = "core show channels"


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


@pytest.fixture
async def carrier(world: RealWorld) -> AsyncIterator[Phone]:
    """A SIP phone that plays a carrier; trunk `out` leads to it."""
    phone = await Phone.open("carrier", world.server)
    await world.switch.provision(ACCOUNTS, [Trunk("out", (), "127.0.0.1", phone.port)])
    yield phone
    phone.close()


async def test_a_test_call_shows_its_ladder(world: RealWorld, carrier: Phone) -> None:
    """A-001: who answers hears a tone, and each message is shown with its time."""
    trial = await world.switch.lines.try_trunk("out", NUMBER, SHOWN)
    assert (trial.verdict, trial.works, trial.status) == ("answered", True, 200)
    said = [(rung.direction, rung.method, rung.status) for rung in trial.rungs]
    assert list(dict.fromkeys(said)) == [  # a slow answer is asked for again
        ("sent", "INVITE", None),
        ("received", "INVITE", 180),
        ("received", "INVITE", 200),
        ("sent", "ACK", None),
        ("sent", "BYE", None),
        ("received", "BYE", 200),
    ]
    times = [rung.after for rung in trial.rungs]
    assert times == sorted(times)
    assert NUMBER not in str(trial.rungs)
    assert {rung.peer for rung in trial.rungs} == {f"127.0.0.1:{carrier.port}"}


async def test_a_carrier_that_refuses_is_quoted(world: RealWorld, carrier: Phone) -> None:
    """A-001."""
    carrier.refuse_with = 503
    trial = await world.switch.lines.try_trunk("out", NUMBER, SHOWN)
    assert (trial.verdict, trial.works) == ("congested", False)
    assert (trial.status, trial.reason) == (503, "Refused")
    carrier.deaf = True
    assert (await world.switch.lines.try_trunk("out", NUMBER, SHOWN)).verdict == "silent"


async def test_one_test_call_at_a_time_and_nothing_is_left_of_it(
    world: RealWorld, carrier: Phone
) -> None:
    rung = asyncio.Queue[Dialog]()
    carrier.on_call, carrier.answer_after = rung.put_nowait, None
    first = asyncio.create_task(world.switch.lines.try_trunk("out", NUMBER, SHOWN))
    dialog = await asyncio.wait_for(rung.get(), 60)
    with pytest.raises(TrialRunning):
        await world.switch.lines.try_trunk("out", NUMBER, SHOWN)
    carrier.accept(dialog)
    await first
    with pytest.raises(CommandRefused):
        await world.switch.lines.try_trunk("nobody", NUMBER, SHOWN)
    assert not list((world.asterisk.folder / "asterisk/spool").glob("*.pcap"))
    async with asyncio.timeout(60):
        while "0 active calls" not in await world.asterisk.engine.command(SHOW):  # noqa: ASYNC110
            await asyncio.sleep(0.05)
    assert not world.count(LegArrived)


# --- registration -------------------------------------------------------------------------------

USER, PASSWORD = "zulu", "the carrier's password"


@pytest.fixture(scope="module")
async def exchange() -> AsyncIterator[tuple[RealAsterisk, AsteriskSwitch]]:
    """A second Asterisk: the carrier, with us as its customer."""
    with tempfile.TemporaryDirectory(prefix="linedesk-") as folder:
        asterisk = RealAsterisk(Path(folder))
        await asterisk.start()
        switch = AsteriskSwitch(asterisk.places)
        await switch.provision([Account(USER, PASSWORD, "desk")], [])
        running = asyncio.create_task(switch.run())
        yield asterisk, switch
        running.cancel()
        await asterisk.engine.stop()


def registering(name: str, port: int, password: str = PASSWORD) -> Trunk:
    return Trunk(name, (), "127.0.0.1", port, True, USER, password)


async def is_told(world: RealWorld, trunk: str, wanted: Registration) -> None:
    async with asyncio.timeout(90):
        while (found := (await world.switch.lines.registrations()).get(trunk)) != wanted:
            assert found is None or found.state != "registered"
            await asyncio.sleep(0.1)


async def test_a_trunk_registers_and_is_called_where_it_registered(
    world: RealWorld, exchange: tuple[RealAsterisk, AsteriskSwitch]
) -> None:
    """A-001: a second, real Asterisk is the carrier; nothing but the registration tells it where
    we are."""
    asterisk, switch = exchange
    await world.switch.provision(ACCOUNTS, [registering("reg", asterisk.sip)])
    await is_told(world, "reg", Registration("registered"))
    await switch.perform(Originate("in1", ToPhone(USER), "13800000001", "", 60, "c1"))
    arrived = await world.said(LegArrived)
    assert (arrived.trunk, arrived.caller) == ("reg", "13800000001")


async def test_a_refused_registration_is_told_with_its_cause(
    world: RealWorld, exchange: tuple[RealAsterisk, AsteriskSwitch]
) -> None:
    """A-001: rejected with the carrier's status, unreachable when nobody answers; the core is told
    of a refusal, for the carrier still answers everything else."""
    asterisk, _ = exchange
    wrong = registering("wrong", asterisk.sip, "another password")
    await world.switch.provision(ACCOUNTS, [wrong, registering("dead", 9)])
    await is_told(world, "wrong", Registration("rejected", 401))
    refused = await world.said(TrunkChanged, trunk="wrong", fault="not_registered")
    assert not refused.reachable, "new calls take the next trunk"
    await is_told(world, "dead", Registration("unreachable"))
