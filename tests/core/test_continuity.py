"""A talk survives the loss of the agent's phone (A-005, N-01), and card data is not recorded."""

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.errors import IllegalMove
from linedesk.core.telephony import Cause, LegAnswered, LegEnded
from tests.core.floor_of import World


def browser_talk() -> World:
    """Alice talks with her browser phone."""
    world = World()
    world.give(telephony.PhoneChanged("alice-web", True))
    world.give(inputs.PresenceRequested("alice", "ready"))
    world.calls_in("c1")
    world.give(LegAnswered("c1-agent1"))
    return world.after(30)


def test_a_refreshed_browser_is_rung_into_the_same_call_again() -> None:
    world = browser_talk()
    world.give(telephony.PhoneChanged("alice-web", False))
    assert world.call("c1")["state"] == "held"
    assert world.call("c1")["lost_since"] == world.now
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert world.commands(telephony.StartMusic)[0].leg == "c1-in"
    assert world.agent("alice")["presence"] == "talking", "the timer goes on"
    world.after(3).give(telephony.PhoneChanged("alice-web", True))
    [ring] = world.commands(telephony.Originate)
    assert (ring.to, ring.auto_answer) == (telephony.Phone("alice-web"), True)
    world.give(LegAnswered("c1-agent2"))
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", "c1-agent2")
    assert (world.call("c1")["state"], world.call("c1")["lost_since"]) == ("talking", None)
    assert world.told(facts.AgentBack)[0].after == 3
    assert len(world.told(facts.CallConnected)) == 1, "one call, one record"
    assert not [c for c in world.sent if isinstance(c, telephony.StopRecording)]


@pytest.mark.parametrize("cause", [Cause.LOST, Cause.FAILED, Cause.CONGESTION, Cause.UNREACHABLE])
def test_a_leg_that_breaks_is_rung_again_at_once(cause: Cause) -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(LegEnded("c1-agent1", cause))
    assert world.commands(telephony.Originate)[0].auto_answer
    world.give(LegAnswered("c1-agent2"))
    assert world.call("c1")["state"] == "talking"


def test_a_desk_phone_that_does_not_answer_our_questions_may_still_be_talking() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(telephony.PhoneChanged("alice", False))
    assert world.call("c1")["state"] == "talking"


def test_who_hangs_up_means_it() -> None:
    world = browser_talk()
    world.give(LegEnded("c1-agent1", Cause.NORMAL))
    assert world.told(facts.CallEnded)[0].by == "agent"


def test_who_does_not_come_back_loses_the_call_to_the_head_of_the_line() -> None:
    world = browser_talk()
    world.after(1).calls_in("c2")
    world.give(telephony.PhoneChanged("alice-web", False))
    world.after(20).fires("lost:c1")
    assert (world.call("c1")["state"], world.agent("alice")["presence"]) == ("queued", "wrap_up")
    assert world.told(facts.CallSegmentEnded)[0].why == "lost"
    world.ready("bob")
    assert world.call("c1")["agent"] == "bob", "before those who waited"
    world.after(10).fires("wrap:alice")
    assert (world.agent("alice")["presence"], world.agent("alice")["reason"]) == (
        "not_ready",
        "lost",
    )


def test_a_phone_that_answers_with_silence_is_not_rung_for_ever() -> None:
    """The switch ends a leg without sound: after two more the call goes to the next agent, and
    whoever looks at the silent phone's owner sees why he gets no calls."""
    world = World()
    world.talk("c1", "alice")
    for leg in ("c1-agent1", "c1-agent2"):
        world.after(120).give(LegEnded(leg, Cause.CONGESTION))
        assert len(world.commands(telephony.Originate)) == 1, "rung again"
        world.give(LegAnswered(f"c1-agent{int(leg[-1]) + 1}"))
    world.after(120).give(LegEnded("c1-agent3", Cause.CONGESTION))
    assert not world.commands(telephony.Originate)
    assert world.call("c1")["state"] == "queued"
    assert world.told(facts.CallReturned)[0].why == "no_sound"
    world.after(10).fires("wrap:alice")
    alice = world.agent("alice")
    assert (alice["presence"], alice["reason"]) == ("not_ready", "no_sound")


