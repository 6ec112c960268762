"""The transfer matrix (A-029): after each pattern one interaction, the right owner, one recording
without a gap, and segments that add up to the talk time."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import FlowDefinition, NodeDefinition, NumberDefinition
from linedesk.core.errors import (
    AgentNotFree,
    DestinationBlocked,
    IllegalMove,
    NotYourCall,
    PhoneNotReachable,
    UnknownDestination,
)
from linedesk.core.telephony import Cause, LegAnswered, LegEnded
from tests.core.floor_of import LI, SETUP, WANG, World

CHECK = FlowDefinition(
    id="check-id",
    name="check",
    version=1,
    language="zh",
    start="ask",
    nodes={
        "ask": NodeDefinition(
            "menu", {"prompts": ["menu"], "tries": 1}, {"1": "back", "timeout": "x"}
        ),
        "back": NodeDefinition("back"),
        "x": NodeDefinition("hangup"),
    },
)
HOUSE = replace(
    SETUP,
    flows={**SETUP.flows, "check-id": CHECK},
    numbers={**SETUP.numbers, "1": NumberDefinition("1", "check-id")},
)


def talk(*colleagues: str) -> World:
    """Alice talks with a known customer for 10 s; the colleagues are ready."""
    world = World(HOUSE)
    world.talk("c1", "alice")
    world.recognised("c1", LI)
    world.ready(*colleagues)
    world.after(10)
    return world


def transfer(world: World, by: str, to: str, kind: str = "blind") -> None:
    world.give(inputs.TransferRequested("c1", by, to, kind, "invoice"))


def answers(world: World, leg: str, after: float = 4) -> None:
    world.after(after).give(LegAnswered(f"c1-{leg}"))


def blind_to_an_agent() -> tuple[World, str]:
    world = talk("bob")
    transfer(world, "alice", "agent:bob")
    shown = world.call("c1")
    assert (shown["state"], shown["agent"]) == ("offered", "bob")
    assert (shown["transferred_by"], shown["reason"]) == ("alice", "invoice")
    assert shown["customer"]["name"] == "李娜", "voice and data move together (A-030)"
    assert world.agent("alice")["presence"] == "wrap_up"
    answers(world, "agent2")
    return world, "bob"


def blind_to_a_queue() -> tuple[World, str]:
    world = talk("bob")
    transfer(world, "alice", "queue:service")
    answers(world, "agent2")
    return world, "bob"


def blind_to_a_queue_where_nobody_is_free_yet() -> tuple[World, str]:
    world = talk()
    transfer(world, "alice", "queue:service")
    assert world.call("c1")["state"] == "queued"
    assert world.commands(telephony.StartMusic)
    world.after(25).ready("bob")
    answers(world, "agent2")
    return world, "bob"


def blind_to_an_extension() -> tuple[World, str]:
    world = talk("carol")
    transfer(world, "alice", "8003")
    answers(world, "agent2")
    return world, "carol"


def blind_to_an_outside_number() -> tuple[World, str]:
    world = talk()
    transfer(world, "alice", "13900000000")
    assert world.call("c1")["state"] == "dialing"
    answers(world, "member2")
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("talking", None)
    return world, "alice"


def blind_into_a_flow_that_ends() -> tuple[World, str]:
    world = talk()
    transfer(world, "alice", "flow:straight")
    world.ready("bob")
    answers(world, "agent2")
    return world, "bob"


def into_a_flow_and_back_to_the_waiting_agent() -> tuple[World, str]:
    world = talk()
    transfer(world, "alice", "flow:check", "attended")
    assert world.agent("alice")["presence"] == "talking"
    world.talking_at["c1"] = world.now  # the agent waits on the line: his segment goes on
    world.after(5).presses("c1", "1")
    assert world.call("c1")["state"] == "talking"
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", "c1-agent1")
    return world, "alice"


def blind_into_a_flow_and_back_to_the_agents_phone() -> tuple[World, str]:
    world = talk()
    transfer(world, "alice", "flow:check")
    world.after(5).presses("c1", "1")
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("offered", "alice")
    answers(world, "agent2")
    return world, "alice"


def nobody_answers_and_the_transferring_agent_is_rung() -> tuple[World, str]:
    world = talk("bob")
    transfer(world, "alice", "agent:bob")
    world.after(15).fires("offer:c1")
    assert world.agent("bob")["reason"] == "no_answer"
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("offered", "alice")
    assert world.told(facts.CallReturned)[0].to == "agent"
    answers(world, "agent3")
    return world, "alice"


def nobody_answers_and_the_transferring_agent_has_gone_on() -> tuple[World, str]:
    world = talk("bob")
    queued_at = world.call("c1")["queued_at"]
    transfer(world, "alice", "agent:bob")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.give(telephony.PhoneChanged("alice", False))
    world.calls_in("c2")
    world.after(3).give(inputs.DeclineRequested("c1", "bob"))
    assert world.told(facts.CallReturned)[0].to == "queue"
    assert world.call("c1")["queued_at"] == queued_at, "with the time at which he first joined"
    world.give(inputs.PresenceRequested("bob", "ready"))
    assert world.call("c1")["agent"] == "bob", "first in line"
    answers(world, "agent3")
    return world, "bob"


def outside_does_not_answer_and_the_call_returns() -> tuple[World, str]:
    world = talk()
    transfer(world, "alice", "13900000000")
    world.after(5).give(LegEnded("c1-member2", Cause.BUSY))
    assert world.told(facts.CallReturned)[0].why == "busy"
    answers(world, "agent3")
    return world, "alice"


def attended_to_an_agent() -> tuple[World, str]:
    world = talk("bob")
    transfer(world, "alice", "agent:bob", "attended")
    assert world.call("c1")["state"] == "held"
    assert world.call("c1")["consult"]["reason"] == "invoice"
    assert world.call("c1")["ringing_ids"] == ["bob"]
    answers(world, "agent2")
    assert world.commands(telephony.Connect)[0].legs == ("c1-agent1", "c1-agent2")
    world.after(20).give(inputs.ConsultCompleteRequested("c1", "alice"))
    assert world.agent("alice")["presence"] == "wrap_up"
    assert world.call("c1")["transferred_by"] == "alice"
    return world, "bob"


def attended_completed_while_it_rings() -> tuple[World, str]:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    world.after(2).give(inputs.ConsultCompleteRequested("c1", "alice"))
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("offered", "bob")
    answers(world, "agent2")
    return world, "bob"


def attended_to_an_outside_number() -> tuple[World, str]:
    world = talk()
    world.give(inputs.ConsultRequested("c1", "alice", "13900000000"))
    answers(world, "member2")
    world.after(9).give(inputs.ConsultCompleteRequested("c1", "alice"))
    assert world.call("c1")["members"][0]["number"] == "13900000000"
    return world, "alice"


def attended_by_hanging_up_the_phone() -> tuple[World, str]:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "queue:service"))
    answers(world, "agent2")
    world.after(9).give(LegEnded("c1-agent1", Cause.NORMAL))
    return world, "bob"


def consult_cancelled() -> tuple[World, str]:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    world.after(9).give(inputs.ConsultCancelRequested("c1", "alice"))
    assert world.agent("bob")["presence"] == "ready"
    assert world.call("c1")["state"] == "talking"
    return world, "alice"


def consulted_party_leaves() -> tuple[World, str]:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    world.after(9).give(inputs.HangupRequested("c1", "bob"))
    assert world.call("c1")["state"] == "talking"
    return world, "alice"


def a_chain_of_three_agents() -> tuple[World, str]:
    world, _ = blind_to_an_agent()
    world.ready("carol")
    world.after(10)
    transfer(world, "bob", "agent:carol")
    answers(world, "agent3")
    return world, "carol"


def there_and_back_again() -> tuple[World, str]:
    world, _ = blind_to_an_agent()
    world.after(10)
    transfer(world, "bob", "agent:alice")
    answers(world, "agent3")
    assert [end.why for end in world.told(facts.WrapUpEnded)] == ["recalled"]
    return world, "alice"


def from_hold() -> tuple[World, str]:
    world = talk("bob")
    world.give(inputs.HoldRequested("c1", "alice"))
    world.after(7)
    transfer(world, "alice", "agent:bob")
    answers(world, "agent2")
    return world, "bob"


def conference_that_the_agent_leaves_to_a_colleague() -> tuple[World, str]:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    world.give(inputs.ConferenceRequested("c1", "alice"))
    assert set(world.commands(telephony.Connect)[0].legs) == {"c1-in", "c1-agent1", "c1-agent2"}
    world.after(30).give(inputs.ConferenceLeaveRequested("c1", "alice"))
    assert world.agent("alice")["presence"] == "wrap_up"
    return world, "bob"


def conference_with_two_mobiles_that_the_agent_leaves() -> tuple[World, str]:
    world = talk()
    world.give(inputs.ConferenceRequested("c1", "alice", "13900000000"))
    answers(world, "member2")
    world.give(inputs.ConferenceRequested("c1", "alice", "13900000001"))
    answers(world, "member3")
    world.after(30).give(LegEnded("c1-agent1", Cause.NORMAL))
    assert world.call("c1")["state"] == "talking"
    world.after(5).give(LegEnded("c1-member2", Cause.NORMAL))
    assert world.call("c1")["state"] == "talking", "one mobile is still with the customer"
    return world, "alice"


PATTERNS: list[Callable[[], tuple[World, str]]] = [
    blind_to_an_agent,
    blind_to_a_queue,
    blind_to_a_queue_where_nobody_is_free_yet,
    blind_to_an_extension,
    blind_to_an_outside_number,
    blind_into_a_flow_that_ends,
    into_a_flow_and_back_to_the_waiting_agent,
    blind_into_a_flow_and_back_to_the_agents_phone,
    nobody_answers_and_the_transferring_agent_is_rung,
    nobody_answers_and_the_transferring_agent_has_gone_on,
    outside_does_not_answer_and_the_call_returns,
    attended_to_an_agent,
    attended_completed_while_it_rings,
    attended_to_an_outside_number,
    attended_by_hanging_up_the_phone,
    consult_cancelled,
    consulted_party_leaves,
    a_chain_of_three_agents,
    there_and_back_again,
    from_hold,
    conference_that_the_agent_leaves_to_a_colleague,
    conference_with_two_mobiles_that_the_agent_leaves,
]


@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.__name__)
def test_transfer_matrix(pattern: Callable[[], tuple[World, str]]) -> None:
    world, owner = pattern()
    assert recorded(world) == [telephony.StartRecording], "one recording, never stopped"
    world.after(60).give(LegEnded("c1-in", Cause.NORMAL))
    assert [f.call for f in world.told(facts.CallStarted) if f.call == "c1"] == ["c1"]
    assert [f.call for f in world.told(facts.CallEnded)] == ["c1"]
    assert world.told(facts.CallConnected)[-1].agent == owner
    assert recorded(world) == [telephony.StartRecording], "it ends with the customer's leg"
    seconds = sum(segment.seconds for segment in world.told(facts.CallSegmentEnded))
    assert seconds == pytest.approx(world.talked["c1"], abs=0.001)
    everybody_lets_go(world)


def recorded(world: World) -> list[type]:
    kinds = (telephony.StartRecording, telephony.StopRecording)
    return [type(command) for command in world.sent if isinstance(command, kinds)]


def everybody_lets_go(world: World) -> None:
    """Each leg that we rang has ended or is hung up, and nobody stays busy."""
    rung = {c.leg for c in world.sent if isinstance(c, telephony.Originate)}
    hung_up = {c.leg for c in world.sent if isinstance(c, telephony.Hangup)}
    assert rung - world.ended <= hung_up | {"c2-agent1"}
    for name in ("alice", "bob", "carol"):
        if world.agent(name)["presence"] == "wrap_up":
            world.give(inputs.DispositionRequested("c1", name, "solved"))
        assert world.agent(name)["call"] in (None, "c2")
    assert world.is_over("c1")


def test_the_first_agent_wraps_up_while_the_call_goes_on_and_stays_on_his_screen() -> None:
    world, _ = blind_to_an_agent()
    assert set(world.call("c1")["agent_ids"]) == {"alice", "bob"}
    world.give(inputs.DispositionRequested("c1", "alice", "call_back"))
    assert world.call("c1")["agent_ids"] == ["bob"]
    assert world.agent("alice")["presence"] == "ready"
    assert world.call("c1")["state"] == "talking"


@pytest.mark.parametrize(
    ("to", "error"),
    [
        ("agent:nobody", UnknownDestination),
        ("queue:nowhere", UnknownDestination),
        ("flow:none", UnknownDestination),
        ("agent:alice", UnknownDestination),
        ("agent:bob", AgentNotFree),
        ("00882123456789", DestinationBlocked),
        ("+882123456789", DestinationBlocked),
        ("+1 900 123 4567", DestinationBlocked),
        ("+86 900 1234", DestinationBlocked),
    ],
)
@pytest.mark.parametrize("way", ["transfer", "consult", "conference", "dial"])
def test_one_gate_refuses_what_may_not_be_reached(
    way: str, to: str, error: type[Exception]
) -> None:
    """All call origination passes one permission gate; there is no side door."""
    world = talk()
    requests: dict[str, inputs.Request] = {
        "transfer": inputs.TransferRequested("c1", "alice", to),
        "consult": inputs.ConsultRequested("c1", "alice", to),
        "conference": inputs.ConferenceRequested("c1", "alice", to),
        "dial": inputs.DialRequested("d1", "carol", to.replace("agent:alice", "agent:carol")),
    }
    world.ready("carol")
    before = len(world.sent)
    with pytest.raises(error):
        world.give(requests[way])
    assert len(world.sent) == before
    assert world.call("c1")["state"] == "talking"


def test_a_house_may_allow_what_the_default_plan_blocks() -> None:
    from linedesk.core.definitions import DEFAULT_DIAL_PLAN, DialRule

    plan = (*DEFAULT_DIAL_PLAN, DialRule("0088216", True))
    world = World(replace(HOUSE, dial_plan=plan))
    world.ready("alice")
    world.give(inputs.DialRequested("d1", "alice", "+88216123456"))
    assert world.call("d1")["called"] == "+88216123456"


def test_nobody_transfers_the_call_of_another_or_while_asking() -> None:
    world = talk("bob")
    with pytest.raises(NotYourCall):
        transfer(world, "bob", "queue:service")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    with pytest.raises(IllegalMove):
        transfer(world, "alice", "queue:service")
    with pytest.raises(IllegalMove):
        world.give(inputs.RetrieveRequested("c1", "alice"))


def test_a_colleague_on_a_break_may_be_asked_and_is_on_the_break_again() -> None:
    world = talk("bob")
    world.give(inputs.PresenceRequested("bob", "not_ready", "lunch"))
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    assert world.agent("bob")["presence"] == "talking"
    world.give(inputs.ConsultCancelRequested("c1", "alice"))
    assert (world.agent("bob")["presence"], world.agent("bob")["reason"]) == ("not_ready", "lunch")


def test_a_colleague_without_a_phone_cannot_be_rung() -> None:
    world = talk()
    world.give(inputs.PresenceRequested("bob", "not_ready", "lunch"))
    with pytest.raises(PhoneNotReachable):
        world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))


def test_who_is_sent_back_goes_even_before_a_higher_priority() -> None:
    """He has waited and talked already."""
    world = talk("carol")
    transfer(world, "alice", "agent:carol")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.give(telephony.PhoneChanged("alice", False))
    world.calls_in("v2", "4008001000")
    world.recognised("v2", WANG)
    world.plays_out("v2")
    world.give(inputs.DeclineRequested("c1", "carol"))
    assert world.call("c1")["state"] == world.call("v2")["state"] == "queued"
    world.give(telephony.PhoneChanged("alice", True))
    world.give(inputs.PresenceRequested("alice", "ready"))
    assert world.call("c1")["agent"] == "alice"


def test_nobody_is_asked_twice_to_take_his_own_transfer_back() -> None:
    world = talk("bob")
    transfer(world, "alice", "agent:bob")
    world.give(inputs.DeclineRequested("c1", "bob"))
    assert world.call("c1")["agent"] == "alice"
    world.give(inputs.PresenceRequested("alice", "ready"))
    world.after(15).fires("offer:c1")
    assert [told.to for told in world.told(facts.CallReturned)] == ["agent", "queue"]
    assert world.call("c1")["state"] == "queued"


def test_the_customer_of_an_attended_transfer_hears_no_silence() -> None:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    world.give(inputs.ConsultCompleteRequested("c1", "alice"))
    sent = world.commands(object)
    connect = telephony.Connect("c1-bridge", ("c1-in", "c1-agent2"))
    assert sent.index(connect) < sent.index(telephony.Hangup("c1-agent1"))


def test_a_flow_that_leads_elsewhere_lets_the_waiting_agent_go() -> None:
    world = talk("bob")
    transfer(world, "alice", "flow:straight", "attended")
    answers(world, "agent2")
    assert (world.call("c1")["agent"], world.agent("alice")["presence"]) == ("bob", "wrap_up")
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]


# --- races ---------------------------------------------------------------------------------------


def test_the_customer_leaves_during_a_consult() -> None:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    world.give(LegEnded("c1-in", Cause.NORMAL))
    assert {h.leg for h in world.commands(telephony.Hangup)} == {"c1-agent1", "c1-agent2"}
    assert world.agent("bob")["presence"] == "ready"
    assert world.agent("alice")["presence"] == "wrap_up"
    assert world.told(facts.ConsultEnded)[0].why == "ended"


def test_the_consulted_party_answers_as_the_agent_cancels() -> None:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    world.give(inputs.ConsultCancelRequested("c1", "alice"))
    world.give(LegAnswered("c1-agent2"))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent2"]
    assert world.agent("bob")["presence"] == "ready"
    assert world.call("c1")["state"] == "talking"


def test_the_customer_leaves_while_the_next_agent_is_rung() -> None:
    world = talk("bob")
    transfer(world, "alice", "agent:bob")
    world.give(LegEnded("c1-in", Cause.NORMAL))
    assert world.agent("bob")["presence"] == "ready"
    assert world.call("c1")["state"] == "wrap_up", "alice still wraps up"
    world.after(30).fires("wrap:alice")
    assert world.is_over("c1")


def test_who_was_asked_may_decline() -> None:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    world.give(inputs.DeclineRequested("c1", "bob"))
    assert world.call("c1")["state"] == "talking"
    assert world.told(facts.ConsultEnded)[0].why == "declined"
    assert world.agent("bob")["presence"] == "ready", "a colleague's question is no missed call"


# --- conference ----------------------------------------------------------------------------------


def test_each_member_of_a_conference_can_be_muted_and_dropped() -> None:
    """A-031: a participant list with mute and drop."""
    world = talk("bob")
    world.give(inputs.ConferenceRequested("c1", "alice", "13900000000"))
    assert world.call("c1")["members"][0]["up"] is False
    answers(world, "member2")
    assert world.commands(telephony.Connect)[0].legs == ("c1-member2",)
    world.give(inputs.MemberMuteRequested("c1", "alice", "c1-member2", True))
    assert world.commands(telephony.Mute)[0].leg == "c1-member2"
    assert world.call("c1")["members"][0]["muted"]
    world.give(inputs.MemberMuteRequested("c1", "alice", "c1-member2", False))
    with pytest.raises(NotYourCall):
        world.give(inputs.MemberDropRequested("c1", "bob", "c1-member2"))
    world.give(inputs.MemberDropRequested("c1", "alice", "c1-member2"))
    assert world.commands(telephony.Hangup)[0].leg == "c1-member2"
    assert world.call("c1")["members"] == []
    assert world.told(facts.MemberLeft)[0].why == "dropped"


# --- internal calls ------------------------------------------------------------------------------


def test_a_colleague_is_called_by_name_without_recording_or_wrap_up() -> None:
    world = World(HOUSE)
    world.ready("alice", "bob")
    world.give(inputs.DialRequested("i1", "alice", "agent:bob"))
    world.give(LegAnswered("i1-agent1"))
    assert world.commands(telephony.Originate)[0].to == telephony.Phone("bob")
    assert world.agent("bob")["presence"] == "offered"
    assert world.call("i1")["agent_ids"] == ["alice", "bob"]
    world.give(LegAnswered("i1-customer1"))
    assert (world.call("i1")["state"], world.call("i1")["direction"]) == ("talking", "internal")
    assert not [c for c in world.sent if isinstance(c, telephony.StartRecording)]
    world.after(30).give(inputs.HangupRequested("i1", "bob"))
    assert (world.agent("alice")["presence"], world.agent("bob")["presence"]) == ("ready", "ready")
    assert world.is_over("i1")


def test_a_colleague_may_decline_an_internal_call() -> None:
    world = World(HOUSE)
    world.ready("alice", "carol")
    world.give(telephony.PhoneDialed("p1", "i1", "alice", "8003"))
    world.give(inputs.DeclineRequested("i1", "carol"))
    assert world.is_over("i1")
    assert (world.agent("alice")["presence"], world.agent("carol")["presence"]) == ("ready",) * 2


# --- after an outage -----------------------------------------------------------------------------


def back(world: World, *legs: str) -> None:
    live = tuple(telephony.LiveLeg(leg, True, None) for leg in legs)
    world.give(telephony.SwitchConnected(live, ("c1-bridge",), frozenset({"alice", "bob"})))


def test_a_consult_goes_on_after_an_outage_and_ends_with_who_left_meanwhile() -> None:
    world = talk("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    answers(world, "agent2")
    world.give(telephony.SwitchLost())
    back(world, "c1-in", "c1-agent1", "c1-agent2")
    assert world.commands(telephony.Connect)[0].legs == ("c1-agent1", "c1-agent2")
    world.give(telephony.SwitchLost())
    back(world, "c1-in", "c1-agent1")
    assert world.call("c1")["state"] == "talking"
    assert world.agent("bob")["presence"] == "ready"


def test_an_answer_to_a_transfer_that_nobody_heard_is_an_answer() -> None:
    world = talk("bob")
    transfer(world, "alice", "agent:bob")
    world.give(telephony.SwitchLost())
    back(world, "c1-in", "c1-agent2")
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("talking", "bob")


def test_a_conference_is_together_again_after_an_outage() -> None:
    world = talk()
    world.give(inputs.ConferenceRequested("c1", "alice", "13900000000"))
    answers(world, "member2")
    world.give(telephony.SwitchLost())
    back(world, "c1-in", "c1-agent1", "c1-member2")
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", "c1-agent1", "c1-member2")
