"""Where a call may be sent: the one gate for dialing, transfers, consults and conferences.

A destination is written `agent:NAME`, `queue:NAME`, `flow:NAME`, a colleague's extension, or a
number. Numbers pass the dial plan; there is no other way out of the house.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from linedesk.core.definitions import AgentDefinition, DialRule
from linedesk.core.errors import DestinationBlocked, NumberRefused, UnknownDestination
from linedesk.core.floor import Floor
from linedesk.core.numbers import HOME

DIALABLE = re.compile(r"\+?[0-9]{3,20}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ToAgent:
    agent: str


@dataclass(frozen=True, slots=True)
class ToQueue:
    queue: str


@dataclass(frozen=True, slots=True)
class ToFlow:
    flow: str


@dataclass(frozen=True, slots=True)
class ToNumber:
    number: str


Destination = ToAgent | ToQueue | ToFlow | ToNumber


def find(floor: Floor, to: str) -> Destination:
    """Raises `UnknownDestination`, `NumberRefused` or `DestinationBlocked`."""
    kind, _, name = to.partition(":")
    known = floor.definitions
    match kind:
        case "agent":
            return ToAgent(_id(name, {a.username: a.id for a in known.agents.values()}))
        case "queue":
            return ToQueue(_id(name, {q.name: q.id for q in known.queues.values()}))
        case "flow":
            return ToFlow(_id(name, {f.name: f.id for f in known.flows.values()}))
    colleague = _extension(floor, to)
    return ToAgent(colleague.id) if colleague else ToNumber(allowed_number(floor, to))


def _id(name: str, ids: Mapping[str, str]) -> str:
    if name not in ids:
        raise UnknownDestination(f"there is no {name!r}")
    return ids[name]


def _extension(floor: Floor, to: str) -> AgentDefinition | None:
    agents = floor.definitions.agents.values()
    return next((agent for agent in agents if to and agent.extension == to), None)


def allowed_number(floor: Floor, to: str) -> str:
    """A number that may be called now."""
    number = within_plan(floor.definitions.dial_plan, to)
    if not floor.definitions.outbound_trunks:
        raise NumberRefused("no trunk takes outbound calls")
    return number


def within_plan(plan: tuple[DialRule, ...], to: str) -> str:
    """The number without spaces and dashes, when the plan has nothing against it."""
    number = re.sub(r"[\s\-().]", "", to)
    if not DIALABLE.fullmatch(number):
        raise NumberRefused("a number has 3 to 20 digits, optionally led by +")
    rule = rule_for(plan, number)
    if rule is not None and not rule.allowed:
        raise DestinationBlocked(f"{rule.prefix}... may not be called: {rule.reason}")
    return number


def rule_for(plan: tuple[DialRule, ...], number: str) -> DialRule | None:
    """The rule with the longest prefix of any spelling of the number."""
    matching = [rule for rule in plan for form in _forms(number) if form.startswith(rule.prefix)]
    return max(matching, key=lambda rule: len(rule.prefix), default=None)


def _forms(number: str) -> tuple[str, ...]:
    """As dialed with + written 00; a number of our own country also without its prefix."""
    dialed = f"00{number[1:]}" if number.startswith("+") else number
    national = dialed.removeprefix(f"00{HOME}")
    return (dialed,) if national == dialed else (dialed, national)
