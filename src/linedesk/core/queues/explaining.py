"""Puts the reasons of a choice together, from what the matcher saw."""

from itertools import islice

from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.floor import Floor
from linedesk.core.queues.matching import RULES, Choice, LineUp, Seat
from linedesk.core.queues.reasons import REMEMBERED, NotChosen, Reasons


def explain(floor: Floor, lines: list[LineUp[Call]], choice: Choice[Call]) -> Reasons:
    call, line = choice.entry, choice.line
    definition = floor.queue_definition(line.queue)
    return Reasons(
        rule=line.rule,
        version=definition.version,
        waited=floor.now - (call.queued or floor.now),
        priority=call.priority,
        due=line.is_due(call),
        needs=dict(call.needs),
        personal=call.want.why if call.awaits is not None else None,
        candidates=tuple(choice.ranked),
        able=len(choice.able),
        others=_others(floor, choice),
        passed=_passed(lines, choice),
        presences={p.value: n for p, n in floor.presences.get(line.queue, {}).items() if n},
    )


def winner(reasons: Reasons) -> str:
    """Decides again from what was kept."""
    return min(reasons.candidates, key=RULES[reasons.rule]).agent


def _others(floor: Floor, choice: Choice[Call]) -> tuple[NotChosen, ...]:
    """The free who could not take it, then the busy who are signed in."""
    able = {seat.agent for seat in choice.able}
    free = {seat.agent for seat in choice.line.seats}
    unfit = (_unfit(seat, choice) for seat in choice.line.seats if seat.agent not in able)
    busy = (
        NotChosen(member, floor.agent(member).presence.value)
        for member in floor.members.get(choice.line.queue, ())
        if member not in free and floor.agent(member).presence is not Presence.OFFLINE
    )
    found = list(islice(unfit, REMEMBERED))
    return tuple(found + list(islice(busy, REMEMBERED - len(found))))


def _unfit(seat: Seat, choice: Choice[Call]) -> NotChosen:
    if choice.entry.awaits:
        return NotChosen(seat.agent, "personal")
    return _lacking(seat, choice.entry) or NotChosen(seat.agent, "kept")


def _lacking(seat: Seat, call: Call) -> NotChosen | None:
    """The first skill that the seat has not enough of, as `skill has/needed`."""
    for skill, level in call.needs:
        if seat.skills.get(skill, 0) < level:
            return NotChosen(seat.agent, "skill", f"{skill} {seat.skills.get(skill, 0)}/{level}")
    return None


def _passed(lines: list[LineUp[Call]], choice: Choice[Call]) -> tuple[NotChosen, ...]:
    """Calls that came earlier, in the queues of the chosen agent, and why they still wait."""
    arrived = choice.entry.queued or 0.0
    earlier = (
        NotChosen(call.id, *_why_passed(line, call, choice))
        for line in lines
        if line.queue in choice.seat.ranks
        for call in line.entries
        if (call.queued or 0.0) < arrived
    )
    return tuple(islice(earlier, REMEMBERED))


def _why_passed(line: LineUp[Call], call: Call, choice: Choice[Call]) -> tuple[str, str]:
    if call.awaits is not None:
        return "awaits", call.awaits
    if lacking := _lacking(choice.seat, call):
        return "skill", lacking.detail
    if line.is_kept_from(call.priority):
        return "kept", ""
    if choice.entry.awaits:
        return "personal", ""
    if choice.entry.priority > call.priority:
        return "priority", f"{choice.entry.priority}>{call.priority}"
    return "rank", f"{choice.seat.ranks[choice.line.queue]}<{choice.seat.ranks[line.queue]}"
