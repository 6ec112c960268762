"""Ring: core. The node kinds: what a caller keys in, what is asked outside, flows within flows."""

from dataclasses import replace
from typing import Any

import pytest

from linedesk.core import facts, inputs, telephony
from linedesk.core.calendars import Calendar, SpecialDay
from linedesk.core.definitions import Definitions, FlowDefinition, NodeDefinition
from linedesk.core.effects import AskOutside
from linedesk.core.flows.kinds import KINDS
from tests.core.floor_of import SETUP, World

Nodes = dict[str, tuple[str, dict[str, Any], dict[str, str]]]
ENDS = ("a", "b", "c")


def house(nodes: Nodes, **more: Any) -> Definitions:
    """The straight number runs these nodes, from `start`; a, b and c say their names and stay."""
    ends: Nodes = {
        end: ("menu", {"prompts": [end], "timeout": 60}, {"timeout": end}) for end in ENDS
    }
    made = {name: NodeDefinition(*about) for name, about in (nodes | ends).items()}
    flow = FlowDefinition("straight", "straight", 1, "zh", "start", made)
    prompts = {p: {"zh": p} for p in ("ask", "wrong", *ENDS, *SETUP.prompts)}
    flows = {**SETUP.flows, "straight": flow, **more.pop("flows", {})}
    return replace(SETUP, flows=flows, prompts=prompts, **more)


def world_of(nodes: Nodes, **more: Any) -> World:
    world = World(house(nodes, **more))
    world.calls_in("c1")
    world.recognised("c1")
    return world


def at(world: World) -> str:
    return str(world.call("c1")["flow_path"][-1]["node"])


def run(world: World) -> Any:
    return world.center.image("call", "c1").run  # type: ignore[union-attr]


COLLECT: Nodes = {
    "start": (
        "collect",
        {
            "prompts": ["ask"],
            "name": "pin",
            "min": 3,
            "max": 4,
            "tries": 2,
            "invalid_prompt": "wrong",
        },
        {"done": "a", "failed": "b", "0": "c"},
    )
}


def press(world: World, digits: str) -> None:
    for digit in digits:
        world.presses("c1", digit)


@pytest.mark.parametrize(
    ("digits", "place", "value"),
    [("123#", "a", "123"), ("1234", "a", "1234"), ("1", "start", None), ("0", "c", None)],
)
def test_several_digits_are_one_value(digits: str, place: str, value: str | None) -> None:
    """A-024: entry by keys, ended by # or by the last digit; 0 first is the way to a person."""
    world = world_of(COLLECT)
    press(world, digits)
    assert (at(world), run(world).values.get("pin")) == (place, value)


def test_too_few_digits_are_asked_for_again_and_then_given_up() -> None:
    world = world_of(COLLECT)
    press(world, "12#")
    assert world.commands(telephony.Play)[0].sounds == ("wrong", "ask")
    world.plays_out("c1")
    world.after(5).fires("node:c1")
    assert at(world) == "b"


def test_a_flood_of_digits_is_bounded() -> None:
    """Bad input: a digit flood."""
    nodes: Nodes = {"start": ("collect", {"prompts": ["ask"]}, {"done": "a", "failed": "b"})}
    world = world_of(nodes)
    press(world, "7" * 500)
    assert at(world) == "a"
    assert len(run(world).values["digits"]) == 32


def test_what_is_keyed_in_stands_in_no_fact() -> None:
    """A-025: a PIN is nobody's business."""
    world = world_of(COLLECT)
    press(world, "9173")
    assert "9173" not in str(world.facts)


def test_values_are_set_and_branched_on() -> None:
    nodes: Nodes = {
        "start": ("set", {"values": {"kind": "repair"}}, {"next": "where"}),
        "where": ("branch", {"on": "value.kind"}, {"repair": "a", "otherwise": "b"}),
    }
    assert at(world_of(nodes)) == "a"


BOMB = "(a+)+$"


