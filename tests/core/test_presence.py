"""Presence is session and reachable phone, and every legal move stands in one table."""

from dataclasses import replace
from typing import Any

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.agents.table import PRESENCE_MOVES, Presence, PresenceEvent
from linedesk.core.errors import CoreError, PhoneNotReachable, ReasonRequired, UnknownAgent
from linedesk.core.telephony import Cause
from linedesk.core.zones import offset
from tests.core.floor_of import SETUP, World


def test_nobody_is_ready_without_a_phone() -> None:
    world = World()
    with pytest.raises(PhoneNotReachable):
        world.give(inputs.PresenceRequested("alice", "ready"))
    assert world.agent("alice")["presence"] == "offline"


def test_a_break_needs_one_of_the_reasons() -> None:
    world = World()
    with pytest.raises(ReasonRequired):
        world.give(inputs.PresenceRequested("alice", "not_ready"))
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    assert world.agent("alice")["reason"] == "lunch"


def test_an_unknown_agent_and_an_unknown_presence_are_refused() -> None:
    world = World()
    with pytest.raises(UnknownAgent):
        world.give(inputs.PresenceRequested("nobody", "ready"))
    with pytest.raises(CoreError):
        world.give(inputs.PresenceRequested("alice", "dancing"))


def test_a_ready_agent_whose_phone_goes_away_is_lost_and_comes_back_with_it() -> None:
    """A-036: registration and presence agree."""
    world = World()
    world.ready("alice")
    world.give(telephony.PhoneChanged("alice", False))
    assert (world.agent("alice")["presence"], world.agent("alice")["reason"]) == (
        "not_ready",
        "lost",
    )
    world.after(10).give(telephony.PhoneChanged("alice", True))
    assert world.agent("alice")["presence"] == "ready"


def test_who_was_lost_for_long_has_to_ask_again() -> None:
    world = World()
    world.ready("alice")
    world.give(telephony.PhoneChanged("alice", False))
    world.after(61).give(telephony.PhoneChanged("alice", True))
    assert world.agent("alice")["presence"] == "not_ready"


def test_who_was_at_lunch_is_still_at_lunch_when_the_phone_returns() -> None:
    world = World()
    world.ready("alice")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.give(telephony.PhoneChanged("alice", False))
    world.give(telephony.PhoneChanged("alice", True))
    assert world.agent("alice")["reason"] == "lunch"


def test_one_of_two_phones_is_enough_and_the_chosen_device_rings() -> None:
    world = World()
    world.ready("alice")
    world.give(telephony.PhoneChanged("alice-web", True))
    world.give(inputs.DeviceRequested("alice", "browser"))
    world.calls_in("c1")
    assert world.commands(telephony.Originate)[0].to == telephony.Phone("alice-web")
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.give(telephony.PhoneChanged("alice-web", False))
    assert world.agent("alice")["presence"] == "ready"
    world.calls_in("c2")
    assert world.commands(telephony.Originate)[0].to == telephony.Phone("alice")


def test_a_wish_during_a_talk_is_done_afterwards() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    assert world.agent("alice")["presence"] == "talking"
    assert world.agent("alice")["next"] == "not_ready"
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    assert world.agent("alice")["presence"] == "wrap_up"
    world.after(30).fires("wrap:alice")
    assert (world.agent("alice")["presence"], world.agent("alice")["reason"]) == (
        "not_ready",
        "lunch",
    )


def test_going_ready_from_wrap_up_closes_the_call() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.give(inputs.PresenceRequested("alice", "ready"))
    assert world.agent("alice")["presence"] == "ready"
    assert world.is_over("c1")


def test_a_declined_call_goes_to_the_next_agent() -> None:
    """A-035: at once, within the same input."""
    world = World()
    world.ready("alice", "bob")
    world.calls_in("c1")
    world.give(telephony.LegEnded("c1-agent1", Cause.BUSY))
    assert world.agent("alice")["reason"] == "declined"
    assert world.call("c1")["agent"] == "bob"
    world.give(inputs.DeclineRequested("c1", "bob"))
    assert [h.leg for h in world.commands(telephony.Hangup)] == ["c1-agent2"]
    assert world.call("c1")["state"] == "queued"


