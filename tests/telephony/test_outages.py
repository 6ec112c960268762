"""What happens to calls and phones while we, the connection, or Asterisk itself are away."""

import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from linedesk.core.telephony import (
    Answer,
    Connect,
    LegAnswered,
    LegArrived,
    LegEnded,
    Originate,
    Outside,
    PhoneChanged,
    RecordingEnded,
    RecordingStarted,
    StartRecording,
    SwitchConnected,
    SwitchLost,
)
from linedesk.telephony.asterisk.generate import EVENTS
from linedesk.telephony.asterisk.switch import AsteriskSwitch
from linedesk.telephony.port import CommandRefused, Trunk
from tests.telephony.real import ACCOUNTS, TRUNKS, RealAsterisk, RealWorld, real_world
from tests.telephony.sip import Phone, Refused


@pytest.fixture
async def world(asterisk: RealAsterisk) -> AsyncIterator[RealWorld]:
    async with real_world(asterisk) as world:
        yield world


async def test_a_restarted_control_program_finds_a_talk_and_goes_on_with_it(
    world: RealWorld,
) -> None:
    caller, agent, bridge = await world.talk()
    await world.do(StartRecording(caller, "o1-rec1"))
    await world.said(RecordingStarted)
    since = len(world.log)
    await world.restart_control()
    arrived = await world.said(LegArrived, since, leg=caller)
    connected = await world.said(SwitchConnected, since)
    assert world.log.index(arrived) < world.log.index(connected)
    assert {(leg.leg, leg.answered, leg.bridge) for leg in connected.legs} == {
        (caller, True, bridge),
        (agent, True, bridge),
    }
    assert connected.reachable == {"agent1"}
    await world.do(Connect(bridge, (caller, agent)))
    await world.until(lambda: world.hears(caller) == {agent}, "the talk goes on")
    await world.hang_up(caller)
    await world.said(RecordingEnded, since, recording="o1-rec1")
    await world.gone(caller)


async def test_callers_keep_their_numbers_however_often_we_start(world: RealWorld) -> None:
    """Asterisk copies an endpoint through its text when it is pushed again."""
    for _ in range(3):
        since = len(world.log)
        await world.restart_control()
        await world.said(SwitchConnected, since)
        leg = await world.call_in("+8613800000001", "4008001000")
        assert (await world.said(LegArrived, since, leg=leg)).caller == "+8613800000001"


async def test_a_caller_of_an_outage_hears_music_and_is_served_afterwards(
    world: RealWorld,
) -> None:
    await world.stop_control()
    await world.dial("13811111111", "4008001001", "")
    await world.until(lambda: world.last_dialog().answered.is_set(), "answered by the dialplan")
    world.people["waiting"] = world.last_dialog()
    await world.until(lambda: "music" in world.hears("waiting"), "music")
    since = len(world.log)
    world.start_control()
    arrived = await world.said(LegArrived, since, called="4008001001")
    assert arrived.caller == "13811111111"
    await world.do(Answer(arrived.leg))
    await world.said(LegAnswered, leg=arrived.leg)
    assert world.count(LegAnswered, leg=arrived.leg) == 1
    await world.hang_up("waiting")
    await world.gone(arrived.leg)
    assert not world.last_dialog().status >= 300


async def test_a_caller_who_came_while_the_connection_was_half_open_is_found(
    world: RealWorld,
) -> None:
    """Asterisk believes that we listen, so the arrival is told to nobody."""
    world.switch.pause_hearing()
    await world.dial("13811111112", "4008001001", "")
    await world.until(world.last_dialog().ringing.is_set, "it has reached Asterisk")
    await world.look()
    arrived = await world.said(LegArrived, called="4008001001")
    assert arrived.caller == "13811111112"


async def test_a_caller_whom_a_dying_control_program_is_told_of_hears_ringing(
    world: RealWorld,
) -> None:
    """Its last moments: Asterisk still offers it calls, which the next one finds."""
    world.switch.pause_hearing()
    await world.dial("13811111113", "4008001001", "")
    await world.until(world.last_dialog().ringing.is_set, "the ringing tone")
    since = len(world.log)
    await world.restart_control()
    arrived = await world.said(LegArrived, since, called="4008001001")
    await world.do(Answer(arrived.leg))
    await world.said(LegAnswered, since, leg=arrived.leg)
    assert world.last_dialog().answered.is_set()


