"""Ring: core. Agents on outside phones: sign in by PIN, take calls by a key, code by keys."""

from dataclasses import replace

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import Definitions, FlowDefinition, NodeDefinition, NumberDefinition
from linedesk.core.telephony import Cause
from tests.core.floor_of import SETUP, World

MOBILE, SEATS = "13911110000", "4008001010"
FLOW = FlowDefinition(
    *("seats", "seats", 1, "zh", "who"),
    {
        "who": NodeDefinition(
            "collect", {"prompts": ["menu"], "name": "extension", "max": 4},
            {"done": "pin", "failed": "bye"},
        ),
        "pin": NodeDefinition(
            "collect", {"prompts": ["menu"], "name": "pin", "max": 4, "secret": True},
            {"done": "sit", "failed": "bye"},
        ),
        "sit": NodeDefinition("seat", {}, {"done": "fine", "refused": "bye"}),
        "fine": NodeDefinition("hangup", {}),
        "bye": NodeDefinition("hangup", {}),
    },
)  # fmt: skip


def setup() -> Definitions:
    alice = replace(SETUP.agents["alice"], extension="8001", pin="4711")
    return replace(
        SETUP,
        agents={**SETUP.agents, "alice": alice},
        flows={**SETUP.flows, "seats": FLOW},
        numbers={**SETUP.numbers, SEATS: NumberDefinition(SEATS, "seats")},
        disposition_keys={"01": "solved"},
        prompts={**SETUP.prompts, "follow-confirm": {"zh": "key"}, "wrap-up-code": {"zh": "code"}},
    )


def dial_in(world: World, call: str, keys: str, caller: str = MOBILE) -> None:
    world.give(telephony.LegArrived(f"{call}-in", call, "lab", caller, "", SEATS))
    for key in keys:
        world.presses(call, key)


def seated() -> World:
    world = World(setup())
    dial_in(world, "s1", "80014711")
    return world


def talking() -> World:
    """A queue's call reached the mobile, and the key was pressed."""
    world = seated()
    world.calls_in("c1")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.give(telephony.DigitPressed("c1-agent1", "1"))
    return world


def test_an_agent_signs_in_by_pin_from_a_mobile_and_is_rung_there() -> None:
    """A-006."""
    world = seated()
    assert world.agent("alice")["presence"] == "ready"
    assert world.agent("alice")["device"] == "external"
    world.calls_in("c1")
    ring = next(c for c in world.commands(telephony.Originate))
    assert ring.to == telephony.Outside("lab", MOBILE)


def test_his_voicemail_box_takes_no_call() -> None:
    """A-006: without the key it is not he, and the caller goes on to the next."""
    world = seated()
    world.calls_in("c1")
    world.give(telephony.LegAnswered("c1-agent1"))
    assert world.call("c1")["state"] == "offered"
    world.after(12).fires("seat:c1")
    assert world.agent("alice")["reason"] == "no_answer"
    assert world.call("c1")["state"] == "queued"


def test_he_takes_queue_calls_and_keys_in_how_they_ended() -> None:
    """A-006: wrap-up codes by DTMF."""
    world = talking()
    assert world.call("c1")["state"] == "talking"
    world.after(60).give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert world.agent("alice")["presence"] == "wrap_up"
    assert "c1-agent1" not in [c.leg for c in world.commands(telephony.Hangup)]
    for key in "99":
        world.give(telephony.DigitPressed("c1-agent1", key))
    assert world.agent("alice")["presence"] == "wrap_up"
    for key in "01":
        world.give(telephony.DigitPressed("c1-agent1", key))
    assert [f.code for f in world.told(facts.DispositionSet)] == ["solved"]
    assert world.agent("alice")["presence"] == "ready"
    assert "c1-agent1" in [c.leg for c in world.commands(telephony.Hangup)]
    assert world.is_over("c1")


def test_who_is_not_connected_any_more_keys_in_how_it_ended_all_the_same() -> None:
    """A-006: the customer leaves while the two are put together, and the switch refuses that."""
    world = talking()
    connect = telephony.Connect("c1-bridge", ("c1-in", "c1-agent1"))
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.give(telephony.CommandFailed(connect, "Channel not found"))
    world.give(telephony.CommandFailed(replace(connect, legs=("c1-agent1",)), "Bridge not found"))
    assert "c1-agent1" not in [c.leg for c in world.commands(telephony.Hangup)]
    for key in "01":
        world.give(telephony.DigitPressed("c1-agent1", key))
    assert [f.code for f in world.told(facts.DispositionSet)] == ["solved"]


@pytest.mark.parametrize("end", ["hangs up", "time"])
def test_who_keys_in_nothing_is_ready_after_his_time(end: str) -> None:
    world = talking()
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    if end == "hangs up":
        world.give(telephony.LegEnded("c1-agent1", Cause.NORMAL))
        assert world.agent("alice")["presence"] == "wrap_up"
    world.after(30).fires("wrap:alice")
    assert world.agent("alice")["presence"] == "ready"
    assert world.is_over("c1")


def test_a_wrong_pin_is_refused_and_guessing_is_stopped() -> None:
    """A-006: three in a row, then the right one does not help either, for a while."""
    world = World(setup())
    for number in range(3):
        dial_in(world, f"s{number}", "80010000")
    dial_in(world, "s4", "80014711")
    assert world.agent("alice")["presence"] == "offline"
    world.after(900)
    dial_in(world, "s5", "80014711")
    assert world.agent("alice")["presence"] == "ready"


def test_the_pin_is_in_no_fact_and_no_image() -> None:
    world = seated()
    assert "4711" not in str(world.facts)


def test_at_the_desk_again_the_mobile_rests() -> None:
    world = seated()
    world.give(telephony.PhoneChanged("alice", True))
    world.give(inputs.DeviceRequested("alice", "desk"))
    world.calls_in("c1")
    assert world.commands(telephony.Originate)[0].to == telephony.Phone("alice")
