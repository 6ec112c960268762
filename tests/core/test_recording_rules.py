"""A-037: what is recorded is a rule per queue and direction, or the agent's wish."""

from dataclasses import replace

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import RecordingRule
from linedesk.core.errors import IllegalMove, NotYourCall
from linedesk.core.telephony import LegAnswered
from tests.core.floor_of import SETUP, World


def world_with(*rules: RecordingRule) -> World:
    return World(replace(SETUP, recording_rules=rules))


def starts(world: World) -> list[str]:
    return [c.recording for c in world.sent if isinstance(c, telephony.StartRecording)]


def skipped(world: World) -> list[str]:
    return [fact.why for fact in world.told(facts.RecordingSkipped)]


def test_without_a_rule_every_talk_is_recorded() -> None:
    world = World()
    world.talk("c1", "alice")
    assert (starts(world), skipped(world)) == (["c1-rec1"], [])


def test_a_rule_for_the_queue_goes_before_one_for_the_direction_and_one_for_all() -> None:
    """A-037: the most particular rule decides."""
    never, rest = RecordingRule("never", direction="inbound"), RecordingRule("never")
    world = world_with(never, rest, RecordingRule("all", queue="service"))
    world.talk("c1", "alice")
    assert starts(world) == ["c1-rec1"]
    other = world_with(RecordingRule("all"), RecordingRule("never", queue="service"))
    other.talk("c1", "alice")
    assert (starts(other), skipped(other)) == ([], ["never"])
    assert other.call("c1")["recording_mode"] == "never"


def test_a_direction_has_a_rule_of_its_own() -> None:
    world = world_with(RecordingRule("never", direction="outbound"))
    world.talk("c1", "alice")
    world.ready("bob")
    world.give(inputs.DialRequested("c2", "bob", "13800000002"))
    world.give(LegAnswered("c2-agent1"))
    world.give(LegAnswered("c2-customer1"))
    assert (starts(world), skipped(world)) == (["c1-rec1"], ["never"])


def test_a_share_is_drawn_by_lot_and_a_repetition_draws_the_same() -> None:
    """A-037: of 400 talks 30 % are recorded, give or take, each of the others says why not."""

    def day() -> World:
        world = world_with(RecordingRule("percent", percent=30))
        world.ready("alice")
        for number in range(400):
            world.calls_in(f"c{number}")
            world.give(LegAnswered(f"c{number}-agent1"))
            world.give(inputs.HangupRequested(f"c{number}", "alice"))
            world.give(inputs.DispositionRequested(f"c{number}", "alice", "solved"))
        return world

    world = day()
    assert 90 < len(starts(world)) < 150
    assert len(starts(world)) + skipped(world).count("percent") == 400
    assert starts(day()) == starts(world)


def test_the_agent_records_on_demand_and_ends_it() -> None:
    """A-037: on demand: nothing before the agent asks, a file of its own each time he does."""
    world = world_with(RecordingRule("on_demand"))
    world.talk("c1", "alice")
    assert (starts(world), skipped(world)) == ([], ["on_demand"])
    world.give(inputs.RecordingStartRequested("c1", "alice"))
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    assert world.call("c1")["recording"] == "on"
    with pytest.raises(IllegalMove):
        world.give(inputs.RecordingStartRequested("c1", "alice"))
    world.give(inputs.RecordingStopRequested("c1", "alice"))
    assert world.commands(telephony.StopRecording)[0].recording == "c1-rec1"
    world.give(inputs.RecordingStartRequested("c1", "alice"))
    assert starts(world) == ["c1-rec1", "c1-rec2"]
    assert [fact.wanted for fact in world.told(facts.RecordingRequested)] == [True, False, True]


@pytest.mark.parametrize("mode", ["all", "never"])
def test_where_the_house_decides_the_agent_does_not(mode: str) -> None:
    world = world_with(RecordingRule(mode))
    world.talk("c1", "alice")
    with pytest.raises(IllegalMove):
        world.give(inputs.RecordingStartRequested("c1", "alice"))
    with pytest.raises(IllegalMove):
        world.give(inputs.RecordingStopRequested("c1", "alice"))


def test_nobody_records_the_talk_of_another() -> None:
    world = world_with(RecordingRule("on_demand"))
    world.talk("c1", "alice")
    with pytest.raises(NotYourCall):
        world.give(inputs.RecordingStartRequested("c1", "bob"))


def test_a_call_that_comes_to_a_queue_that_forbids_it_is_recorded_no_further() -> None:
    world = world_with(RecordingRule("never", queue="vip"))
    world.talk("c1", "alice")
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    world.give(inputs.TransferRequested("c1", "alice", "queue:service"))
    world.ready("bob")
    world.give(LegAnswered("c1-agent2"))
    assert starts(world) == ["c1-rec1"], "one recording through the hand-over"
    forbidden = world_with(RecordingRule("never", queue="vip"))
    forbidden.talk("c1", "bob")
    forbidden.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    forbidden.give(inputs.TransferRequested("c1", "bob", "queue:vip"))
    forbidden.ready("alice")
    forbidden.give(LegAnswered("c1-agent2"))
    assert forbidden.commands(telephony.StopRecording)[0].recording == "c1-rec1"
    assert skipped(forbidden) == ["never"]
