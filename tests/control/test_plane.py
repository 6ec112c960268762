"""The control plane with a real core, a real journal, a scripted switch and virtual time."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from linedesk.control.lookups import Lookups
from linedesk.control.plane import InputUndone
from linedesk.control.segments import read_whole, segments
from linedesk.core import inputs, telephony
from linedesk.core.center import Center
from linedesk.core.customers import Recognition
from linedesk.core.effects import Changed, Effect, FindCustomer
from linedesk.core.errors import IllegalMove
from linedesk.kit.errors import RecordsUnavailable
from linedesk.telephony.fake import FakeSwitch
from tests.control.house import House, house
from tests.core.floor_of import LI, SETUP
from tests.support.virtual_time import in_virtual_time, settle


class WitnessSwitch(FakeSwitch):
    """Notes, at each command, which facts were on the disk by then."""

    def __init__(self, journal: Path) -> None:
        super().__init__()
        self.journal = journal
        self.seen: list[tuple[telephony.Command, set[str]]] = []

    async def perform(self, command: telephony.Command) -> None:
        lines = [line for path in segments(self.journal) for line in read_whole(path)[0]]
        self.seen.append((command, {fact.name for line in lines for fact in line.facts}))
        await super().perform(command)


class SlowSwitch(FakeSwitch):
    """Takes `seconds` for every command to a leg of the call `slow`."""

    def __init__(self, slow: str, seconds: float) -> None:
        super().__init__()
        self.slow, self.seconds = slow, seconds

    async def perform(self, command: telephony.Command) -> None:
        if str(getattr(command, "leg", "")).startswith(self.slow):
            await asyncio.sleep(self.seconds)
        await super().perform(command)


class HesitantSwitch(FakeSwitch):
    """Takes half a second to ring somebody and no time for anything else."""

    async def perform(self, command: telephony.Command) -> None:
        if isinstance(command, telephony.Originate):
            await asyncio.sleep(0.5)
        await super().perform(command)


class ClumsyCenter(Center):
    """Breaks in the middle of the work whenever `breaks_on` comes."""

    def __init__(self, breaks_on: type[object], times: int = 1) -> None:
        super().__init__(SETUP)
        self.breaks_on, self.times = breaks_on, times

    def handle(self, input: inputs.Input, now: float) -> list[Effect]:
        effects = super().handle(input, now)
        if isinstance(input, self.breaks_on) and self.times > 0:
            self.times -= 1
            raise ZeroDivisionError
        return effects


class AttentiveCenter(Center):
    """Notes what it was told."""

    def __init__(self) -> None:
        super().__init__(SETUP)
        self.told: list[inputs.Input] = []

    def handle(self, input: inputs.Input, now: float) -> list[Effect]:
        self.told.append(input)
        return super().handle(input, now)


@in_virtual_time
async def test_a_fact_is_on_the_disk_before_its_command_reaches_the_switch(tmp_path: Path) -> None:
    switch = WitnessSwitch(tmp_path / "journal")
    async with house(tmp_path, switch=switch) as h:
        await h.talks("c1", "alice")
    by_command = {type(command): facts for command, facts in switch.seen}
    assert "call.offered" in by_command[telephony.Originate]
    assert "call.connected" in by_command[telephony.Connect]


@in_virtual_time
async def test_a_request_is_answered_when_its_facts_are_durable(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        await h.plane.submit(inputs.PresenceRequested("alice", "ready"))
        assert [f.data["presence"] for f in h.facts("agent.presence_changed")] == ["ready"]


@in_virtual_time
async def test_a_refused_request_raises_and_leaves_no_trace(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        await h.arrives("c1")
        before, lines = h.plane.snapshot(), h.journal.seq
        with pytest.raises(IllegalMove):
            await h.plane.submit(inputs.PresenceRequested("alice", "offered"))
        assert (h.plane.snapshot(), h.journal.seq) == (before, lines)


@in_virtual_time
async def test_what_waits_together_shares_one_line_of_the_journal(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        lines = h.journal.seq
        await h.hears(
            *(
                telephony.LegArrived(f"c{n}-in", f"c{n}", "lab", "138", "", "4008001001")
                for n in range(50)
            )
        )
        assert len(h.plane.snapshot()["calls"]) == 50
        assert h.journal.seq - lines <= 3


@in_virtual_time
async def test_commands_of_one_call_keep_their_order(tmp_path: Path) -> None:
    switch = HesitantSwitch()
    async with house(tmp_path, switch=switch) as h:
        await h.asks(inputs.PresenceRequested("alice", "ready"))
        await h.arrives("c1")
        await h.hears(telephony.LegEnded("c1-in", telephony.Cause.NORMAL))
        await asyncio.sleep(5)
        kinds = [type(c) for c in switch.commands if getattr(c, "leg", "") == "c1-agent1"]
    assert kinds == [telephony.Originate, telephony.Hangup]


@in_virtual_time
async def test_a_slow_command_delays_its_own_call_only(tmp_path: Path) -> None:
    switch = SlowSwitch("c1", seconds=5)
    async with house(tmp_path, switch=switch) as h:
        await h.arrives("c1")
        await h.arrives("c2")
        legs = {getattr(c, "leg", "") for c in switch.commands}
        assert "c2-in" in legs
        assert "c1-in" not in legs
        await asyncio.sleep(60)
        assert "c1-in" in {getattr(c, "leg", "") for c in switch.commands}


@in_virtual_time
async def test_a_refused_ring_goes_to_the_next_agent(tmp_path: Path) -> None:
    switch = FakeSwitch()
    switch.refuse(telephony.Originate, "endpoint not found")
    async with house(tmp_path, switch=switch) as h:
        await h.asks(
            inputs.PresenceRequested("alice", "ready"), inputs.PresenceRequested("bob", "ready")
        )
        await h.arrives("c1")
        assert h.call("c1")["agent"] == "bob"
        assert [f.data["why"] for f in h.facts("call.offer_expired")] == ["unreachable"]


@in_virtual_time
async def test_a_command_that_hangs_counts_as_refused_after_ten_seconds(tmp_path: Path) -> None:
    switch = SlowSwitch("c1-agent1", seconds=1000)
    async with house(tmp_path, switch=switch) as h:
        await h.asks(inputs.PresenceRequested("alice", "ready"))
        await h.arrives("c1")
        await asyncio.sleep(11)
        assert len(h.facts("call.offer_expired")) == 1


@in_virtual_time
async def test_an_unanswered_offer_expires_on_the_second(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        await h.asks(inputs.PresenceRequested("alice", "ready"))
        await h.arrives("c1")
        await asyncio.sleep(14.9)
        assert h.facts("call.offer_expired") == []
        await asyncio.sleep(0.2)
        assert [f.data["why"] for f in h.facts("call.offer_expired")] == ["no_answer"]


@in_virtual_time
async def test_a_timer_that_was_taken_back_in_the_same_batch_never_fires(tmp_path: Path) -> None:
    """The answer and the deadline wait in the inbox together; the answer came first and wins."""
    center = AttentiveCenter()
    async with house(tmp_path, center=center) as h:
        await h.asks(inputs.PresenceRequested("alice", "ready"))
        await h.arrives("c1")
        (key,) = [key for key in h.journal.timers if key.startswith("offer")]
        token, _ = h.plane._outlet.timers._handles[key]
        h.plane.post(telephony.LegAnswered("c1-agent1"))
        h.plane._inbox.timer_fired(key, token)
        await settle()
        assert h.call("c1")["state"] == "talking"
        assert inputs.TimerFired(key) not in center.told


@in_virtual_time
async def test_said_twice_happens_once(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        await h.asks(inputs.PresenceRequested("alice", "ready"))
        for _ in range(2):
            await h.arrives("c1")
        for _ in range(2):
            await h.hears(telephony.LegAnswered("c1-agent1"))
        for _ in range(2):
            await h.hears(telephony.LegEnded("c1-in", telephony.Cause.NORMAL))
        names = [fact.name for fact in h.facts() if fact.name.startswith("call.")]
    for name in ("call.started", "call.connected", "call.ended"):
        assert names.count(name) == 1


@in_virtual_time
async def test_the_records_say_who_calls(tmp_path: Path) -> None:
    async def lookup(number: str) -> Recognition:
        return Recognition((LI,) if number == "13800000002" else ())

    async with house(tmp_path, lookup=lookup) as h:
        await h.arrives("c1")
        assert h.call("c1")["customer"]["name"] == "李娜"


@in_virtual_time
async def test_a_call_goes_on_without_a_name_when_the_records_are_away(tmp_path: Path) -> None:
    async def lookup(number: str) -> Recognition:
        raise RecordsUnavailable("away")

    async with house(tmp_path, lookup=lookup) as h:
        await h.talks("c1", "alice")
        assert h.call("c1")["state"] == "talking"
        assert [f.data["how"] for f in h.facts("call.recognised")] == ["failed"]


@in_virtual_time
async def test_a_call_to_an_unknown_number_is_one_line_in_the_log(tmp_path: Path) -> None:
    async with house(tmp_path) as h:
        with capture_logs() as lines:
            await h.arrives("c1")
            await h.arrives("c2", called="4008009999")
            await h.hears(telephony.LegEnded("c2-in", telephony.Cause.UNALLOCATED))
    (line,) = (one for one in lines if "not set up" in one["event"])
    assert (line["interaction"], line["trunk"], line["called"]) == ("c2", "lab", "4008009999")


@in_virtual_time
async def test_records_that_hang_delay_nobody(tmp_path: Path) -> None:
    async def lookup(number: str) -> Recognition:
        await asyncio.sleep(3600)
        return Recognition()

    async with house(tmp_path, lookup=lookup) as h:
        for n in range(300):
            await h.arrives(f"c{n}")
        await asyncio.sleep(5)
        assert {view["state"] for view in h.plane.snapshot()["calls"]} == {"queued"}


@in_virtual_time
async def test_no_more_lookups_wait_than_can_be_of_use() -> None:
    answers: list[object] = []
    forever = asyncio.Event()

    async def lookup(number: str) -> Recognition:
        await forever.wait()
        return Recognition()

    lookups = Lookups(lookup, answers.append, most=5)
    for n in range(7):
        lookups.find(FindCustomer(f"c{n}", "138"))
    assert answers == [
        inputs.CustomerNotFound("c5", "busy"),
        inputs.CustomerNotFound("c6", "busy"),
    ]
    forever.set()
    await settle()
    assert len(answers) == 7


# --- a bug in the core ---------------------------------------------------------------------------


@in_virtual_time
async def test_an_input_that_breaks_the_core_is_undone_and_the_others_go_on(tmp_path: Path) -> None:
    async with house(tmp_path, center=ClumsyCenter(inputs.HoldRequested)) as h:
        await h.talks("c1", "alice")
        await h.arrives("c2")
        before = h.plane.snapshot()
        with pytest.raises(InputUndone):
            await h.plane.submit(inputs.HoldRequested("c1", "alice"))
        assert h.plane.snapshot() == before
        await h.plane.submit(inputs.HoldRequested("c1", "alice"))
        assert h.call("c1")["state"] == "held"


@in_virtual_time
async def test_only_the_broken_input_of_a_batch_is_undone(tmp_path: Path) -> None:
    async with house(tmp_path, center=ClumsyCenter(telephony.DigitPressed)) as h:
        await h.hears(
            telephony.LegArrived("c1-in", "c1", "lab", "138", "", "4008001001"),
            telephony.DigitPressed("c1-in", "1"),
            telephony.LegArrived("c2-in", "c2", "lab", "138", "", "4008001001"),
        )
        assert {view["id"] for view in h.plane.snapshot()["calls"]} == {"c1", "c2"}
        assert h.center._floor.line("service").calls[0].id == "c1"


@in_virtual_time
async def test_a_timer_that_breaks_the_core_fires_again(tmp_path: Path) -> None:
    async with house(tmp_path, center=ClumsyCenter(inputs.TimerFired)) as h:
        await h.asks(inputs.PresenceRequested("alice", "ready"))
        await h.arrives("c1")
        await asyncio.sleep(16)
        assert h.facts("call.offer_expired") == []
        await asyncio.sleep(10)
        assert len(h.facts("call.offer_expired")) == 1


# --- who listens ---------------------------------------------------------------------------------


@in_virtual_time
async def test_listeners_hear_every_change_and_a_broken_one_stops_nobody(tmp_path: Path) -> None:
    heard: list[Changed] = []

    def breaks(changes: Any, at: float) -> None:
        raise ValueError

    async with house(tmp_path) as h:
        h.plane.subscribe(breaks)
        h.plane.subscribe(lambda changes, at: heard.extend(changes))
        await h.talks("c1", "alice")
    states = [c.view["state"] for c in heard if c.kind == "call" and c.view]
    assert states[-1] == "talking"
    assert "offered" in states


@in_virtual_time
async def test_the_system_says_whether_the_switch_is_heard(tmp_path: Path) -> None:
    h = House(tmp_path)
    await h.start(connected=None)
    try:
        assert h.plane.system.view()["switch"] == "away"
        await h.hears(telephony.SwitchConnected((), (), frozenset()))
        assert h.plane.system.view()["switch"] == "up"
        await h.hears(telephony.SwitchLost())
        assert h.plane.system.view()["switch"] == "away"
    finally:
        await h.stop()
