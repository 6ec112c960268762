"""Ring: core. Calls out of the house take the first trunk that is well, the next when it fails."""

from dataclasses import replace

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.telephony import Cause, Outside, TrunkChanged
from tests.core.floor_of import SETUP, World

TWO = replace(SETUP, outbound_trunks=("first", "second"))


def dialing() -> World:
    """Alice's phone answered, the number is being dialed."""
    world = World(TWO)
    world.ready("alice")
    dial(world, "c1")
    return world


def dial(world: World, call: str) -> None:
    world.give(inputs.DialRequested(call, "alice", "13911112222"))
    world.give(telephony.LegAnswered(f"{call}-agent1"))


def sent_to(world: World) -> list[str]:
    rung = [c for c in world.sent if isinstance(c, telephony.Originate)]
    return [one.to.trunk for one in rung if isinstance(one.to, Outside)]


def last_leg(world: World) -> str:
    return [c for c in world.sent if isinstance(c, telephony.Originate)][-1].leg


def status(world: World) -> list[tuple[str, str, str]]:
    return [(v["name"], v["state"], v["reason"]) for v in world.center.trunks(world.now)]


@pytest.mark.parametrize("cause", [Cause.UNREACHABLE, Cause.CONGESTION, Cause.FAILED])
def test_a_call_goes_over_the_next_trunk_when_the_first_fails(cause: Cause) -> None:
    """A-001: the caller notices nothing but a moment; the records know."""
    world = dialing()
    world.give(telephony.LegEnded("c1-customer1", cause))
    assert sent_to(world) == ["first", "second"]
    assert [(f.trunk, f.to, f.why) for f in world.told(facts.CallRerouted)] == [
        ("first", "second", cause.value)
    ]
    world.give(telephony.LegAnswered(last_leg(world)))
    assert world.call("c1")["state"] == "talking"


@pytest.mark.parametrize("cause", [Cause.BUSY, Cause.NO_ANSWER, Cause.REJECTED, Cause.UNALLOCATED])
def test_what_the_far_end_says_is_no_fault_of_the_line(cause: Cause) -> None:
    world = dialing()
    world.give(telephony.LegEnded("c1-customer1", cause))
    assert sent_to(world) == ["first"]
    assert world.is_over("c1")


def test_once_it_rings_it_stays_on_its_line() -> None:
    """A second call to the same number would ring beside the first."""
    world = dialing()
    world.give(telephony.LegRinging("c1-customer1"))
    world.give(telephony.LegEnded("c1-customer1", Cause.CONGESTION))
    assert sent_to(world) == ["first"]


def test_every_trunk_is_tried_once() -> None:
    world = dialing()
    world.give(telephony.LegEnded("c1-customer1", Cause.CONGESTION))
    world.give(telephony.LegEnded(last_leg(world), Cause.CONGESTION))
    assert sent_to(world) == ["first", "second"]
    assert world.is_over("c1")
    assert world.agent("alice")["presence"] == "ready"


def test_a_silent_carrier_is_left_at_once_and_taken_again_when_it_is_back() -> None:
    """A-001: new calls move to the other line, the status says why."""
    world = dialing()
    world.give(TrunkChanged("first", True))
    world.give(TrunkChanged("first", False))
    assert sent_to(world) == ["first", "second"], "what does not ring yet moves too"
    assert telephony.Hangup("c1-customer1", Cause.CANCELLED) in world.sent
    assert status(world)[0] == ("first", "down", "no_answer_to_options")
    world.give(inputs.HangupRequested("c1", "alice"))
    dial(world, "c2")
    assert sent_to(world)[-1] == "second"
    world.give(inputs.HangupRequested("c2", "alice"))
    world.give(TrunkChanged("first", True))
    dial(world, "c3")
    assert sent_to(world)[-1] == "first"
    assert [f.up for f in world.told(facts.TrunkChanged)] == [True, False, True]


def test_a_carrier_that_refuses_our_registration_gets_no_calls_until_it_keeps_us() -> None:
    """A-001: answering OPTIONS is not enough; the status says which fault is left."""
    world = dialing()
    world.give(TrunkChanged("first", True))
    world.give(TrunkChanged("first", False, "not_registered"))
    assert sent_to(world) == ["first", "second"], "what does not ring yet moves too"
    world.give(TrunkChanged("first", True))
    assert status(world)[0] == ("first", "down", "not_registered")
    world.give(inputs.HangupRequested("c1", "alice"))
    dial(world, "c2")
    assert sent_to(world)[-1] == "second"
    world.give(inputs.HangupRequested("c2", "alice"))
    world.give(TrunkChanged("first", False))
    world.give(TrunkChanged("first", True, "not_registered"))
    assert status(world)[0] == ("first", "down", "no_answer_to_options")
    world.give(TrunkChanged("first", True))
    dial(world, "c3")
    assert sent_to(world)[-1] == "first"


def test_a_trunk_that_fails_again_and_again_is_left_alone_for_a_while() -> None:
    """A-001: circuit breaker, half a minute."""
    world = World(TWO)
    world.ready("alice")
    for number in range(3):
        dial(world, f"c{number}")
        world.give(telephony.LegEnded(f"c{number}-customer1", Cause.CONGESTION))
        world.give(inputs.HangupRequested(f"c{number}", "alice"))
    assert sent_to(world) == ["first", "second"] * 3
    assert status(world)[0] == ("first", "down", "congestion")
    dial(world, "c4")
    assert sent_to(world)[-1] == "second"
    world.give(inputs.HangupRequested("c4", "alice"))
    world.after(30)
    dial(world, "c5")
    assert sent_to(world)[-1] == "first"
    world.give(telephony.LegRinging("c5-customer1"))
    assert status(world)[0][:2] == ("first", "up")


def test_when_all_are_sick_the_first_is_tried_all_the_same() -> None:
    world = World(TWO)
    world.ready("alice")
    for name in ("first", "second"):
        world.give(TrunkChanged(name, False))
    dial(world, "c1")
    assert sent_to(world) == ["first"]
    assert [state for _, state, _ in status(world)] == ["down", "down"]


def test_a_transfer_out_fails_over_too() -> None:
    """A-001: every leg out of the house, not only what agents dial."""
    world = World(TWO)
    world.talk("c1", "alice")
    world.give(inputs.TransferRequested("c1", "alice", "13911112222"))
    world.give(telephony.LegEnded(last_leg(world), Cause.CONGESTION))
    assert sent_to(world) == ["first", "second"]
    world.give(telephony.LegAnswered(last_leg(world)))
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", last_leg(world))
