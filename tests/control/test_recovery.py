"""A restart at any moment: what comes back equals what was there."""

import asyncio
import contextlib
import shutil
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from linedesk.control.journal import Journal
from linedesk.control.recovery import recover
from linedesk.control.segments import segments
from linedesk.core import inputs, telephony
from linedesk.core.center import Center
from linedesk.core.effects import Perform
from linedesk.core.errors import CoreError
from linedesk.core.telephony import Cause, LegAnswered, LegEnded, LiveLeg, SwitchConnected
from tests.control.house import CONNECTED, PHONES, House, house
from tests.core.floor_of import SETUP
from tests.invariants.test_random_days import Floor
from tests.support.virtual_time import in_virtual_time, live, settle, virtual_clock

BOTH_LEGS = (LiveLeg("c1-in", True, "c1-bridge"), LiveLeg("c1-agent1", True, "c1-bridge"))


def restored(data: Path, now: float, copy: Path) -> tuple[Center, Journal]:
    """A second life from a copy of the journal, as a kill at this moment would leave it."""
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data / "journal", copy, ignore=shutil.ignore_patterns("lock", "reserve"))
    journal, center = Journal(copy, lambda: now, reserve_size=4096), Center(SETUP)
    recover(journal, center, now)
    journal.close()
    return center, journal


@in_virtual_time
async def test_killed_after_any_step_of_a_call_it_comes_back_the_same(tmp_path: Path) -> None:
    steps: list[Any] = [
        inputs.PresenceRequested("alice", "ready"),
        telephony.LegArrived("c1-in", "c1", "lab", "13800000002", "", "4008001001"),
        inputs.CustomerFound("c1", ()),
        LegAnswered("c1-agent1"),
        inputs.HoldRequested("c1", "alice"),
        inputs.RetrieveRequested("c1", "alice"),
        telephony.LegArrived("c2-in", "c2", "lab", "13800000003", "", "4008001000"),
        LegEnded("c1-in", Cause.NORMAL),
        inputs.DispositionRequested("c1", "alice", "solved"),
    ]
    async with house(tmp_path / "data") as h:
        for step in steps:
            await h.plane.submit(step)
            await settle()  # on a slow disk an answer may still be on its way to the journal
            center, journal = restored(tmp_path / "data", virtual_clock(), tmp_path / "copy")
            assert center.snapshot(virtual_clock()) == h.plane.snapshot(), step
            assert set(journal.timers) == set(h.plane._outlet.timers._handles), step