async def test_without_a_switch_commands_are_refused_at_once(asterisk: RealAsterisk) -> None:
    switch = AsteriskSwitch(asterisk.places)
    with pytest.raises(CommandRefused):
        await switch.perform(Answer("nobody"))


async def test_a_trunk_that_moves_is_rung_at_its_new_place_only(world: RealWorld) -> None:
    places = [await Phone.open("carrier", world.server) for _ in range(5)]
    world.callers += places
    for number, place in enumerate(places):
        trunk = Trunk("lab", ("127.0.0.0/8",), "127.0.0.1", place.port)
        await world.switch.provision(ACCOUNTS, [trunk])
        leg = f"moved-customer{number}"
        await world.do(Originate(leg, Outside("lab", "13900000000"), "1", "", 60, "moved"))
        await world.said(LegAnswered, leg=leg)
    assert [len(place.dialogs) for place in places] == [1] * 5


async def test_an_address_that_a_trunk_has_lost_is_a_strangers(world: RealWorld) -> None:
    await world.switch.provision(ACCOUNTS, [Trunk("lab", ("192.0.2.1",))])
    phone = await Phone.open("1", world.server)
    world.callers.append(phone)
    dialog = await phone.dial("4008001000")
    await world.until(dialog.ended.is_set, "refused")
    assert dialog.status == 401


class TestAnAsteriskOfOurOwn:
    """These stop, freeze and kill it."""

    @pytest.fixture
    async def own(self) -> AsyncIterator[RealAsterisk]:
        with TemporaryDirectory(prefix="linedesk-") as folder:
            asterisk = RealAsterisk(Path(folder))
            await asterisk.start()
            yield asterisk
            await asterisk.engine.stop()

    async def test_a_frozen_asterisk_is_noticed_and_found_again(self, own: RealAsterisk) -> None:
        async with real_world(own) as world:
            pid = own.engine.pid
            assert pid is not None
            os.kill(pid, signal.SIGSTOP)
            try:
                await world.said(SwitchLost)
            finally:
                os.kill(pid, signal.SIGCONT)
            since = len(world.log)
            await world.said(SwitchConnected, since)

    async def test_a_killed_asterisk_comes_back_with_accounts_and_phones(
        self, own: RealAsterisk
    ) -> None:
        async with real_world(own) as world:
            caller, _agent, _bridge = await world.talk()
            await world.until(own.has_written_a_contact, "Asterisk writes once a second")
            pid = own.engine.pid
            assert pid is not None
            os.kill(pid, signal.SIGKILL)
            await world.said(SwitchLost)
            await own.engine.wait()
            since = len(world.log)
            await own.engine.start()
            connected = await world.said(SwitchConnected, since)
            assert connected.legs == ()
            assert await world.switch.events_heard() == list(EVENTS), "asked for at each connect"
            assert world.count(LegEnded, leg=caller) == 0, "the core finds it missing"
            if "agent1" not in connected.reachable:
                await world.said(PhoneChanged, since, account="agent1", reachable=True)
            world.phones["agent1"].dialogs.clear()
            again = await world.originate("agent1")
            await world.said(LegAnswered, leg=again)

    async def test_a_phone_that_leaves_after_a_restart_is_gone(self, own: RealAsterisk) -> None:
        async with real_world(own) as world:
            await world.phone("agent1")
            await world.said(PhoneChanged, account="agent1", reachable=True)
            since = len(world.log)
            await world.restart_control()
            assert "agent1" in (await world.said(SwitchConnected, since)).reachable
            await world.unregister("agent1")
            await world.said(PhoneChanged, since, account="agent1", reachable=False)
            assert await world.switch.addresses_of("agent1") == "", "it would be rung for ever"

    async def test_accounts_that_are_gone_can_no_longer_register(self, own: RealAsterisk) -> None:
        async with real_world(own) as world:
            await world.phone("agent1")
            await world.switch.provision([a for a in ACCOUNTS if a.account != "agent1"], TRUNKS)
            with pytest.raises(Refused):
                await world.phones["agent1"].register()
            world.phones.clear()
            await world.switch.provision(ACCOUNTS, TRUNKS)
            await world.phone("agent1")