@pytest.mark.parametrize(("value", "place"), [("a" * 40 + "!", "b"), (BOMB, "a")])
def test_what_looks_like_a_pattern_is_a_plain_word(value: str, place: str) -> None:
    """Bad input: a regex bomb. Nothing in a flow is a pattern; publishing refuses a setting that
    would be one (tests/directory/test_flow_versions.py)."""
    nodes: Nodes = {
        "start": ("set", {"values": {"word": value}}, {"next": "where"}),
        "where": ("branch", {"on": "value.word"}, {BOMB: "a", "otherwise": "b"}),
    }
    assert at(world_of(nodes)) == place


LOOKUP: Nodes = {
    "start": ("set", {"values": {"order": "7"}}, {"next": "ask"}),
    "ask": (
        "lookup",
        {"source": "order", "values": ["order"], "budget": 0.7},
        {"found": "where", "not_found": "b", "failed": "c"},
    ),
    "where": ("branch", {"on": "value.state"}, {"paid": "a", "otherwise": "b"}),
}


def asked(world: World) -> AskOutside:
    return next(e for e in world.effects if isinstance(e, AskOutside))


def lookup() -> tuple[World, AskOutside]:
    world = World(house(LOOKUP))
    world.calls_in("c1")
    return world, asked(world)


def test_a_lookup_branches_on_what_it_brings() -> None:
    """A-011, A-024."""
    world, question = lookup()
    assert (question.source, question.values["order"]) == ("order", "7")
    world.give(inputs.OutsideAnswered("c1", question.question, {"state": "paid"}))
    assert at(world) == "a"


@pytest.mark.parametrize(("answer", "place"), [({}, "b"), (None, "c")])
def test_nothing_found_and_no_answer_are_two_ways_on(
    answer: dict[str, str] | None, place: str
) -> None:
    """A-011: a default branch for each."""
    world, question = lookup()
    if answer is None:
        world.give(inputs.OutsideFailed("c1", question.question, "late"))
    else:
        world.give(inputs.OutsideAnswered("c1", question.question, answer))
    assert at(world) == place


def test_a_lookup_has_its_time_and_a_late_answer_changes_nothing() -> None:
    """A-011: 700 ms, then the call goes on, and it is counted as an exit of the node."""
    world, question = lookup()
    assert world.timers["node:c1"] == world.now + 0.7
    world.after(0.7).fires("node:c1")
    assert at(world) == "c"
    world.give(inputs.OutsideAnswered("c1", question.question, {"state": "paid"}))
    assert at(world) == "c"
    left = [f for f in world.told(facts.CallNodeLeft) if f.node == "ask"]
    assert [f.exit for f in left] == ["failed"]


def sub(name: str, *exits: str) -> FlowDefinition:
    menu = NodeDefinition(
        "menu", {"prompts": ["ask"]}, {e: f"back-{e}" for e in (*exits, "timeout")}
    )
    nodes = {f"back-{e}": NodeDefinition("return", {"exit": e}) for e in (*exits, "timeout")}
    return FlowDefinition(name, name, 1, "en", "menu", {"menu": menu, **nodes})


CALLS_SUB: Nodes = {"start": ("subflow", {"flow": "sub"}, {"1": "a", "otherwise": "b"})}


@pytest.mark.parametrize(("digit", "place"), [("1", "a"), ("2", "b")])
def test_a_flow_within_a_flow_comes_back_by_its_exit(digit: str, place: str) -> None:
    world = world_of(CALLS_SUB, flows={"sub": sub("sub", "1", "2")})
    assert (at(world), run(world).flow) == ("menu", "sub")
    world.presses("c1", digit)
    assert (at(world), run(world).flow, run(world).language) == (place, "straight", "zh")


def test_flows_that_call_each_other_for_ever_end() -> None:
    """Bad input: a loop over flows."""
    itself = FlowDefinition(
        "sub",
        "sub",
        1,
        "zh",
        "s",
        {
            "s": NodeDefinition("subflow", {"flow": "sub"}, {"otherwise": "r"}),
            "r": NodeDefinition("return", {}),
        },
    )
    assert at(world_of(CALLS_SUB, flows={"sub": itself})) == "b"


def test_a_sub_flow_that_was_deleted_is_a_way_on() -> None:
    assert at(world_of(CALLS_SUB)) == "b"


