"""Ring: core. Phones one after another, with a key for outside ones; after the talk; secrets."""

import json
from dataclasses import replace
from typing import Any

import msgspec
import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.customers import Customer
from linedesk.core.definitions import FlowDefinition, NodeDefinition
from linedesk.core.effects import AskOutside
from linedesk.core.telephony import Cause
from tests.core.floor_of import World, agent
from tests.core.flows.test_nodes import Nodes, at, house

MOBILE = "13900001111"
STEPS = [
    {"to": "owner", "seconds": 15},
    {"to": "mobile", "seconds": 25, "confirm": True},
    {"to": "leader", "seconds": 20},
]
FOLLOW: Nodes = {"start": ("follow", {"steps": STEPS}, {"nobody": "a"})}
OWNED = Customer(id="li", name="Li", owner="bob")


def chained(**boss: Any) -> World:
    """Bob owns the caller, has a mobile and a leader."""
    setup = house(FOLLOW)
    bob = replace(setup.agents["bob"], team="one", outside_number=MOBILE)
    chief = replace(agent("boss"), team="one", takes_calls=False, **boss)
    prompts = {**setup.prompts, "follow-confirm": {"zh": "confirm"}}
    world = World(
        replace(setup, agents={**setup.agents, "bob": bob, "boss": chief}, prompts=prompts)
    )
    world.ready("bob", "boss")
    return world


def chain() -> World:
    """Stands at the chain, as recognised."""
    world = chained()
    setup = world.center._floor.definitions
    nodes = {
        "wait": NodeDefinition("branch", {"on": "customer.vip"}, {"otherwise": "start"}),
        **setup.flows["straight"].nodes,
    }
    flow = replace(setup.flows["straight"], start="wait", nodes=nodes)
    world.give(inputs.DefinitionsChanged(replace(setup, flows={**setup.flows, "straight": flow})))
    world.calls_in("c1")
    world.recognised("c1", OWNED)
    return world


def rings(world: World) -> telephony.Originate:
    return [c for c in world.sent if isinstance(c, telephony.Originate)][-1]


def to_mobile() -> World:
    world = chain()
    world.after(15).fires("offer:c1")
    world.fires("chain:c1")
    return world


def test_the_desk_rings_first_for_its_time() -> None:
    """A-022: timings per step."""
    world = chain()
    assert rings(world).to == telephony.Phone("bob")
    assert world.call("c1")["offer_expires_at"] == world.now + 15
    world.give(telephony.LegAnswered(rings(world).leg))
    assert world.call("c1")["state"] == "talking"


def test_then_the_mobile_whose_voicemail_does_not_answer() -> None:
    """A-022: confirmation key; who presses nothing is a machine, and the chain goes on."""
    world = to_mobile()
    mobile = rings(world)
    assert (mobile.to, mobile.ring_seconds) == (telephony.Outside("lab", MOBILE), 25)
    world.give(telephony.LegAnswered(mobile.leg))
    assert world.call("c1")["state"] == "dialing"
    assert world.commands(telephony.Play)[0].leg == mobile.leg
    world.after(12).fires("confirm:c1")
    assert world.commands(telephony.Hangup)[0].leg == mobile.leg
    world.fires("chain:c1")
    assert rings(world).to == telephony.Phone("boss")


def test_the_key_takes_the_call() -> None:
    """A-022."""
    world = to_mobile()
    mobile = rings(world).leg
    world.give(telephony.LegAnswered(mobile))
    world.give(telephony.DigitPressed(mobile, "9"))
    assert world.call("c1")["state"] == "dialing"
    world.give(telephony.DigitPressed(mobile, "1"))
    assert world.call("c1")["state"] == "talking"
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", mobile)


def test_at_the_end_of_the_chain_the_flow_goes_on() -> None:
    """A-022: the leader declines, nobody is left."""
    world = to_mobile()
    world.give(telephony.LegEnded(rings(world).leg, Cause.BUSY))
    world.fires("chain:c1")
    assert rings(world).to == telephony.Phone("boss")
    world.give(inputs.DeclineRequested("c1", "boss"))
    world.fires("chain:c1")
    world.fires("node:c1")
    assert at(world) == "a"


def test_the_caller_leaves_in_the_middle_and_the_phone_stops() -> None:
    world = to_mobile()
    mobile = rings(world).leg
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert mobile in [c.leg for c in world.commands(telephony.Hangup)]
    assert world.is_over("c1")


@pytest.mark.parametrize(("to", "cause"), [("10010", Cause.BUSY), ("0087012345", None)])
def test_a_transfer_that_fails_is_a_way_on(to: str, cause: Cause | None) -> None:
    """A number that is busy; one that may not be called at all."""
    nodes: Nodes = {"start": ("transfer", {"to": to, "timeout": 10}, {"failed": "a"})}
    world = World(house(nodes))
    world.calls_in("c1")
    if cause:
        world.give(telephony.LegEnded(rings(world).leg, cause))
        world.fires("chain:c1")
    world.fires("node:c1")
    assert at(world) == "a"


