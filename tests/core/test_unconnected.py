"""The switch refuses to put legs together: whoever can go on goes on."""

import pytest

from linedesk.core import facts, inputs
from linedesk.core.telephony import (
    Cause,
    CommandFailed,
    Connect,
    Hangup,
    LegAnswered,
    LegEnded,
    PhoneChanged,
    Snoop,
    SwitchLost,
)
from tests.core.floor_of import World

TALK = ("c1-in", "c1-agent1")


def talk() -> World:
    world = World()
    world.talk("c1", "alice")
    world.give(PhoneChanged("boss", True))
    return world.after(10)


def supervised(mode: str) -> World:
    world = talk()
    world.give(inputs.SuperviseRequested("c1", "boss", mode))
    world.give(LegAnswered("c1-supervisor2"))
    return world


def refused(world: World, bridge: str, *legs: str) -> list[Connect]:
    """What is tried next."""
    world.give(CommandFailed(Connect(bridge, legs), "Channel not in Stasis application"))
    return world.commands(Connect)


def test_legs_that_are_refused_together_are_tried_one_by_one() -> None:
    """Asterisk takes none of a list of which one has just hung up."""
    world = talk()
    assert refused(world, "c1-bridge", *TALK) == [Connect("c1-bridge", (leg,)) for leg in TALK]
    assert world.call("c1")["state"] == "talking"


def test_a_call_whose_customer_cannot_be_connected_is_over() -> None:
    world = talk()
    assert refused(world, "c1-bridge", "c1-in") == []
    [over] = world.told(facts.CallEnded)
    assert (over.by, over.cause) == ("switch", Cause.FAILED)


def test_an_agent_who_cannot_be_connected_is_awaited_as_if_his_phone_was_lost() -> None:
    """A-005: the customer is kept."""
    world = talk()
    refused(world, "c1-bridge", "c1-agent1")
    assert world.commands(Hangup) == [Hangup("c1-agent1", Cause.FAILED)]
    world.give(LegEnded("c1-agent1", Cause.FAILED))
    assert world.told(facts.CallEnded) == []
    assert world.call("c1")["state"] == "held", "he hears that he is not forgotten"


@pytest.mark.parametrize(
    ("mode", "bridge", "leg"),
    [
        ("listen", "ear", "c1-supervisor2"),
        ("whisper", "ear", "c1-supervisor2"),
        ("barge", "c1-bridge", "c1-supervisor2"),
    ],
)
def test_a_supervisor_who_cannot_hear_leaves_and_nobody_else_does(
    mode: str, bridge: str, leg: str
) -> None:
    """A-095: whatever becomes of the listener, the talk goes on."""
    world = supervised(mode)
    if mode != "barge":
        world.give(LegAnswered("c1-snoop3"))
        [hears] = world.commands(Connect)
        singles = refused(world, hears.bridge, *hears.legs)
        assert [one.legs for one in singles] == [("c1-supervisor2",), ("c1-snoop3",)]
        bridge = hears.bridge
    assert refused(world, bridge, leg) == []
    assert [over.why for over in world.told(facts.SupervisionEnded)] == ["failed"]
    assert Hangup("c1-supervisor2") in world.commands(Hangup)
    assert (world.call("c1")["state"], world.call("c1")["supervisors"]) == ("talking", [])


def test_an_ear_that_is_gone_is_made_anew_and_not_for_ever() -> None:
    """A-095: a channel of the switch's own that listens may end before it is connected."""
    world = supervised("whisper")
    heard = [*world.commands(Snoop)]
    for _ in range(6):
        snoop = heard[-1].leg
        world.give(LegAnswered(snoop))
        refused(world, "c1-ear2", snoop)
        assert Hangup(snoop, Cause.FAILED) in world.commands(Hangup)
        world.give(LegEnded(snoop, Cause.FAILED))
        heard += world.commands(Snoop)
        if not world.commands(Snoop):
            break
    assert [one.target for one in heard] == ["c1-agent1"] * 4
    assert len({one.leg for one in heard}) == 4
    world.give(inputs.SuperviseRequested("c1", "boss", "listen"))
    assert len(world.commands(Snoop)) == 1, "another mode is another try"


def test_who_has_left_the_ear_for_the_talk_is_not_brought_back() -> None:
    world = supervised("listen")
    world.give(LegAnswered("c1-snoop3"))
    [hears] = world.commands(Connect)
    world.give(inputs.SuperviseRequested("c1", "boss", "barge"))
    assert refused(world, hears.bridge, *hears.legs) == []
    assert world.told(facts.SupervisionEnded) == []


def test_a_customer_who_is_on_hold_by_now_is_left_there() -> None:
    world = talk()
    world.give(inputs.HoldRequested("c1", "alice"))
    assert refused(world, "c1-bridge", *TALK) == [Connect("c1-bridge", ("c1-agent1",))]


def test_while_the_switch_is_away_nobody_is_hung_up() -> None:
    """What it holds is compared when it is back."""
    world = talk()
    world.give(SwitchLost())
    assert refused(world, "c1-bridge", *TALK) == []
    assert refused(world, "c1-bridge", "c1-in") == []
    assert world.told(facts.CallEnded) == []
