"""Who would get the next calls of a queue, asked of the matcher that decides in earnest.

Supposed that nobody else moves: the calls come a minute apart from strangers, and each is over when
the next one comes. So the order is that of the queue's rule and of nothing else.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.definitions import SkillStep
from linedesk.core.floor import Floor
from linedesk.core.queues.dispatching import line_up, seat_of
from linedesk.core.queues.explaining import explain
from linedesk.core.queues.matching import Choice, Seat, choose
from linedesk.core.queues.needs import Want, needs_at, subject
from linedesk.core.queues.reasons import Reasons

APART = 60.0  # seconds from one call to the next
AT_ONCE = SkillStep(0.0)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """The call that comes `after` seconds from now rings at `agent`, because of `reasons`."""

    after: float
    agent: str
    reasons: Reasons


def foresee(floor: Floor, queue: str, count: int, everybody: bool) -> list[Foreseen]:
    """The next `count` calls; fewer when nobody could take them. `everybody`: as if all agents of
    the queue were free; else those who are."""
    seats = {agent: _seat(floor, agent) for agent in _who(floor, queue, everybody)}
    found: list[Foreseen] = []
    for number in range(count):
        choice = _choice(floor, queue, seats)
        if choice is None:
            break
        after, seat = number * APART, choice.seat
        found.append(Foreseen(after, seat.agent, explain(floor, [choice.line], choice)))
        seats[seat.agent] = _served(seat, floor.now + after)
    return found


def _who(floor: Floor, queue: str, everybody: bool) -> Iterable[str]:
    return (floor.members if everybody else floor.ready).get(queue, ())


def _seat(floor: Floor, agent: str) -> Seat:
    return seat_of(floor, floor.agent(agent), counting=True)


def _served(seat: Seat, at: float) -> Seat:
    """After a call that began then."""
    return replace(seat, answered=seat.answered + 1, rung_at=at, idle_since=at + APART)


def _choice(floor: Floor, queue: str, seats: dict[str, Seat]) -> Choice[Call] | None:
    """As soon as the queue's skill rule lets anybody take it."""
    for step in floor.queue_definition(queue).skills or (AT_ONCE,):
        line = line_up(floor, queue, [_stranger(floor, queue, step.after)], seats)
        if choice := choose([line], seats):
            return choice
    return None


def _stranger(floor: Floor, queue: str, waited: float) -> Call:
    call = Call("next", "inbound", "", "", "", "", floor.now, floor.now, CallState.QUEUED)
    rule = floor.queue_definition(queue).skills
    call.queue, call.queued = queue, floor.now - waited
    call.want = Want(rule, subject(rule), needs_at(rule, waited))
    return call
