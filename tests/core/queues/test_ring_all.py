"""Ring: core. Everybody who is free is rung at once; who answers first has the call."""

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.telephony import Cause
from tests.core.floor_of import World
from tests.core.queues.house import calls, house

THREE = ("alice", "bob", "carol")


def ringing() -> World:
    world = World(house(*THREE, strategy="ring_all", wrap_up_seconds=0))
    world.ready(*THREE)
    calls(world, "c1")
    return world


def presences(world: World) -> list[str]:
    return [world.agent(name)["presence"] for name in THREE]


def test_all_are_rung_and_the_first_who_answers_has_the_call() -> None:
    """A-007: ring all."""
    world = ringing()
    assert presences(world) == ["offered"] * 3
    assert sorted(world.call("c1")["ringing_ids"]) == sorted(THREE)
    world.give(telephony.LegAnswered("c1-agent2"))
    assert presences(world) == ["ready", "talking", "ready"]
    assert world.call("c1")["agent"] == "bob"
    assert {c.leg for c in world.commands(telephony.Hangup)} == {"c1-agent1", "c1-agent3"}
    expired = world.told(facts.CallOfferExpired)
    assert [(f.agent, f.why) for f in expired] == [
        ("alice", "answered_elsewhere"),
        ("carol", "answered_elsewhere"),
    ]


def test_who_declines_leaves_the_others_ringing() -> None:
    world = ringing()
    for number, name in enumerate(("alice", "carol")):
        world.give(inputs.DeclineRequested("c1", name))
        assert world.agent(name)["presence"] == "not_ready"
        assert presences(world).count("offered") == 2 - number
    world.give(telephony.LegEnded("c1-agent2", Cause.REJECTED))
    assert world.call("c1")["state"] == "queued"
    assert presences(world) == ["not_ready"] * 3


def test_nobody_answers_in_time() -> None:
    world = ringing()
    world.after(15).fires("offer:c1")
    assert presences(world) == ["not_ready"] * 3
    assert world.call("c1")["state"] == "queued"
    assert [f.why for f in world.told(facts.CallOfferExpired)] == ["no_answer"] * 3


def test_the_caller_leaves_and_everybody_is_as_free_as_before() -> None:
    world = ringing()
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert presences(world) == ["ready"] * 3
    assert world.is_over("c1")


def test_two_calls_share_out_nobody() -> None:
    """The second caller waits until somebody of the first one's ring is free again."""
    world = ringing()
    calls(world, "c2")
    assert world.call("c2")["state"] == "queued"
    world.give(telephony.LegAnswered("c1-agent1"))
    assert world.call("c2")["state"] == "offered"
    assert presences(world) == ["talking", "offered", "offered"]


@pytest.mark.parametrize("first", ["c1-agent1", "c1-agent3"])
def test_a_phone_that_vanishes_in_the_ring_is_one_less(first: str) -> None:
    world = ringing()
    world.give(telephony.LegEnded(first, Cause.UNREACHABLE))
    assert world.call("c1")["state"] == "offered"
    assert presences(world).count("offered") == 2
