"""What a supervisor does with somebody else's call, and what the agent sees of it."""

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.errors import AgentNotFree, IllegalMove, PhoneNotReachable, ReasonRequired
from linedesk.core.telephony import Cause, LegAnswered, LegEnded
from tests.core.floor_of import World


def talk() -> World:
    world = World()
    world.talk("c1", "alice")
    world.give(telephony.PhoneChanged("boss", True))
    world.give(telephony.PhoneChanged("chief", True))
    return world.after(10)


def supervise(world: World, mode: str, who: str = "boss") -> None:
    world.give(inputs.SuperviseRequested("c1", who, mode))


def supervised(mode: str) -> World:
    world = talk()
    supervise(world, mode)
    world.give(LegAnswered("c1-supervisor2"))
    return world


def test_the_supervisors_own_phone_is_rung_and_asked_to_answer_by_itself() -> None:
    world = talk()
    supervise(world, "listen")
    [ring] = world.commands(telephony.Originate)
    assert (ring.to, ring.auto_answer) == (telephony.Phone("boss"), True)
    assert (world.agent("boss")["presence"], world.agent("boss")["reason"]) == (
        "supervising",
        "listen",
    )
    world.give(LegAnswered("c1-supervisor2"))
    assert world.commands(telephony.Snoop) == [telephony.Snoop("c1-snoop3", "c1-agent1", False)]
    world.give(LegAnswered("c1-snoop3"))
    assert world.commands(telephony.Connect)[0].legs == ("c1-supervisor2", "c1-snoop3")
    assert world.call("c1")["supervisors"][0]["mode"] == "listen"


def test_take_over_moves_call_screen_and_wrap_up_in_one_step() -> None:
    """A-098: the agent's leg is released with the same input, the customer hears no silence."""
    world = supervised("listen")
    supervise(world, "take_over")
    order = [type(c) for c in world.sent[-6:]]
    connect = world.commands(telephony.Connect)[0]
    assert set(connect.legs) == {"c1-in", "c1-supervisor2"}
    hangups = [h.leg for h in world.commands(telephony.Hangup)]
    assert "c1-agent1" in hangups
    assert "c1-supervisor2" not in hangups
    assert order.index(telephony.Connect) < len(order) - 1
    assert world.agent("alice")["presence"] == "wrap_up"
    assert (world.call("c1")["agent"], world.agent("boss")["presence"]) == ("boss", "talking")
    assert world.told(facts.CallConnected)[-1].agent == "boss"
    assert not world.commands(telephony.StopRecording)
    world.after(20).give(LegEnded("c1-in", Cause.NORMAL))
    assert world.agent("boss")["presence"] == "wrap_up", "the wrap-up duty is his, too"
    world.give(inputs.DispositionRequested("c1", "boss", "solved"))
    assert world.agent("boss")["presence"] == "offline", "where he was before"
    seconds = sum(segment.seconds for segment in world.told(facts.CallSegmentEnded))
    assert seconds == world.talked["c1"]


