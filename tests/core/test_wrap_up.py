"""Wrap-up as the queue wants it, with a clock that moves only when told (A-066)."""

from dataclasses import replace

from linedesk.core import facts, inputs, telephony
from linedesk.core.telephony import Cause
from tests.core.floor_of import SETUP, World


def after_a_talk(mode: str, seconds: float = 30.0) -> World:
    service = replace(SETUP.queues["service"], wrap_up=mode, wrap_up_seconds=seconds)
    world = World(replace(SETUP, queues={**SETUP.queues, "service": service}))
    world.talk("c1", "alice")
    world.after(60).give(telephony.LegEnded("c1-in", Cause.NORMAL))
    return world


def presence(world: World) -> str:
    return str(world.agent("alice")["presence"])


def test_optional_wrap_up_lets_the_agent_go_at_once_and_the_disposition_follows_later() -> None:
    world = after_a_talk("optional")
    assert presence(world) == "ready"
    assert world.is_over("c1")
    world.give(inputs.DispositionRequested("c1", "alice", "solved"))
    assert world.told(facts.DispositionSet)[0].code == "solved"
    assert world.told(facts.WrapUpEnded)[0].why == "none"


def test_time_boxed_wrap_up_ends_early_with_the_disposition_or_with_the_time() -> None:
    """A-067: an end by time is told from any choice of the agent."""
    world = after_a_talk("timed")
    assert world.call("c1")["wrap_up_until"] == world.now + 30
    world.after(7).give(inputs.DispositionRequested("c1", "alice", "solved"))
    assert presence(world) == "ready"
    [ended] = world.told(facts.WrapUpEnded)
    assert (ended.why, ended.seconds, ended.disposition) == ("finished", 7, "solved")
    world = after_a_talk("timed")
    world.after(30).fires("wrap:alice")
    [ended] = world.told(facts.WrapUpEnded)
    assert (ended.why, ended.disposition) == ("timeout", None), "no choice is told from any choice"


def test_forced_wrap_up_lasts_its_time_whatever_the_agent_does() -> None:
    world = after_a_talk("forced")
    world.after(5).give(inputs.DispositionRequested("c1", "alice", "solved"))
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    assert presence(world) == "wrap_up"
    world.after(25).fires("wrap:alice")
    assert (presence(world), world.agent("alice")["reason"]) == ("not_ready", "lunch")


def test_a_supervisor_may_end_even_a_forced_wrap_up() -> None:
    world = after_a_talk("forced")
    world.give(inputs.PresenceRequested("alice", "ready", by="boss"))
    assert presence(world) == "ready"
    assert world.told(facts.WrapUpEnded)[0].why == "forced"
    assert world.told(facts.AgentPresenceChanged)[-1].by == "boss"


def test_discretionary_wrap_up_waits_for_the_agent() -> None:
    world = after_a_talk("discretionary")
    assert "wrap:alice" not in world.timers
    assert world.call("c1")["wrap_up_until"] is None
    world.after(3600).give(inputs.DispositionRequested("c1", "alice", "call_back"))
    assert presence(world) == "ready"
