"""What is wrong with a flow, in sentences: a published flow leaves no caller in silence."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from linedesk.core.flows.kinds import KINDS

PROMPT_SETTINGS = ("prompts", "invalid_prompt")
DIGITS = frozenset("0123456789*#")
LAST_KINDS = frozenset({"hangup", "queue"})  # where a call may stay until it ends


@dataclass(frozen=True, slots=True)
class House:
    """What a flow may speak of."""

    prompts: AbstractSet[str]
    queues: AbstractSet[str]


def problems(flow: Mapping[str, Any], house: House) -> list[str]:
    """Each problem with the node's name ahead; an empty list means that the flow may run."""
    nodes: Mapping[str, Mapping[str, Any]] = flow["nodes"]
    if flow["start"] not in nodes:
        return [f"start: there is no node {flow['start']}"]
    found = [
        f"{name}: {problem}"
        for name, node in nodes.items()
        for problem in _of_node(node, nodes, house)
    ]
    return found or [*_unreached(flow), *_endless(flow)]


def _of_node(node: Mapping[str, Any], nodes: Mapping[str, Any], house: House) -> Iterator[str]:
    kind = KINDS.get(node["kind"])
    if kind is None:
        yield f"there is no kind of node {node['kind']}"
        return
    for exit in sorted(kind.exits - node["exits"].keys()):
        yield f"exit {exit} leads nowhere"
    for exit, target in node["exits"].items():
        if target not in nodes:
            yield f"exit {exit} leads to {target}, which does not exist"
    yield from _of_settings(node["kind"], node["settings"], house)
    if node["kind"] == "menu":
        yield from _of_menu(node)


def _of_settings(kind: str, settings: Mapping[str, Any], house: House) -> Iterator[str]:
    for prompt in prompts_of(settings):
        if prompt not in house.prompts:
            yield f"there is no prompt {prompt}"
    if kind in ("play", "menu") and not settings.get("prompts"):
        yield "it says nothing"
    if kind == "queue" and settings.get("queue") not in house.queues:
        yield f"there is no queue {settings.get('queue')}"


def _of_menu(node: Mapping[str, Any]) -> Iterator[str]:
    if "0" not in node["exits"]:
        yield "0 must lead to a person"
    for exit in node["exits"].keys() - DIGITS - {"timeout", "invalid"}:
        yield f"{exit} is no key of a telephone"
    tries, timeout = node["settings"].get("tries", 3), node["settings"].get("timeout", 5)
    if not (isinstance(tries, int) and 1 <= tries <= 10):
        yield "tries is a number from 1 to 10"
    if not (isinstance(timeout, int | float) and 1 <= timeout <= 60):
        yield "timeout is between 1 and 60 seconds"


def prompts_of(settings: Mapping[str, Any]) -> list[str]:
    found: list[str] = []
    for name in PROMPT_SETTINGS:
        value = settings.get(name, [])
        found += [value] if isinstance(value, str) else list(value)
    return found


def _unreached(flow: Mapping[str, Any]) -> list[str]:
    reached = _reachable(flow, flow["start"])
    return [f"{name}: no way leads here" for name in flow["nodes"] if name not in reached]


def _endless(flow: Mapping[str, Any]) -> list[str]:
    """From every node some way leads to a person or to a goodbye; 0 leads to a person."""
    nodes = flow["nodes"]
    found = []
    for name, node in nodes.items():
        ends = {nodes[other]["kind"] for other in _reachable(flow, name)} & LAST_KINDS
        if not ends:
            found.append(f"{name}: no way leads to a person or to an end")
        if node["kind"] == "menu" and not _leads_to_person(flow, node["exits"]["0"]):
            found.append(f"{name}: 0 must lead to a person")
    return found


def _leads_to_person(flow: Mapping[str, Any], start: str) -> bool:
    return any(flow["nodes"][name]["kind"] == "queue" for name in _reachable(flow, start))


def _reachable(flow: Mapping[str, Any], start: str) -> set[str]:
    reached, ahead = set[str](), [start]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead.extend(flow["nodes"][name]["exits"].values())
    return reached
