"""Whole inbound calls as stories: given people and a moment, play inputs, look at the effects."""

from dataclasses import replace

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import Blocked, NumberDefinition
from linedesk.core.telephony import Cause
from tests.core.floor_of import LI, SETUP, WANG, World


def test_a_caller_is_queued_offered_connected_recorded_and_wrapped_up() -> None:
    world = World()
    world.ready("alice")
    world.calls_in("c1")
    assert world.call("c1")["state"] == "offered"
    [ring] = world.commands(telephony.Originate)
    assert ring.to == telephony.Phone("alice")
    assert ring.leg == "c1-agent1"

    world.after(3).give(telephony.LegAnswered("c1-agent1"))
    sent = [type(e.command) for e in world.effects if hasattr(e, "command")]
    assert sent.index(telephony.StartRecording) < sent.index(telephony.Connect)
    assert world.call("c1")["state"] == "talking"
    assert world.told(facts.CallConnected)[0].waited == 3

    world.after(60).give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert world.agent("alice")["presence"] == "wrap_up"
    assert world.told(facts.CallEnded)[0].by == "customer"

    world.after(5).give(inputs.DispositionRequested("c1", "alice", "solved", "fine"))
    assert world.agent("alice")["presence"] == "ready"
    assert world.is_over("c1")


def test_the_main_flow_greets_asks_and_leads_to_a_person_by_0() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    assert world.commands(telephony.Answer)
    assert world.commands(telephony.Play)[0].sounds == ("zh-welcome",)
    world.recognised("c1", LI)
    world.plays_out("c1")
    assert world.commands(telephony.Play)[0].sounds == ("zh-menu",)
    world.presses("c1", "1")
    assert world.commands(telephony.Play)[0].sounds == ("zh-self",)
    world.presses("c1", "0")
    assert world.call("c1")["state"] == "queued"
    assert [s["exit"] for s in world.call("c1")["flow_path"]] == [
        "next",
        "otherwise",
        "1",
        "0",
        None,
    ]


def test_a_vip_is_led_past_the_menu_to_the_vip_queue() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    world.recognised("c1", WANG)
    world.plays_out("c1")
    assert world.call("c1")["queue"] == "vip"
    assert world.call("c1")["customer"]["company"] == "华信贸易"


def test_a_late_lookup_takes_the_default_branch_and_still_fills_the_pop() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    world.plays_out("c1")
    assert world.call("c1")["flow_path"][-1]["node"] == "vip?"
    world.after(0.7).fires("lookup:c1")
    assert world.call("c1")["flow_path"][-1]["node"] == "menu"
    world.recognised("c1", WANG)
    assert world.call("c1")["customer"]["name"] == "王伟"
    assert [f.how for f in world.told(facts.CallRecognised)] == ["late", "found"]


def test_a_blocked_caller_is_rejected_before_the_flow() -> None:
    """A-014: at first ring, in every spelling, without an answer, a flow or an agent's second."""
    world = World()
    for caller in ("13800000009", "+8613800000009", "008613800000009", "8613800000009"):
        world.calls_in(caller, caller=caller)
        assert world.commands(telephony.Hangup)[0].cause is Cause.REJECTED
        assert not world.commands(telephony.Answer)
        assert world.is_over(caller)
    assert {f.why for f in world.told(facts.CallRefused)} == {"blocked"}
    assert not world.told(facts.CallNodeEntered)
    assert not world.told(facts.CallQueued)


def test_who_was_blocked_for_a_time_is_let_in_when_it_is_over() -> None:
    """A-014: with expiry."""
    world = World()
    until = world.now + 60
    blocked = {"13700000000": Blocked("13700000000", "abuse", until)}
    world.give(inputs.DefinitionsChanged(replace(SETUP, blocklist=blocked)))
    world.calls_in("c1", caller="13700000000")
    assert world.is_over("c1")
    world.after(60).calls_in("c2", caller="13700000000")
    assert world.call("c2")["state"] == "queued"


def test_an_unknown_number_gets_an_announcement_without_answer_and_its_cause() -> None:
    world = World()
    world.calls_in("c1", called="999")
    assert world.commands(telephony.Play)[0].sounds == ("zh-unknown-number",)
    assert not world.commands(telephony.Answer)
    world.plays_out("c1")
    assert world.commands(telephony.Hangup)[0].cause is Cause.UNALLOCATED
    assert world.is_over("c1")


def test_a_number_that_is_moved_leads_the_next_call_elsewhere_and_leaves_this_one_alone() -> None:
    """A-002: without a reload, between two calls."""
    world = World()
    world.calls_in("c1", "4008001000")
    moved = {**SETUP.numbers, "4008001000": NumberDefinition("4008001000", "straight")}
    world.give(inputs.DefinitionsChanged(replace(SETUP, numbers=moved)))
    world.calls_in("c2", "4008001000")
    assert world.call("c2")["queue"] == "service"
    world.plays_out("c1")
    assert world.call("c1")["flow_path"][-1]["node"] == "vip?"


