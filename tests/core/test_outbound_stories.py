"""An agent dials."""

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.errors import IllegalMove, NotYourCall, NumberRefused
from linedesk.core.telephony import Cause
from tests.core.floor_of import World


def dialing() -> World:
    world = World()
    world.ready("alice")
    world.give(inputs.DialRequested("d1", "alice", "+86 138-0000-0002"))
    return world


def test_dial_rings_the_own_phone_first_and_then_the_customer() -> None:
    world = dialing()
    assert world.commands(telephony.Originate)[0].to == telephony.Phone("alice")
    world.give(telephony.LegAnswered("d1-agent1"))
    assert world.commands(telephony.Originate)[0].to == telephony.Outside("lab", "+8613800000002")
    assert world.commands(telephony.Play)[0].sounds == ("tone:ring",)
    world.after(4).give(telephony.LegAnswered("d1-customer1"))
    assert world.commands(telephony.Connect)[0].legs == ("d1-customer1", "d1-agent1")
    assert world.commands(telephony.StartRecording)[0].leg == "d1-customer1"
    assert world.call("d1")["state"] == "talking"


def test_a_busy_customer_ends_the_call_and_the_agent_is_ready_again() -> None:
    world = dialing()
    world.give(telephony.LegAnswered("d1-agent1"))
    world.give(telephony.LegEnded("d1-customer1", Cause.BUSY))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["d1-agent1"]
    assert world.agent("alice")["presence"] == "ready"
    assert world.agent("alice")["last_result"] == "busy"
    assert world.told(facts.CallEnded)[0].cause == "busy"


def test_who_dialed_from_a_break_is_on_the_break_again() -> None:
    world = World()
    world.ready("alice")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.give(inputs.DialRequested("d1", "alice", "10086"))
    world.give(telephony.LegEnded("d1-agent1", Cause.NO_ANSWER))
    assert world.agent("alice")["reason"] == "lunch"


@pytest.mark.parametrize(
    "to", ["", "12", "abc", "100&PJSIP/1", "${SHELL(id)}", "1;2", "1" * 21, "１３８００００"]
)
def test_what_is_no_number_is_refused_and_nothing_rings(to: str) -> None:
    world = World()
    world.ready("alice")
    with pytest.raises(NumberRefused):
        world.give(inputs.DialRequested("d1", "alice", to))
    assert world.agent("alice")["presence"] == "ready"


def test_nobody_dials_during_a_talk() -> None:
    world = World()
    world.talk("c1", "alice")
    with pytest.raises(IllegalMove):
        world.give(inputs.DialRequested("d1", "alice", "10086"))
    assert len(world.center.snapshot(world.now)["calls"]) == 1


def test_a_desk_phone_may_dial_only_for_an_agent_who_is_signed_in() -> None:
    world = World()
    world.give(telephony.PhoneDialed("p1", "d1", "alice", "10086"))
    assert world.commands(telephony.Hangup)[0].cause is Cause.REJECTED
    world.ready("alice")
    world.give(telephony.PhoneDialed("p2", "d2", "alice", "10086"))
    assert world.commands(telephony.Answer)[0].leg == "p2"
    assert world.commands(telephony.Originate)[0].to == telephony.Outside("lab", "10086")


def test_the_calls_of_others_are_not_mine() -> None:
    world = World()
    world.talk("c1", "alice")
    for request in (
        inputs.HangupRequested("c1", "bob"),
        inputs.HoldRequested("c1", "bob"),
        inputs.MuteRequested("c1", "bob"),
        inputs.DigitsRequested("c1", "bob", "1"),
        inputs.DeclineRequested("c1", "bob"),
        inputs.DispositionRequested("c1", "bob", "solved"),
    ):
        with pytest.raises(NotYourCall):
            world.give(request)


def test_digits_are_sent_to_the_customer_and_nonsense_is_refused() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(inputs.DigitsRequested("c1", "alice", "12#"))
    assert world.commands(telephony.SendDigits)[0] == telephony.SendDigits("c1-in", "12#")
    with pytest.raises(NumberRefused):
        world.give(inputs.DigitsRequested("c1", "alice", "1; drop"))