def test_a_phone_from_which_no_sound_comes_costs_the_customer_seconds() -> None:
    """A-035: first in line again, with the next agent as soon as there is one; the phone's owner
    gets no more calls and sees why."""
    world = World()
    world.talk("c1", "alice")
    world.calls_in("c2")
    world.after(8).give(telephony.LegSilent("c1-agent1"))
    assert [hangup.leg for hangup in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert not world.commands(telephony.Originate), "it is not rung again"
    assert world.call("c1")["state"] == "queued"
    assert world.told(facts.CallReturned)[0].why == "no_sound"
    world.ready("bob")
    assert world.call("c1")["agent"] == "bob", "before those who waited"
    world.give(telephony.LegSilent("c1-agent1"))
    world.after(10).fires("wrap:alice")
    alice = world.agent("alice")
    assert (alice["presence"], alice["reason"]) == ("not_ready", "no_sound")


def test_whose_phone_gave_no_sound_gets_the_caller_back_on_his_other_one() -> None:
    """A-035, A-004: at once when he chooses it and is ready before a colleague is. It is not rung
    unasked: that it is registered says nothing of where he sits."""
    world = browser_talk()
    world.give(telephony.PhoneChanged("alice", True))
    world.calls_in("c2")
    world.give(telephony.LegSilent("c1-agent1"))
    assert not world.commands(telephony.Originate)
    world.give(inputs.DeviceRequested("alice", "desk"))
    world.give(inputs.PresenceRequested("alice", "ready"))
    [ring] = world.commands(telephony.Originate)
    assert (ring.to, ring.call) == (telephony.Phone("alice"), "c1")


def test_of_a_phone_that_is_in_no_talk_silence_is_no_matter() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(telephony.LegSilent("c1-in"))
    world.give(telephony.LegSilent("nobody"))
    assert world.call("c1")["state"] == "talking"
    world.give(LegEnded("c1-in", Cause.NORMAL))
    world.give(telephony.LegSilent("c1-agent1"))
    assert not world.told(facts.CallReturned)


@pytest.mark.parametrize("seconds", [5, 600])
def test_a_phone_that_breaks_often_or_now_and_then_is_rung_every_time(seconds: float) -> None:
    """Pages that are loaded again and again are no silent phone."""
    world = World()
    world.talk("c1", "alice")
    for number in range(1, 6):
        world.after(seconds).give(LegEnded(f"c1-agent{number}", Cause.CONGESTION))
        world.give(LegAnswered(f"c1-agent{number + 1}"))
    assert world.call("c1")["state"] == "talking"


def test_a_hold_stays_a_hold_and_a_mute_a_mute() -> None:
    world = browser_talk()
    world.give(inputs.MuteRequested("c1", "alice"))
    world.give(inputs.HoldRequested("c1", "alice"))
    world.give(telephony.PhoneChanged("alice-web", False))
    world.give(telephony.PhoneChanged("alice-web", True))
    world.give(LegAnswered("c1-agent2"))
    assert world.commands(telephony.Mute)[0].leg == "c1-agent2"
    assert world.call("c1")["state"] == "held"
    world.give(inputs.RetrieveRequested("c1", "alice"))
    assert world.commands(telephony.Connect)[0].legs == ("c1-in", "c1-agent2")


def test_the_conference_goes_on_meanwhile() -> None:
    world = browser_talk()
    world.give(inputs.ConferenceRequested("c1", "alice", "13900000000"))
    world.give(LegAnswered("c1-member2"))
    world.give(telephony.PhoneChanged("alice-web", False))
    assert world.call("c1")["state"] == "talking"
    world.give(telephony.PhoneChanged("alice-web", True))
    world.give(LegAnswered("c1-agent3"))
    assert world.commands(telephony.Connect)[0].legs == ("c1-agent3",)
    world.give(telephony.PhoneChanged("alice-web", False))
    world.fires("lost:c1")
    assert (world.call("c1")["state"], world.call("c1")["agent"]) == ("talking", None)


def test_a_consult_outlives_the_loss_and_its_end_leads_back_to_the_customer() -> None:
    world = browser_talk()
    world.ready("bob")
    world.give(inputs.ConsultRequested("c1", "alice", "agent:bob"))
    world.give(LegAnswered("c1-agent2"))
    world.give(telephony.PhoneChanged("alice-web", False))
    world.give(LegEnded("c1-agent2", Cause.NORMAL))
    assert world.call("c1")["state"] == "held"
    world.give(telephony.PhoneChanged("alice-web", True))
    world.give(LegAnswered("c1-agent3"))
    assert world.call("c1")["state"] == "talking"


def test_a_screen_may_say_that_its_phone_has_no_talk_any_more() -> None:
    world = browser_talk()
    world.give(inputs.RejoinRequested("c1", "alice"))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert world.commands(telephony.Originate)[0].leg == "c1-agent2"
    with pytest.raises(IllegalMove):
        world.give(inputs.HoldRequested("c1", "alice"))
    world.give(LegEnded("c1-agent2", Cause.FAILED))
    world.give(inputs.RejoinRequested("c1", "alice"))
    world.give(LegAnswered("c1-agent3"))
    assert world.call("c1")["state"] == "talking"


def test_the_customer_may_leave_while_the_agent_is_away() -> None:
    world = browser_talk()
    world.give(telephony.PhoneChanged("alice-web", False))
    world.give(LegEnded("c1-in", Cause.NORMAL))
    assert world.told(facts.CallEnded)[0].by == "customer"
    assert world.agent("alice")["presence"] == "wrap_up"


def test_an_outage_in_which_the_agents_leg_went_is_a_loss_too() -> None:
    world = World()
    world.talk("c1", "alice")
    world.after(60).give(telephony.SwitchLost())
    live = (telephony.LiveLeg("c1-in", True, None),)
    world.give(telephony.SwitchConnected(live, ("c1-bridge",), frozenset({"alice"})))
    assert world.commands(telephony.Originate)[0].leg == "c1-agent2"
    assert not world.told(facts.CallEnded)


# --- recording -----------------------------------------------------------------------------------


def test_a_pause_is_marked_and_ends_with_the_agents_word_or_the_time() -> None:
    world = browser_talk()
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    world.give(inputs.RecordingPauseRequested("c1", "alice", 60))
    assert world.commands(telephony.PauseRecording)[0].recording == "c1-rec1"
    assert world.call("c1")["recording"] == "paused"
    world.after(10).give(inputs.RecordingResumeRequested("c1", "alice"))
    assert world.commands(telephony.ResumeRecording)
    with pytest.raises(IllegalMove):
        world.give(inputs.RecordingResumeRequested("c1", "alice"))
    world.give(inputs.RecordingPauseRequested("c1", "alice"))
    assert world.timers["pause:c1"] == world.now + 120
    world.after(120).fires("pause:c1")
    assert world.call("c1")["recording"] == "on"
    assert [f.why for f in world.told(facts.RecordingResumed)] == ["agent", "timeout"]
    assert [f.seconds for f in world.told(facts.RecordingPaused)] == [60, 120]


def test_a_pause_before_the_file_is_there_stays_a_pause() -> None:
    world = browser_talk()
    world.give(inputs.RecordingPauseRequested("c1", "alice"))
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    assert world.call("c1")["recording"] == "paused"


def test_the_pause_ends_with_the_agents_part_of_the_talk() -> None:
    world = browser_talk()
    world.give(inputs.RecordingPauseRequested("c1", "alice"))
    world.give(inputs.TransferRequested("c1", "alice", "queue:service"))
    assert world.commands(telephony.ResumeRecording)
    assert world.told(facts.RecordingResumed)[0].why == "left"


def test_the_agent_marks_a_moment_of_what_is_recorded() -> None:
    world = browser_talk()
    world.give(telephony.RecordingStarted("c1-in", "c1-rec1"))
    world.after(10).give(inputs.RecordingMarkRequested("c1", "alice"))
    [mark] = world.told(facts.RecordingMarked)
    assert (mark.recording, mark.at, world.call("c1")["marks"]) == ("c1-rec1", world.now, 1)
    world.give(telephony.RecordingFailed("c1-in", "c1-rec1", "disk"))
    with pytest.raises(IllegalMove):
        world.give(inputs.RecordingMarkRequested("c1", "alice"))


def test_a_refused_pause_is_not_shown_as_one() -> None:
    world = browser_talk()
    world.give(inputs.RecordingPauseRequested("c1", "alice"))
    [pause] = world.commands(telephony.PauseRecording)
    world.give(telephony.CommandFailed(pause, "no such channel"))
    assert world.call("c1")["recording"] == "on"
    assert world.told(facts.RecordingResumed)[0].why == "refused"