def test_take_over_from_hold_and_out_of_a_consult() -> None:
    world = supervised("listen")
    world.ready("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    supervise(world, "take_over")
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("talking", "boss")
    assert world.agent("bob")["presence"] == "ready"


def test_who_goes_from_barging_to_listening_is_out_of_the_talk_at_once() -> None:
    world = supervised("barge")
    supervise(world, "listen")
    kinds = [type(command) for command in world.commands(object)]
    assert world.commands(telephony.Part) == [telephony.Part("c1-bridge", "c1-supervisor2")]
    assert kinds.index(telephony.Part) < kinds.index(telephony.Snoop)


def test_two_supervisors_take_over_and_the_second_is_told_so() -> None:
    world = supervised("listen")
    supervise(world, "whisper", "chief")
    world.give(LegAnswered("c1-supervisor4"))
    supervise(world, "take_over")
    with pytest.raises(IllegalMove):
        supervise(world, "take_over", "chief")
    assert world.call("c1")["agent"] == "boss"
    assert world.commands(telephony.Snoop)[0].target == "c1-supervisor2"
    assert world.call("c1")["supervisors"][0]["username"] == "chief", (
        "who goes on whispering, to him"
    )


def test_a_take_over_that_rings_while_the_agent_gives_the_call_away_ends_with_nobody() -> None:
    world = talk()
    supervise(world, "take_over")
    world.give(inputs.TransferRequested("c1", "alice", "queue:service"))
    world.give(LegAnswered("c1-supervisor2"))
    assert world.told(facts.SupervisionEnded)[0].why == "nobody"
    assert world.agent("boss")["presence"] == "offline"


def test_every_use_is_a_fact_with_who_whom_mode_and_time() -> None:
    world = supervised("listen")
    world.after(5)
    supervise(world, "whisper")
    world.after(7).give(inputs.SuperviseEndRequested("c1", "boss"))
    used = [(f.supervisor, f.agent, f.mode, f.before) for f in world.told(facts.CallSupervised)]
    assert used == [("boss", "alice", "listen", None), ("boss", "alice", "whisper", "listen")]
    [ended] = world.told(facts.SupervisionEnded)
    assert (ended.mode, ended.seconds, ended.why) == ("whisper", 12, "left")


def test_only_a_free_supervisor_with_a_phone_and_only_a_talk() -> None:
    world = talk()
    with pytest.raises(IllegalMove):
        supervise(world, "listen", "alice")
    with pytest.raises(PhoneNotReachable):
        supervise(world, "listen", "carol")
    with pytest.raises(IllegalMove):
        supervise(world, "dance")
    supervise(world, "listen")
    world.ready("bob")
    world.calls_in("c2")
    world.give(LegAnswered("c2-agent1"))
    with pytest.raises(AgentNotFree):
        world.give(inputs.SuperviseRequested("c2", "boss", "listen"))
    world.give(LegEnded("c1-in", Cause.NORMAL))
    with pytest.raises(IllegalMove):
        supervise(world, "listen", "chief")


def test_a_supervisor_who_does_not_answer_and_one_who_hangs_up() -> None:
    world = talk()
    supervise(world, "listen")
    world.give(LegEnded("c1-supervisor2", Cause.NO_ANSWER))
    assert world.told(facts.SupervisionEnded)[0].why == "no_answer"
    supervise(world, "barge")
    world.give(LegAnswered("c1-supervisor3"))
    assert world.commands(telephony.Connect)[0].legs == ("c1-supervisor3",)
    world.give(LegEnded("c1-supervisor3", Cause.NORMAL))
    assert world.call("c1")["state"] == "talking"
    assert world.agent("boss")["presence"] == "offline"


def test_force_hangup_ends_the_call_at_once_with_its_reason() -> None:
    """A-099."""
    world = talk()
    with pytest.raises(ReasonRequired):
        world.give(inputs.ForceHangupRequested("c1", "boss", " "))
    world.give(inputs.ForceHangupRequested("c1", "boss", "abuse"))
    assert {h.leg for h in world.commands(telephony.Hangup)} == {"c1-in", "c1-agent1"}
    assert world.told(facts.CallEnded)[0].by == "supervisor"
    assert world.told(facts.CallForceEnded)[0].reason == "abuse"
    with pytest.raises(IllegalMove):
        world.give(inputs.ForceHangupRequested("c1", "boss", "abuse"))


def test_a_polite_force_hangup_says_goodbye_to_the_customer_first() -> None:
    """A-099: the customer gets a polite prompt first, if wished."""
    from dataclasses import replace

    from tests.core.floor_of import SETUP

    world = World(replace(SETUP, prompts={**SETUP.prompts, "goodbye": {"zh": "zh-goodbye"}}))
    world.talk("c1", "alice")
    world.give(inputs.ForceHangupRequested("c1", "boss", "abuse", polite=True))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert world.commands(telephony.Play)[0].sounds == ("zh-goodbye",)
    assert world.agent("alice")["presence"] == "wrap_up"
    world.plays_out("c1")
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-in"]
    assert world.told(facts.CallEnded)[0].by == "supervisor"


def test_help_is_asked_for_answered_and_over() -> None:
    """A-068: the agent sees that somebody is there, the reason and how long he waited."""
    world = talk()
    world.give(inputs.HelpRequested("c1", "alice", "refund"))
    with pytest.raises(IllegalMove):
        world.give(inputs.HelpRequested("c1", "alice", "refund"))
    supervise(world, "listen")
    assert world.call("c1")["help"]["supervisor"] is None, "listening is no help"
    world.give(LegAnswered("c1-supervisor2"))
    world.after(3)
    supervise(world, "whisper")
    assert world.call("c1")["help"]["supervisor"] == "boss"
    assert world.told(facts.HelpAnswered)[0].waited == 3
    world.give(inputs.SuperviseEndRequested("c1", "boss"))
    assert world.call("c1")["help"] is None
    world.give(inputs.HelpRequested("c1", "alice", "refund"))
    world.give(inputs.HelpWithdrawRequested("c1", "alice"))
    assert [f.why for f in world.told(facts.HelpEnded)] == ["helped", "withdrawn"]


def test_a_forced_presence_says_by_whom() -> None:
    """A-100: the agent sees who and why."""
    world = World()
    world.ready("alice")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch", by="boss"))
    assert world.agent("alice")["set_by"] == "boss"
    world.give(inputs.PresenceRequested("alice", "ready"))
    assert world.agent("alice")["set_by"] is None


def test_after_an_outage_every_ear_is_where_it_was() -> None:
    world = supervised("whisper")
    world.give(LegAnswered("c1-snoop3"))
    world.give(telephony.SwitchLost())
    legs = ("c1-in", "c1-agent1", "c1-supervisor2", "c1-snoop3")
    live = tuple(telephony.LiveLeg(leg, True, None) for leg in legs)
    bridges = ("c1-bridge", "c1-ear2", "gone-ear4")
    world.give(telephony.SwitchConnected(live, bridges, frozenset({"alice", "boss"})))
    assert telephony.Connect("c1-ear2", ("c1-supervisor2", "c1-snoop3")) in world.commands(
        telephony.Connect
    )
    assert [close.bridge for close in world.commands(telephony.CloseBridge)] == ["gone-ear4"]
    assert not world.commands(telephony.Hangup)
