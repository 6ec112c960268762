"""A-004: browser, desk phone and outside phone are one agent with one state machine."""

from dataclasses import replace

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.errors import NoOutsideNumber
from linedesk.core.telephony import Cause
from tests.core.floor_of import SETUP, World

MOBILE = "13911110000"
DEVICES: dict[str, telephony.Phone | telephony.Outside] = {
    "browser": telephony.Phone("alice-web"),
    "desk": telephony.Phone("alice"),
    "external": telephony.Outside("lab", MOBILE),
}


def at(device: str) -> World:
    """Alice has all three and has chosen this one; Bob is not there."""
    alice = replace(SETUP.agents["alice"], outside_number=MOBILE)
    world = World(replace(SETUP, agents={**SETUP.agents, "alice": alice}))
    for account in ("alice", "alice-web"):
        world.give(telephony.PhoneChanged(account, True))
    world.give(inputs.DeviceRequested("alice", device))
    world.give(inputs.PresenceRequested("alice", "ready"))
    return world


def answers(world: World, call: str) -> None:
    """On an outside phone with the key that tells a person from a voicemail box."""
    world.give(telephony.LegAnswered(f"{call}-agent1"))
    if world.agent("alice")["device"] == "external":
        world.give(telephony.DigitPressed(f"{call}-agent1", "1"))


@pytest.mark.parametrize("device", DEVICES)
def test_a_day_has_the_same_states_on_every_device(device: str) -> None:
    """Talk, hold, wrap-up, break; a call declined, a call not answered."""
    world = at(device)
    world.calls_in("c1")
    assert world.commands(telephony.Originate)[0].to == DEVICES[device]
    answers(world, "c1")
    world.give(inputs.HoldRequested("c1", "alice"))
    assert world.call("c1")["held"]
    world.give(inputs.RetrieveRequested("c1", "alice"))
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.give(inputs.DispositionRequested("c1", "alice", "solved"))
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.give(inputs.PresenceRequested("alice", "ready"))
    world.calls_in("c2")
    world.give(telephony.LegEnded("c2-agent1", Cause.BUSY))
    world.give(inputs.PresenceRequested("alice", "ready"))
    world.after(15).fires("offer:c2")
    moves = [(f.presence, f.reason) for f in world.told(facts.AgentPresenceChanged)]
    assert moves == [
        ("ready", None),
        ("offered", None),
        ("talking", None),
        ("wrap_up", None),
        ("ready", None),
        ("not_ready", "lunch"),
        ("ready", None),
        ("offered", None),
        ("not_ready", "declined"),
        ("ready", None),
        ("offered", None),
        ("not_ready", "no_answer"),
    ]


@pytest.mark.parametrize("device", DEVICES)
@pytest.mark.parametrize("before", DEVICES)
def test_switching_the_device_moves_the_next_ring_and_nothing_else(
    before: str, device: str
) -> None:
    """With one input, also during a talk, which goes on where it is."""
    world = at(before)
    world.calls_in("c1")
    answers(world, "c1")
    told = len(world.told(facts.AgentPresenceChanged))
    world.give(inputs.DeviceRequested("alice", device))
    assert world.call("c1")["state"] == "talking"
    assert len(world.told(facts.AgentPresenceChanged)) == told
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.give(inputs.DispositionRequested("c1", "alice", "solved"))
    world.calls_in("c2")
    assert world.agent("alice")["device"] == device
    assert world.commands(telephony.Originate)[0].to == DEVICES[device]


def test_who_has_no_outside_number_stays_where_he_is() -> None:
    world = World()
    world.ready("alice")
    with pytest.raises(NoOutsideNumber):
        world.give(inputs.DeviceRequested("alice", "external"))
    assert world.agent("alice")["device"] == "browser"
