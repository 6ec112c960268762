"""Ring: core. Hot desks: any desk phone is anybody's, by a code; the counts follow the agent."""

from dataclasses import replace

import pytest

from linedesk.core import inputs, telephony
from linedesk.core.telephony import Cause
from tests.core.floor_of import SETUP, World


def two() -> World:
    """Alice and Bob have PINs; only Bob's phone is plugged in."""
    people = {
        name: replace(SETUP.agents[name], extension=extension, pin="4711")
        for name, extension in (("alice", "8001"), ("bob", "8002"))
    }
    world = World(replace(SETUP, agents={**SETUP.agents, **people}))
    world.give(telephony.PhoneChanged("bob", True))
    return world


def dials(world: World, code: str) -> Cause:
    world.give(telephony.PhoneDialed("p1", "x1", "bob", code))
    return world.commands(telephony.Hangup)[0].cause


def test_a_guest_is_rung_at_the_phone_and_its_owner_is_not() -> None:
    """A-006: hot-desking by code on any desk phone."""
    world = two()
    assert dials(world, "*118001*4711") is Cause.NORMAL
    assert world.agent("alice")["reachable"]["desk"]
    assert not world.agent("bob")["reachable"]["desk"]
    world.give(inputs.PresenceRequested("alice", "ready"))
    world.calls_in("c1")
    assert world.commands(telephony.Originate)[0].to == telephony.Phone("bob")
    world.give(telephony.LegAnswered("c1-agent1"))
    assert world.agent("alice")["today"]["answered"] == 1
    assert world.agent("bob")["today"]["answered"] == 0


def test_the_phone_is_told_what_became_of_the_code_and_hung_up() -> None:
    """A-006: a phone has no screen."""
    told = {"seat-ready": {"zh": "r"}, "seat-refused": {"zh": "n"}, "seat-left": {"zh": "l"}}
    world = two()
    world.give(inputs.DefinitionsChanged(replace(world.setup, prompts=told)))
    for code, sound in (("*118001*0000", "n"), ("*118001*4711", "r"), ("*12", "l")):
        world.give(telephony.PhoneDialed("p1", "x1", "bob", code))
        assert world.commands(telephony.Answer)
        [said] = world.commands(telephony.Play)
        assert said.sounds == (sound,)
        world.give(telephony.LegAnswered("p1"))
        assert not world.commands(telephony.Hangup)
        world.give(telephony.PlaybackEnded("p1", said.playback, complete=True))
        assert world.commands(telephony.Hangup)[0].leg == "p1"


def test_signing_off_gives_the_phone_back() -> None:
    world = two()
    dials(world, "*118001*4711")
    world.give(inputs.PresenceRequested("alice", "ready"))
    assert dials(world, "*12") is Cause.NORMAL
    assert world.agent("alice")["presence"] == "offline"
    assert world.agent("bob")["reachable"]["desk"]
    assert not world.agent("alice")["reachable"]["desk"]


@pytest.mark.parametrize("code", ["*118001*0000", "*119999*4711", "*12"])
def test_a_code_that_is_wrong_changes_nothing(code: str) -> None:
    world = two()
    assert dials(world, code) is Cause.REJECTED
    assert world.agent("bob")["reachable"]["desk"]


def test_a_guest_keeps_the_phone_over_a_change_of_the_set_up_and_a_restart() -> None:
    world = two()
    dials(world, "*118001*4711")
    world.give(inputs.DefinitionsChanged(replace(world.setup, own_number="1")))
    assert world.agent("alice")["reachable"]["desk"]
    images = {("agent", a): world.center.image("agent", a) for a in ("alice", "bob")}
    world.center.restore(images)
    world.center.resume(world.now)
    world.give(telephony.SwitchConnected((), (), frozenset({"bob"})))
    assert world.agent("alice")["reachable"]["desk"]
    assert not world.agent("bob")["reachable"]["desk"]
