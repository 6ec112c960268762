"""Ring: core. Who would get the next calls: what is foreseen is what then happens."""

from dataclasses import replace
from typing import Any

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.definitions import AgentDefinition, SkillStep
from linedesk.core.queues.explaining import winner
from linedesk.core.queues.foreseeing import APART
from linedesk.core.queues.matching import RULES
from linedesk.core.telephony import Cause
from tests.core.floor_of import World, agent
from tests.core.queues.house import calls, house

LEVELS = {"alice": 3, "bob": 9, "carol": 5}


def person(name: str, place: int) -> AgentDefinition:
    skills = {"german": LEVELS[name]}
    return replace(agent(name, "service"), skills=skills, places={"service": 3 - place})


def world_of(**queue: Any) -> World:
    people = [person(name, place) for place, name in enumerate(LEVELS)]
    world = World(house(*people, wrap_up_seconds=0, **queue))
    world.ready(*LEVELS)
    return world


def plays(world: World, number: int) -> str:
    """A call that lasts a minute; who had it."""
    call = f"c{number}"
    world.calls_in(call, "4008001009")
    offered = world.told(facts.CallOffered)[-1]
    world.give(telephony.LegAnswered(f"{call}-agent1"))
    world.after(APART).give(telephony.LegEnded(f"{call}-in", Cause.NORMAL))
    return offered.agent


@pytest.mark.parametrize("strategy", sorted(set(RULES) - {"ring_all"}))
def test_the_next_ten_calls_go_where_it_was_foreseen(strategy: str) -> None:
    """A-007: a simulation shows who would get the next 10 calls; then they come, and it was so."""
    world = world_of(strategy=strategy, skills=(SkillStep(0, {"german": 3}),))
    foreseen = world.center.foresee("service", 10, False, world.now)
    assert [one.after for one in foreseen] == [n * APART for n in range(10)]
    assert [plays(world, n) for n in range(10)] == [one.agent for one in foreseen]


def test_each_of_them_says_why() -> None:
    """A-007: the rule, its measures, who could have had it as well."""
    world = world_of(strategy="round_robin")
    first, second, *_ = world.center.foresee("service", 10, False, world.now)
    assert first.reasons.rule == "round_robin"
    assert {one.agent for one in first.reasons.candidates} == set(LEVELS)
    assert (winner(first.reasons), winner(second.reasons)) == (first.agent, second.agent)
    assert first.agent != second.agent


def test_it_is_only_looked_at() -> None:
    """Nothing rings, nobody's counts change, nothing is told."""
    world = world_of()
    before = world.center.snapshot(world.now)
    world.center.foresee("service", 10, True, world.now)
    assert world.center.snapshot(world.now) == before
    assert not world.told(facts.CallOffered)


def test_who_is_not_free_gets_none_unless_all_are_supposed_to_be() -> None:
    world = world_of()
    for name in LEVELS:
        world.give(inputs.PresenceRequested(name, "not_ready", "lunch"))
    assert world.center.foresee("service", 10, False, world.now) == []
    foreseen = world.center.foresee("service", 10, True, world.now)
    assert {one.agent for one in foreseen} == set(LEVELS)


def test_a_call_that_needs_more_than_anybody_has_waits_until_its_needs_relax() -> None:
    """A-009: who could take it after how long."""
    rule = (SkillStep(0, {"german": 10}), SkillStep(30, {"german": 9}), SkillStep(60))
    [one] = world_of(skills=rule).center.foresee("service", 1, False, 1_700_000_100.0)
    assert (one.agent, one.reasons.waited, one.reasons.needs) == ("bob", 30, {"german": 9})


def test_kept_seats_are_kept_from_those_calls_too() -> None:
    world = world_of(kept_seats=2, kept_priority=5)
    calls(world, "c1")
    assert world.center.foresee("service", 10, False, world.now) == []