def test_a_silent_caller_is_asked_three_times_and_then_led_to_a_person() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    world.recognised("c1")
    world.plays_out("c1")
    for _ in range(2):
        world.plays_out("c1")
        world.after(5).fires("node:c1")
        assert world.commands(telephony.Play)[0].sounds == ("zh-menu",)
    world.plays_out("c1")
    world.after(5).fires("node:c1")
    assert world.call("c1")["state"] == "queued"


def test_wrong_digits_are_explained_and_lead_to_a_person_in_the_end() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    world.recognised("c1")
    world.plays_out("c1")
    world.presses("c1", "7")
    assert world.commands(telephony.Play)[0].sounds == ("zh-invalid", "zh-menu")
    world.presses("c1", "8")
    world.presses("c1", "9")
    assert world.call("c1")["state"] == "queued"


def test_an_agent_who_does_not_answer_is_not_ready_and_the_next_gets_the_first_in_line() -> None:
    """A-035: ring, no answer; nobody is rung in vain a second time, no phone rings on."""
    world = World()
    world.ready("alice", "bob")
    world.calls_in("c1")
    world.calls_in("c2")
    world.calls_in("c3")
    assert world.call("c1")["agent"] == "alice"
    world.after(10).give(telephony.LegAnswered("c2-agent1"))
    world.give(telephony.LegEnded("c2-in", Cause.NORMAL))
    world.after(5).fires("offer:c1")
    assert [hangup.leg for hangup in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert world.agent("alice")["presence"] == "not_ready"
    assert world.agent("alice")["reason"] == "no_answer"
    world.give(inputs.PresenceRequested("bob", "ready"))
    assert world.call("c1")["agent"] == "bob"
    assert world.call("c3")["state"] == "queued"
    assert [f.why for f in world.told(facts.CallOfferExpired)] == ["no_answer"]


def test_a_caller_who_hangs_up_as_the_agent_answers_leaves_the_agent_ready() -> None:
    world = World()
    world.ready("alice")
    idle_since = world.center.image("agent", "alice").idle_since  # type: ignore[union-attr]
    world.calls_in("c1")
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    world.give(telephony.LegAnswered("c1-agent1"))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    world.give(telephony.LegEnded("c1-agent1", Cause.NORMAL))
    assert world.agent("alice")["presence"] == "ready"
    assert world.center.image("agent", "alice").idle_since == idle_since  # type: ignore[union-attr]
    assert len(world.told(facts.CallAbandoned)) == 1
    assert not world.told(facts.CallConnected)


def test_the_other_order_of_the_same_race_is_a_talk_of_no_length() -> None:
    world = World()
    world.ready("alice")
    world.calls_in("c1")
    world.give(telephony.LegAnswered("c1-agent1"))
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert world.agent("alice")["presence"] == "wrap_up"
    assert not world.told(facts.CallAbandoned)


def test_wrap_up_is_time_boxed() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(telephony.LegEnded("c1-agent1", Cause.NORMAL))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-in"]
    assert world.timers["wrap:alice"] == world.now + 30
    world.after(30).fires("wrap:alice")
    assert world.agent("alice")["presence"] == "ready"


def test_waiting_callers_hear_music_and_their_place() -> None:
    world = World()
    world.calls_in("c1")
    assert world.commands(telephony.StartMusic)
    world.after(30).fires("node:c1")
    assert world.commands(telephony.StopMusic)
    assert world.commands(telephony.Play)[0].sounds == ("zh-position-1",)
    world.plays_out("c1")
    assert world.commands(telephony.StartMusic)


def test_a_failed_recording_is_a_fact_and_the_talk_goes_on() -> None:
    world = World()
    world.talk("c1", "alice")
    start = telephony.StartRecording("c1-in", "c1-rec1")
    world.give(telephony.CommandFailed(start, "disk full"))
    assert world.told(facts.RecordingFailed)[0].why == "disk full"
    assert world.call("c1")["recording"] == "failed"
    assert world.call("c1")["state"] == "talking"


def test_hold_plays_music_to_the_customer_and_retrieve_brings_him_back() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(inputs.HoldRequested("c1", "alice"))
    assert world.commands(telephony.Part)
    assert world.commands(telephony.StartMusic)
    world.give(inputs.RetrieveRequested("c1", "alice"))
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", "c1-agent1")


def test_the_longest_idle_agent_is_rung_first() -> None:
    world = World()
    world.ready("bob", "alice")
    world.calls_in("c1")
    [offered] = world.told(facts.CallOffered)
    assert offered.candidates == ("bob", "alice")
    assert world.call("c1")["agent"] == "bob"


def test_priority_goes_first_in_a_queue_and_equals_keep_their_order() -> None:
    world = World()
    for name in ("c1", "c2"):
        world.calls_in(name)
        world.after(1)
    world.calls_in("v1", "4008001000")
    world.recognised("v1", WANG)
    world.plays_out("v1")
    world.ready("alice")
    assert world.call("v1")["agent"] == "alice"
    world.ready("bob")
    assert world.call("c1")["agent"] == "bob"