def test_a_transfer_that_is_answered_is_a_talk_outside() -> None:
    nodes: Nodes = {"start": ("transfer", {"to": "10010"}, {"failed": "a"})}
    world = World(house(nodes))
    world.calls_in("c1")
    world.give(telephony.LegAnswered(rings(world).leg))
    assert world.call("c1")["state"] == "talking"


# --- after the talk ------------------------------------------------------------------------------


def asked_afterwards() -> World:
    nodes = {
        "ask": NodeDefinition("survey", {"prompts": ["ask"], "tries": 1}, {"done": "bye"}),
        "bye": NodeDefinition("hangup", {"prompts": ["bye"]}),
    }
    survey = FlowDefinition("after", "after", 1, "zh", "ask", nodes)
    setup = house({"start": ("queue", {"queue": "service"}, {})}, flows={"after": survey})
    queues = {**setup.queues, "service": replace(setup.queues["service"], after_flow="after")}
    world = World(replace(setup, queues=queues))
    world.talk("c1", "alice")
    return world


def test_when_the_agent_hangs_up_the_caller_is_asked_how_it_was() -> None:
    world = asked_afterwards()
    world.give(inputs.HangupRequested("c1", "alice"))
    assert world.agent("alice")["presence"] == "wrap_up"
    assert world.commands(telephony.Play)[0].leg == "c1-in"
    world.presses("c1", "5")
    assert [f.score for f in world.told(facts.SurveyAnswered)] == [5]
    world.plays_out("c1")
    assert len(world.told(facts.CallEnded)) == 1


def test_who_hangs_up_himself_is_asked_nothing() -> None:
    world = asked_afterwards()
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert world.told(facts.SurveyAnswered) == []
    assert world.call("c1")["state"] == "wrap_up"


# --- what nobody may see -------------------------------------------------------------------------

CARD: Nodes = {
    "start": (
        "collect",
        {"prompts": ["ask"], "name": "card", "min": 4, "max": 16, "secret": True},
        {"done": "check", "failed": "b"},
    ),
    "check": (
        "lookup",
        {"source": "card", "values": ["card"]},
        {"found": "back", "failed": "back"},
    ),
    "back": ("back", {}, {}),
}


def sent_into_flow() -> World:
    """Alice talks, is recorded, and sends her caller into the flow that asks for the card."""
    setup = house(CARD)
    nodes = setup.flows["straight"].nodes
    card = FlowDefinition("card", "card", 1, "zh", "start", nodes)
    line = FlowDefinition(
        "straight", "straight", 1, "zh", "q", {"q": NodeDefinition("queue", {"queue": "service"})}
    )
    world = World(replace(setup, flows={"straight": line, "card": card}))
    world.talk("c1", "alice")
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    world.give(inputs.TransferRequested("c1", "alice", "flow:card", "attended"))
    return world


def test_digits_are_keyed_with_the_agent_present_and_he_hears_nothing() -> None:
    """A-025: the customer is out of the bridge, the tape is silent, and he comes back."""
    world = sent_into_flow()
    assert telephony.PauseRecording("c1-in", "c1-rec1") in world.sent
    assert telephony.Part("c1-bridge", "c1-in") in world.sent
    for digit in "6222123456#":
        world.presses("c1", digit)
    question = next(e for e in world.effects if isinstance(e, AskOutside))
    assert question.values["card"] == "6222123456"
    assert world.call("c1")["recording"] == "on"
    world.give(inputs.OutsideAnswered("c1", question.question, {"ok": "yes"}))
    assert world.call("c1")["state"] == "talking"
    assert world.call("c1")["agent"] == "alice"


def test_the_digits_are_in_no_fact_no_view_and_no_image() -> None:
    """A-025: the journal stores images and facts; the records store facts; screens see views."""
    world = sent_into_flow()
    seen = ""
    for digit in "6222123456#":
        world.presses("c1", digit)
        seen += msgspec.json.encode(world.center.image("call", "c1")).decode()
        seen += json.dumps(world.center.snapshot(world.now), default=str)
    seen += str(world.facts)
    assert "6222" not in seen
    assert '"values":{}' in seen.replace(" ", "")


def test_the_tape_stays_silent_when_the_waiting_agent_leaves_meanwhile() -> None:
    """A-025: his phone hangs up while the digits are keyed."""
    world = sent_into_flow()
    world.presses("c1", "6")
    world.give(telephony.LegEnded("c1-agent1", Cause.NORMAL))
    assert world.call("c1")["recording"] == "paused"


def test_secrets_leave_with_their_call() -> None:
    world = sent_into_flow()
    for digit in "6222123456#":
        world.presses("c1", digit)
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.give(inputs.DispositionRequested("c1", "alice", "solved"))
    assert world.is_over("c1")
    assert world.center._floor.secrets == {}


def test_a_name_is_recorded_and_is_no_message() -> None:
    nodes: Nodes = {"start": ("record", {"prompts": ["ask"], "name": "who"}, {"done": "a"})}
    world = World(house(nodes))
    world.calls_in("c1")
    world.plays_out("c1")
    world.after(5).presses("c1", "#")
    assert at(world) == "a"
    assert world.center.image("call", "c1").run.values["who"] == "c1-rec1"  # type: ignore[union-attr]
    assert world.told(facts.VoicemailLeft) == []
