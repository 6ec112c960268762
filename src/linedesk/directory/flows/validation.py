"""What is wrong with a flow, in sentences: a published flow leaves no caller in silence."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from linedesk.core.flows.kinds import KINDS
from linedesk.directory.flows.problems import Flaw, Problem, flaw
from linedesk.directory.flows.settings import KINDS as SETTINGS
from linedesk.directory.flows.settings import OWN_AGENTS, mistakes

PROMPT_SETTINGS = ("prompts", "invalid_prompt", "choices")
DIGITS = frozenset("0123456789*#")
LAST_KINDS = frozenset({"hangup", "queue", "agent", "return", "back"})  # a person or an end
PEOPLE = frozenset(
    {"queue", "agent", "return", "back", "follow", "transfer"}
)  # a sub-flow's way back may lead to a person
SPEAKING = frozenset({"play", "menu", "collect", "voicemail", "record", "survey"})
SELF_SERVICE = frozenset({"menu", "collect"})
KEYED = {  # the exits beside keys
    "menu": {"timeout", "invalid"},
    "collect": set[str](),
    "queue": {"timeout", "unattended", "all_busy", "full", "long_wait"},
    "agent": set[str](),
    "voicemail": set[str](),
    "record": set[str](),
}
BY_THEMSELVES = {"menu": {"timeout"}, "collect": {"failed"}, "queue": set[str](), "agent": set()}


@dataclass(frozen=True, slots=True)
class House:
    """What a flow may speak of."""

    prompts: AbstractSet[str]
    queues: AbstractSet[str]
    calendars: AbstractSet[str] = frozenset()
    flows: AbstractSet[str] = frozenset()  # that run, other than this one
    agents: AbstractSet[str] = frozenset()
    sources: AbstractSet[str] = frozenset()


def problems(flow: Mapping[str, Any], house: House) -> list[str]:
    """Each problem with the node's name ahead; an empty list means that the flow may run."""
    return [str(problem) for problem in found_in(flow, house)]


def found_in(flow: Mapping[str, Any], house: House) -> list[Problem]:
    nodes: Mapping[str, Mapping[str, Any]] = flow["nodes"]
    if flow["start"] not in nodes:
        return [Problem("start", flaw("no-start", target=flow["start"]))]
    found = [
        Problem(name, wrong)
        for name, node in nodes.items()
        for wrong in _of_node(node, nodes, house)
    ]
    return found or [*_unreached(flow), *_endless(flow), *_circles(flow)]


def _of_node(node: Mapping[str, Any], nodes: Mapping[str, Any], house: House) -> Iterator[Flaw]:
    kind = KINDS.get(node["kind"])
    if kind is None:
        yield flaw("unknown-kind", kind=node["kind"])
        return
    for exit in sorted(kind.exits - node["exits"].keys()):
        yield flaw("exit-nowhere", exit=exit)
    for exit, target in node["exits"].items():
        if not target:
            yield flaw("exit-nowhere", exit=exit)
        elif target not in nodes:
            yield flaw("exit-unknown", exit=exit, target=target)
    yield from _of_settings(node["kind"], node["settings"], house)
    yield from _of_keys(node)


def _of_settings(kind: str, settings: Mapping[str, Any], house: House) -> Iterator[Flaw]:
    yield from mistakes(kind, settings)
    for prompt in prompts_of(settings):
        if prompt not in house.prompts:
            yield flaw("no-prompt", prompt=prompt)
    if kind in SPEAKING and settings.get("prompts") in ([], ""):
        yield flaw("says-nothing")
    named = {"queue": house.queues, "calendar": house.calendars, "flow": house.flows}
    for noun, known in named.items():
        wanted = settings.get(noun)
        taken = kind in SETTINGS and noun in SETTINGS[kind].model_fields
        if taken and wanted is not None and str(wanted) not in known:
            yield flaw("no-noun", noun=noun, name=wanted)
    agent, source = settings.get("agent"), settings.get("source")
    if kind == "agent" and agent is not None and str(agent) not in house.agents | OWN_AGENTS:
        yield flaw("no-noun", noun="agent", name=agent)
    if kind == "lookup" and source is not None and str(source) not in house.sources:
        yield flaw("no-noun", noun="source", name=source)


def _of_keys(node: Mapping[str, Any]) -> Iterator[Flaw]:
    """Exits that callers choose are keys of a telephone."""
    kind, exits = node["kind"], node["exits"]
    if kind == "menu" and "0" not in exits and not node["settings"].get("without_person"):
        yield flaw("no-way-to-person")
    if kind in KEYED:
        for exit in exits.keys() - DIGITS - KEYED[kind] - KINDS[kind].exits:
            yield flaw("no-key", exit=exit)


def prompts_of(settings: Mapping[str, Any]) -> list[str]:
    found: list[str] = []
    for name in PROMPT_SETTINGS:
        value = settings.get(name, [])
        texts = [value] if isinstance(value, str) else value or []
        found += [text for text in texts if isinstance(text, str)]
    return found


def _unreached(flow: Mapping[str, Any]) -> list[Problem]:
    reached = _reachable(flow, flow["start"])
    return [Problem(name, flaw("unreached")) for name in flow["nodes"] if name not in reached]


def _endless(flow: Mapping[str, Any]) -> list[Problem]:
    """From every node some way leads to a person or to a goodbye, and from where a caller serves
    himself some way leads to a person, unless that was waived."""
    nodes = flow["nodes"]
    found = []
    for name, node in nodes.items():
        ends = {nodes[other]["kind"] for other in _reachable(flow, name)} & LAST_KINDS
        if not ends:
            found.append(Problem(name, flaw("endless")))
        elif node["kind"] in SELF_SERVICE and not node["settings"].get("without_person"):
            start = node["exits"]["0"] if node["kind"] == "menu" else name
            if not _leads_to_person(flow, start):
                found.append(Problem(name, flaw("self-service-alone", way=_way(node))))
    return found


def waived(flow: Mapping[str, Any]) -> list[str]:
    """Where callers serve themselves and may be left without a person, on purpose."""
    return sorted(
        name
        for name, node in flow["nodes"].items()
        if node["kind"] in SELF_SERVICE and node["settings"].get("without_person")
    )


def _way(node: Mapping[str, Any]) -> str:
    return "0" if node["kind"] == "menu" else "some way"


def _leads_to_person(flow: Mapping[str, Any], start: str) -> bool:
    return any(flow["nodes"][name]["kind"] in PEOPLE for name in _reachable(flow, start))


def _circles(flow: Mapping[str, Any]) -> list[Problem]:
    """Where a call would go round and round while the caller does nothing."""
    return [
        Problem(name, flaw("circle"))
        for name in flow["nodes"]
        if any(name in _reachable(flow, after, _alone) for after in _alone(flow["nodes"][name]))
    ]


def _alone(node: Mapping[str, Any]) -> Iterator[str]:
    """Where the node leads without a key and without waiting for a person."""
    by_itself = BY_THEMSELVES.get(node["kind"])
    for exit, target in node["exits"].items():
        if by_itself is None or exit in by_itself:
            yield target


def _all_ways(node: Mapping[str, Any]) -> Iterable[str]:
    return list(node["exits"].values())


def _reachable(
    flow: Mapping[str, Any],
    start: str,
    ways: Callable[[Mapping[str, Any]], Iterable[str]] = _all_ways,
) -> set[str]:
    reached, ahead = set[str](), [start]
    while ahead:
        name = ahead.pop()
        if name not in reached:
            reached.add(name)
            ahead.extend(ways(flow["nodes"][name]))
    return reached
