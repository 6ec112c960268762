"""Ring: core. Flow tests in files: they are read, they play quickly, and they catch mutants."""

import copy
import io
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from linedesk.cli import app
from linedesk.core.definitions import Definitions
from linedesk.directory.demo.definitions import demo_definitions, flow_definition
from linedesk.directory.demo.flows import FLOWS
from linedesk.flowtest.playing import play
from linedesk.flowtest.running import NothingToTest, run
from linedesk.flowtest.stories import Story, Unreadable, parse, read
from linedesk.settings import REPOSITORY

FILES = sorted((REPOSITORY / "flows/tests").glob("*.yaml"))
STORIES = [story for file in FILES for story in read(file)]


@pytest.mark.parametrize("story", STORIES, ids=[story.title for story in STORIES])
def test_the_demos_flows_do_what_their_files_say(story: Story) -> None:
    """N-03, A-024: order status by number, after hours, VIP, self-service."""
    assert play(story, demo_definitions()) is None


def test_a_hundred_stories_take_seconds_and_no_phone_calls() -> None:
    """N-03: far from real time; `linedesk flow test` prints how long it took."""
    definitions, started = demo_definitions(), time.process_time()
    for number in range(100):
        play(STORIES[number % len(STORIES)], definitions)
    assert time.process_time() - started < 10.0


# --- what is read --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("hello", "f:1: a line begins with a dash"),
        ("- hello", "f:1: a title ends with a colon"),
        ("\n    - presses 0", "f:2: a step before the first title"),
    ],
)
def test_a_file_that_is_none_says_where(text: str, problem: str) -> None:
    with pytest.raises(Unreadable, match=problem):
        parse(text, "f")


@pytest.mark.parametrize(
    ("step", "problem"),
    [
        ("dances", "no such sentence"),
        ("nobody is ready", "there is no agent nobody"),
        ("hears goodbye", "hears welcome, main-menu"),
        ("waits in sales", "is not in sales"),
        ("is hung up", "is not hung up"),
        ("agent1 rings", "agent1 does not ring"),
        ("is refused: blocked", "is not refused"),
        ("leaves the queue by timeout", "stays in the queue"),
        ("at 2026-13-01 10:00", "there is no such day or time"),
        ("waits 999999999999 seconds", "a step lasts at most 86400 seconds"),
    ],
)
def test_a_story_that_came_out_otherwise_says_how(step: str, problem: str) -> None:
    story = parse(f"- t:\n    - a stranger calls 4008001000\n    - {step}", "f")[0]
    assert problem in str(play(story, demo_definitions()))


@pytest.mark.parametrize("step", ["presses 1", "hangs up", "hears music"])
def test_nobody_is_on_the_line_before_he_calls(step: str) -> None:
    problem = play(parse(f"- t:\n    - {step}", "f")[0], demo_definitions())
    assert problem
    assert problem.code == "no-call"


def test_the_command_counts_and_tells(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("- t:\n    - a stranger calls 4008001001\n    - waits in sales\n")
    failed = CliRunner().invoke(app, ["flow", "test", str(file)])
    assert failed.exit_code == 1
    assert f"FAILED {file}:3: waits in sales: is in service" in failed.output
    assert "0 passed, 1 failed" in failed.output
    assert CliRunner().invoke(app, ["flow", "test"]).exit_code == 0
    with pytest.raises(NothingToTest):
        run([tmp_path / "nothing.yaml"], None, io.StringIO())


# --- mutants -------------------------------------------------------------------------------------

Flow = dict[str, Any]


def mutants(flow: Flow, prompts: list[str]) -> Iterator[tuple[str, Flow]]:
    """Each way in which somebody may spoil one thing of a flow by mistake."""
    for name, node in flow["nodes"].items():
        for exit in node["exits"]:
            yield f"{name}: exit {exit} is gone", _with(flow, name, "exits", exit, None)
            for other in flow["nodes"]:
                if other != node["exits"][exit] and not _same(flow, other, node["exits"][exit]):
                    yield f"{name}: {exit} -> {other}", _with(flow, name, "exits", exit, other)
        for setting, value in node["settings"].items():
            for wrong in _wrong(setting, value, prompts):
                yield f"{name}: {setting} = {wrong}", _with(flow, name, "settings", setting, wrong)


def _same(flow: Flow, one: str, other: str) -> bool:
    return bool(flow["nodes"][one] == flow["nodes"][other])


def _with(flow: Flow, node: str, part: str, key: str, value: Any) -> Flow:
    changed = copy.deepcopy(flow)
    if value is None:
        del changed["nodes"][node][part][key]
    else:
        changed["nodes"][node][part][key] = value
    return changed


def _wrong(setting: str, value: Any, prompts: list[str]) -> list[Any]:
    match setting:
        case "prompts" | "invalid_prompt" | "choices":
            return [["all-busy"], []] if value else [["all-busy"]]
        case "queue":
            return ["sales" if value != "sales" else "vip"]
        case "priority":
            return [value + 5]
        case "tries":
            return [value - 1, value + 1]
        case "timeout":
            return [value * 3, 1]
        case "min" | "max":
            return [value - 1, value + 1]
        case "on":
            return ["customer.known" if value == "customer.vip" else "customer.vip"]
        case "longest":
            return [value * 2]
        case "when":
            return ["promised"]
        case "source" | "values" | "name" | "number":
            return ["other"] if isinstance(value, str) else [["other"]]
        case _:
            return []


def spoiled(definitions: Definitions, name: str, flow: Flow) -> Definitions:
    return replace(definitions, flows={**definitions.flows, name: flow_definition(name, flow)})


NAMED = {
    # Nobody who comes by `*` is a VIP, so asking again leads to the same menu.
    "main": ("self_service: * -> category",),
    "service-line": (),
    "orders": (),
    # Without a number nobody is called back: the ways through that node end in the same goodbye.
    "after-hours": (
        *("closed: timeout -> callback_there", "other_number: failed -> callback_there"),
        "thanks: next -> callback_there",
    ),
}


@pytest.mark.parametrize(("name", "flow"), [(name, data) for name, _, data, _ in FLOWS])
def test_spoiled_flows_are_caught(name: str, flow: Flow) -> None:
    """N-03: every way of spoiling a flow of the demo is caught, but for those that are named."""
    definitions = demo_definitions()
    number = next(number for flow_name, _, _, number in FLOWS if flow_name == name)
    stories = [s for s in STORIES if any(number in step.text for step in s.steps)]
    survived = []
    for change, mutant in mutants(flow, list(definitions.prompts)):
        house = spoiled(definitions, name, mutant)
        if not any(play(story, house) for story in stories):
            survived.append(change)
    assert [change for change in survived if not change.startswith(NAMED[name])] == []