OFFICE = Calendar(
    "office", ((0.0, 8 * 3600),), {"fri": ((540, 1080),)}, {"2026-11-27": SpecialDay((), "holiday")}
)


@pytest.mark.parametrize(
    ("moment", "calendar", "place"),
    [
        (1795140000.0, OFFICE, "a"),  # Friday 20 November 2026, 10:00
        (1795176000.0, OFFICE, "b"),  # the same day at 20:00
        (1795744800.0, OFFICE, "c"),  # a week later, a holiday
        (1795140000.0, replace(OFFICE, switch="closed"), "b"),
    ],
)
def test_a_calendar_says_which_way(moment: float, calendar: Calendar, place: str) -> None:
    """A-021."""
    exits = {"open": "a", "closed": "b", "holiday": "c"}
    nodes: Nodes = {"start": ("schedule", {"calendar": "office"}, exits)}
    world = World(house(nodes, calendars={"office": calendar}))
    world.now = moment
    world.calls_in("c1")
    assert at(world) == place


AGENT: Nodes = {
    "start": (
        "agent",
        {"agent": "bob", "queue": "service", "timeout": 20},
        {"unavailable": "a", "timeout": "b"},
    )
}


def test_one_certain_agent_is_rung_though_another_is_free() -> None:
    world = World(house(AGENT))
    world.ready("alice", "bob")
    world.calls_in("c1")
    assert world.call("c1")["agent"] == "bob"
    assert world.told(facts.CallOffered)[0].reasons.personal == "flow"  # type: ignore[union-attr]


def test_an_agent_who_is_not_at_work_or_does_not_come_is_a_way_on() -> None:
    assert at(world_of(AGENT)) == "a"
    world = World(house(AGENT))
    world.talk("busy", "bob")
    world.calls_in("c1")
    assert world.call("c1")["state"] == "queued"
    world.after(20).fires("queue:c1")
    assert at(world) == "b"


@pytest.mark.parametrize(
    ("caller", "place", "numbers"),
    [("13800000002", "a", ["13800000002"]), ("anonymous", "b", []), ("", "b", [])],
)
def test_a_call_back_needs_a_number(caller: str, place: str, numbers: list[str]) -> None:
    """A-017: promised to the caller's own number."""
    nodes: Nodes = {"start": ("callback", {"queue": "service"}, {"done": "a", "no_number": "b"})}
    world = World(house(nodes))
    world.calls_in("c1", caller=caller)
    assert at(world) == place
    assert [fact.number for fact in world.told(facts.CallbackRequested)] == numbers


def test_a_way_that_leads_nowhere_ends_politely() -> None:
    nodes: Nodes = {"start": ("set", {"values": {}}, {})}
    world = World(house(nodes))
    world.calls_in("c1")
    assert world.commands(telephony.Play)[0].sounds == ("fault",)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_each_kind_of_node_can_be_left_by_hanging_up_at_any_moment(kind: str) -> None:
    settings = {
        "queue": "service",
        "agent": "bob",
        "prompts": ["ask"],
        "source": "x",
        "flow": "sub",
    }
    exits = dict.fromkeys(KINDS[kind].exits | {"otherwise"}, "a")
    world = World(house({"start": (kind, settings, exits)}, flows={"sub": sub("sub")}))
    if kind == "return":
        return  # entered only from a sub-flow
    world.ready("bob")
    world.calls_in("c1")
    world.give(telephony.LegEnded("c1-in", telephony.Cause.NORMAL))
    assert world.is_over("c1")
    assert world.agent("bob")["presence"] == "ready"


def test_a_flow_speaks_with_the_voice_of_its_version() -> None:
    """A-028: its own prompts come before those of the house."""
    made = house({"start": ("play", {"prompts": ["welcome", "bye"]}, {"next": "a"})})
    spoken = replace(made.flows["straight"], prompts={"welcome": {"zh": "as-published"}})
    world = World(replace(made, flows={**made.flows, "straight": spoken}))
    world.calls_in("c1")
    world.recognised("c1")
    [said] = [one for one in world.sent if isinstance(one, telephony.Play)]
    assert said.sounds == ("as-published", "bye")