@pytest.mark.parametrize("cause", [Cause.UNREACHABLE, Cause.LOST, Cause.FAILED])
def test_who_cannot_be_reached_is_put_aside_and_the_next_agent_rings(cause: Cause) -> None:
    """A-035: within the same input, so in less than a second."""
    world = World()
    world.ready("alice", "bob")
    world.calls_in("c1")
    world.give(telephony.LegEnded("c1-agent1", cause))
    assert world.call("c1")["agent"] == "bob"
    alice = world.agent("alice")
    assert (alice["presence"], alice["reason"]) == ("not_ready", "lost")


def test_a_lost_screen_takes_a_ready_agent_out() -> None:
    """A-036: with reason "lost" in the facts."""
    world = World()
    world.ready("alice")
    world.give(inputs.SessionLost("alice"))
    assert world.agent("alice")["reason"] == "lost"


@pytest.mark.parametrize("presence", Presence)
@pytest.mark.parametrize("event", PresenceEvent)
def test_every_pair_is_either_in_the_table_or_refused(
    presence: Presence, event: PresenceEvent
) -> None:
    from linedesk.core.errors import IllegalMove
    from linedesk.core.moves import next_state

    if (presence, event) in PRESENCE_MOVES:
        assert next_state(PRESENCE_MOVES, presence, event) in Presence
    else:
        with pytest.raises(IllegalMove):
            next_state(PRESENCE_MOVES, presence, event)


def test_each_change_of_presence_is_told_with_what_was_before() -> None:
    world = World()
    world.talk("c1", "alice")
    world.give(telephony.LegEnded("c1-in", Cause.NORMAL))
    world.after(30).fires("wrap:alice")
    moves = [(f.before, f.presence) for f in world.told(facts.AgentPresenceChanged)]
    assert moves == [
        ("offline", "ready"),
        ("ready", "offered"),
        ("offered", "talking"),
        ("talking", "wrap_up"),
        ("wrap_up", "ready"),
    ]


def test_a_break_is_counted_by_reason_against_what_the_day_allows() -> None:
    """J-A 12: used, allowed, and what was too much; a new day begins with nothing used."""
    world = World(setup=replace(SETUP, break_allowances={"lunch": 1800.0}))
    world.ready("alice")

    def away(reason: str, minutes: float) -> dict[str, Any]:
        world.give(inputs.PresenceRequested("alice", "not_ready", reason))
        world.after(minutes * 60).give(inputs.PresenceRequested("alice", "ready"))
        return world.agent("alice")["today"]  # type: ignore[no-any-return]

    first = away("lunch", 20)
    assert (first["away"], first["overruns"]) == ({"lunch": 1200.0}, 0)
    away("training", 90)
    second = away("lunch", 15)
    assert second["away"] == {"lunch": 2100.0, "training": 5400.0}
    assert (second["overruns"], second["overrun_seconds"]) == (1, 300.0)
    third = away("lunch", 5)
    assert (third["overruns"], third["overrun_seconds"]) == (2, 600.0)
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    midnight = 86400 - (world.now + offset(SETUP.offsets, world.now)) % 86400
    world.after(midnight + 60).give(inputs.PresenceRequested("alice", "ready"))
    assert world.agent("alice")["today"]["away"] == {"lunch": 60.0}
    assert first["away"] == {"lunch": 1200.0}, "a view that was given out does not change"


def test_one_reason_for_another_is_counted_apart() -> None:
    world = World()
    world.ready("alice")
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.after(60).give(inputs.PresenceRequested("alice", "not_ready", "training"))
    world.after(30).give(inputs.PresenceRequested("alice", "ready"))
    assert world.agent("alice")["today"]["away"] == {"lunch": 60.0, "training": 30.0}