class Day(Floor):
    """The core's random day, lived through a plane: each input is submitted to it."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.house = house
        self.center = house.center

    async def live(self, input: inputs.Input) -> None:
        with contextlib.suppress(CoreError):
            await self.house.plane.submit(input)
        await settle()
        for command in self.house.switch.commands[self.followed :]:
            self.follow(Perform("", command))
        self.followed = len(self.house.switch.commands)
        self.timers = set(self.house.journal.timers)

    followed = 0


@given(st.data())
@settings(max_examples=25, suppress_health_check=list(HealthCheck))
def test_killed_at_any_moment_of_any_day_it_comes_back_the_same(
    tmp_path_factory: Any, data: st.DataObject
) -> None:
    folder: Path = tmp_path_factory.mktemp("day")

    async def story() -> None:
        async with house(folder / "data") as h:
            day = Day(h)
            for _ in range(data.draw(st.integers(5, 30))):
                await day.live(day.next(data))
            now = virtual_clock()
            center, journal = restored(folder / "data", now, folder / "copy")
            assert center.snapshot(now) == h.plane.snapshot()
            assert set(journal.timers) == set(h.plane._outlet.timers._handles)

    live(story())
    shutil.rmtree(folder)


@in_virtual_time
async def test_cut_anywhere_it_comes_back_as_it_was_at_some_moment(tmp_path: Path) -> None:
    moments = []
    async with house(tmp_path / "data") as h:
        h.plane.subscribe(lambda changes, at: moments.append(h.plane.snapshot()))
        moments += [Center(SETUP).snapshot(virtual_clock()), h.plane.snapshot()]
        await h.talks("c1", "alice")
        now = virtual_clock()
        whole = segments(tmp_path / "data" / "journal")[0].read_bytes()
        for cut in range(0, len(whole), 97):
            segments(tmp_path / "data" / "journal")[0].write_bytes(whole[:cut])
            center, _ = restored(tmp_path / "data", now, tmp_path / "copy")
            assert center.snapshot(now) in moments


# --- the whole restart ---------------------------------------------------------------------------


async def killed(h: House) -> None:
    """As by kill -9: nothing is tidied, the lock goes with the process."""
    assert h.running is not None
    h.running.cancel()
    await asyncio.gather(h.running, return_exceptions=True)
    h.plane._outlet.timers.close()
    h.journal.close()


@in_virtual_time
async def test_a_talk_goes_on_over_a_restart(tmp_path: Path) -> None:
    first = House(tmp_path)
    await first.start()
    await first.talks("c1", "alice")
    await killed(first)
    await asyncio.sleep(3)
    second = House(tmp_path)
    await second.start(SwitchConnected(BOTH_LEGS, ("c1-bridge",), PHONES))
    assert second.call("c1")["state"] == "talking"
    assert second.agent("alice")["presence"] == "talking"
    assert second.switch.of(telephony.Hangup) == []
    await second.hears(LegEnded("c1-in", Cause.NORMAL))
    assert len(second.facts("call.ended")) == 1
    await second.stop()


@in_virtual_time
async def test_who_hung_up_while_we_were_away_is_found_out(tmp_path: Path) -> None:
    first = House(tmp_path)
    await first.start()
    await first.talks("c1", "alice")
    await killed(first)
    second = House(tmp_path)
    await second.start(SwitchConnected((BOTH_LEGS[1],), ("c1-bridge",), PHONES))
    assert [f.data["by"] for f in second.facts("call.ended")] == ["switch"]
    assert [c.leg for c in second.switch.of(telephony.Hangup)] == ["c1-agent1"]
    await second.stop()


@in_virtual_time
async def test_a_timer_that_fell_due_meanwhile_fires_at_once(tmp_path: Path) -> None:
    first = House(tmp_path)
    await first.start()
    await first.asks(inputs.PresenceRequested("alice", "ready"))
    await first.arrives("c1")
    await first.hears(LegAnswered("c1-agent1"), LegEnded("c1-in", Cause.NORMAL))
    assert first.agent("alice")["presence"] == "wrap_up"
    await killed(first)
    await asyncio.sleep(100)
    second = House(tmp_path)
    await second.start(CONNECTED)
    assert second.agent("alice")["presence"] == "ready"
    await second.stop()


@in_virtual_time
async def test_a_timer_keeps_its_moment_over_a_restart(tmp_path: Path) -> None:
    first = House(tmp_path)
    await first.start()
    await first.asks(inputs.PresenceRequested("alice", "ready"))
    await first.arrives("c1")
    await first.hears(LegAnswered("c1-agent1"), LegEnded("c1-in", Cause.NORMAL))
    await killed(first)
    await asyncio.sleep(20)
    second = House(tmp_path)
    await second.start(CONNECTED)
    await asyncio.sleep(9.5)
    assert second.agent("alice")["presence"] == "wrap_up"
    await asyncio.sleep(0.5)
    assert second.agent("alice")["presence"] == "ready"
    await second.stop()


@in_virtual_time
async def test_no_command_leaves_before_the_switch_has_said_what_it_holds(tmp_path: Path) -> None:
    first = House(tmp_path)
    await first.start()
    await first.asks(inputs.PresenceRequested("alice", "ready"))
    await first.arrives("c1")
    await killed(first)
    await asyncio.sleep(60)
    second = House(tmp_path)
    await second.start(connected=None)
    await asyncio.sleep(5)
    assert second.switch.commands == []
    await second.hears(SwitchConnected((LiveLeg("c1-in", True, None),), (), PHONES))
    assert second.switch.commands != []
    await second.stop()


@in_virtual_time
async def test_queue_positions_come_back(tmp_path: Path) -> None:
    first = House(tmp_path)
    await first.start()
    for n in range(20):
        await first.arrives(f"c{n}")
    await killed(first)
    second = House(tmp_path)
    legs = tuple(LiveLeg(f"c{n}-in", True, None) for n in range(20))
    await second.start(SwitchConnected(legs, (), PHONES))
    line = [call.id for call in second.center._floor.line("service").calls]
    assert line == [f"c{n}" for n in range(20)]
    await second.stop()
