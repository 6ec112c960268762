"""What is repaired when the switch was not heard for a while."""

from linedesk.core import facts, inputs, telephony
from linedesk.core.telephony import LiveLeg, SwitchConnected, SwitchLost
from tests.core.floor_of import World


def up(*legs: str) -> tuple[LiveLeg, ...]:
    return tuple(LiveLeg(leg, True, None) for leg in legs)


def back(world: World, *legs: str, bridges: tuple[str, ...] = ()) -> None:
    world.give(SwitchConnected(up(*legs), bridges, frozenset({"alice", "bob"})))


def test_a_talk_that_went_on_goes_on() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(SwitchLost())
    back(world, "c1-in", "c1-agent1", bridges=("c1-bridge",))
    assert world.call("c1")["state"] == "talking"
    assert not world.commands(telephony.Hangup)
    assert not world.commands(telephony.CloseBridge)


def test_a_caller_who_hung_up_meanwhile_frees_the_agents_leg_and_the_agent() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(SwitchLost())
    back(world, "c1-agent1", bridges=("c1-bridge",))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent1"]
    assert world.agent("alice")["presence"] == "wrap_up"
    assert world.told(facts.CallEnded)[0].by == "switch"


def test_an_answer_that_nobody_heard_is_an_answer() -> None:
    world = World()
    world.ready("alice")
    world.calls_in("c1")
    world.give(SwitchLost())
    back(world, "c1-in", "c1-agent1")
    assert world.call("c1")["state"] == "talking"
    assert len(world.told(facts.CallConnected)) == 1


def test_while_the_switch_is_away_nobody_is_rung_and_afterwards_at_once() -> None:
    world = World()
    world.calls_in("c1")
    world.give(SwitchLost())
    world.ready("alice")
    assert world.call("c1")["state"] == "queued"
    back(world, "c1-in")
    assert world.call("c1")["state"] == "offered"


def test_a_zombie_of_ours_is_hung_up_at_once_and_a_stranger_at_the_second_look() -> None:
    world = World()
    back(world, "old-agent1", "1732233.7", bridges=("old-bridge", "holding"))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["old-agent1"]
    assert [b.bridge for b in world.commands(telephony.CloseBridge)] == ["old-bridge"]
    back(world, "1732233.7")
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["1732233.7"]


def test_a_leg_that_is_just_being_made_is_not_missed() -> None:
    world = World()
    world.ready("alice")
    world.calls_in("c1")
    world.after(1)
    back(world, "c1-in")
    assert world.call("c1")["state"] == "offered"
    world.after(11)
    back(world, "c1-in")
    assert world.agent("alice")["reason"] == "lost"


def test_a_caller_handed_to_us_again_keeps_his_place_and_hears_music() -> None:
    world = World()
    world.calls_in("c1")
    world.after(5).calls_in("c2")
    world.give(SwitchLost())
    world.give(telephony.LegArrived("c1-in", "new-id", "lab", "1", "", "4008001001"))
    assert world.commands(telephony.StartMusic)
    back(world, "c1-in", "c2-in")
    world.ready("alice")
    assert world.call("c1")["agent"] == "alice"
    assert len(world.center.snapshot(world.now)["calls"]) == 2


def test_the_interrupted_prompt_is_said_again() -> None:
    world = World()
    world.calls_in("c1", "4008001000")
    world.give(SwitchLost())
    back(world, "c1-in")
    assert world.commands(telephony.Play)[0].sounds == ("zh-welcome",)


def test_a_command_that_the_switch_refuses_counts_as_failed_at_once() -> None:
    world = World()
    world.ready("alice", "bob")
    world.calls_in("c1")
    [ring] = world.commands(telephony.Originate)
    world.give(telephony.CommandFailed(ring, "no contact"))
    assert world.agent("alice")["reason"] == "lost"
    assert world.call("c1")["agent"] == "bob"


def test_a_changed_flow_does_not_disturb_the_caller_inside() -> None:
    from dataclasses import replace

    world = World()
    world.calls_in("c1", "4008001000")
    world.recognised("c1")
    newer = replace(world.setup.flows["main"], version=2, nodes={})
    flows = {**world.setup.flows, "main": newer}
    world.give(inputs.DefinitionsChanged(replace(world.setup, flows=flows)))
    world.plays_out("c1")
    assert world.commands(telephony.Play)[0].sounds == ("zh-menu",)
