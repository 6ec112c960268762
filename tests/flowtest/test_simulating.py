"""Ring: core. The designer's simulator: one caller, step by step, on a draft."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from linedesk.core.definitions import NodeDefinition
from linedesk.directory.demo.definitions import demo_definitions
from linedesk.flowtest.simulating import OWN_NUMBER, Caller, Outcome, Simulation, Step, with_draft
from linedesk.flowtest.verdicts import verdicts

FRIDAY_TEN = 1_795_140_300.0  # 2026-11-20 10:05 in Shanghai
HOUSE = demo_definitions()
MAIN = next(flow for flow in HOUSE.flows.values() if flow.name == "main")
AGENT = next(agent.id for agent in HOUSE.agents.values() if agent.username == "agent1")
STRANGER = Caller("13900000000")


def played(*steps: Step, caller: Caller = STRANGER, ready: tuple[str, ...] = ()) -> Outcome:
    definitions = with_draft(HOUSE, MAIN)
    return Simulation(definitions, FRIDAY_TEN, caller, {}, ready).play(OWN_NUMBER, steps)


def heard(outcome: Outcome) -> Iterator[tuple[str, ...]]:
    for one in outcome.happenings:
        if one.name == "heard":
            yield tuple(one.data["prompts"])


def entered(outcome: Outcome) -> list[str]:
    return [one.data["node"] for one in outcome.happenings if one.name == "call.node_entered"]


def test_a_stranger_hears_the_menu_and_stands_there() -> None:
    """A-023: what the caller hears, and which way he went."""
    outcome = played()
    assert list(heard(outcome)) == [("welcome", "main-menu")]
    assert entered(outcome) == ["category", "main"]
    assert (outcome.node, outcome.flow) == ("main", MAIN.id)


def test_keys_lead_on_and_the_clock_can_jump() -> None:
    outcome = played(Step("press", digits="0"), Step("press", digits="1"), Step("wait", seconds=60))
    assert outcome.view is not None
    assert (outcome.view["state"], outcome.view["queue"]) == ("queued", "service")
    assert outcome.music or outcome.happenings[-1].name == "heard"
    assert outcome.seconds > 60


def test_a_vip_is_greeted_and_rings_who_is_ready() -> None:
    vip = replace(STRANGER, known=True, vip=True)
    steps = (Step("listen"), Step("wait", seconds=5), Step("answer"))
    outcome = played(*steps, caller=vip, ready=(AGENT,))
    assert ("vip-greeting",) in heard(outcome)
    assert outcome.view is not None
    assert (outcome.view["state"], outcome.view["agent"]) == ("talking", "agent1")


def test_a_caller_who_hangs_up_is_gone() -> None:
    outcome = played(Step("hang_up"))
    assert outcome.view is None
    assert outcome.happenings[-1].name == "call.ended"


@pytest.mark.parametrize("steps", [(), (Step("press", digits="0"),)])
def test_the_same_steps_play_the_same(steps: tuple[Step, ...]) -> None:
    first, second = played(*steps), played(*steps)
    assert list(heard(first)) == list(heard(second))
    assert entered(first) == entered(second)


def test_an_endless_flow_ends_the_call_instead_of_the_server() -> None:
    node = NodeDefinition("set", {"values": {"a": "1"}}, {"next": "a"})
    circle = replace(MAIN, start="a", nodes={"a": node})
    outcome = Simulation(with_draft(HOUSE, circle), FRIDAY_TEN, STRANGER, {}).play(OWN_NUMBER, ())
    assert len(entered(outcome)) <= 201


def test_stories_have_a_verdict_each() -> None:
    text = (
        "- right:\n    - a stranger calls 4008001000\n    - hears welcome, main-menu\n"
        "- wrong:\n    - a stranger calls 4008001000\n    - hears goodbye\n"
    )
    right, wrong = verdicts("f", text, HOUSE)
    assert right.problem is None
    assert str(wrong.problem) == "f:6: hears goodbye: hears welcome, main-menu"
