"""Joining and leaving a waiting line, and what the waiting caller is told."""

from bisect import insort
from collections.abc import Callable, Collection

from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent
from linedesk.core.day import queue_today
from linedesk.core.definitions import SkillStep
from linedesk.core.facts import CallDiverted, CallQueued
from linedesk.core.floor import Floor
from linedesk.core.queues import estimating, wanting
from linedesk.core.queues.model import QueueToday

SPOKEN_POSITIONS = 20  # prompts exist for the places 1 to 20


def join(
    floor: Floor, call: Call, queue: str, priority: int, rule: tuple[SkillStep, ...] = ()
) -> None:
    """A call that comes back to the queue it left keeps its time of arrival.

    `rule` is the flow's word on skills; without one the queue's counts.
    """
    known = call.queue == queue and call.queued is not None
    call.queued = call.queued if known else floor.now
    call.waiting_since = (call.waiting_since if known else None) or floor.now
    call.queue, call.priority, call.in_line = queue, priority, True
    move(floor, call, CallEvent.QUEUE)
    wanting.begin(floor, call, rule)
    estimating.look(floor, queue)
    line = floor.line(queue)
    line.join(call)
    expected = estimating.estimate(floor, queue, line.position(call) - 1)
    call.expected = expected.mean if expected else None
    queue_today(floor, floor.queue(queue)).entered += 1
    floor.tell(
        CallQueued(
            at=floor.now,
            call=call.id,
            queue=queue,
            position=line.position(call),
            priority=priority,
            expected=expected.mean if expected else None,
            half=expected.half if expected else None,
            ninety=expected.ninety if expected else None,
        )
    )
    floor.feed(queue)


def leave(floor: Floor, call: Call, exit: str) -> None:
    """Back into the flow by an exit: neither answered nor abandoned."""
    move(floor, call, CallEvent.LEAVE_QUEUE)
    step_aside(floor, call, exit)


def step_aside(floor: Floor, call: Call, exit: str) -> None:
    """Out of the line, neither answered nor abandoned."""
    step_out(floor, call)
    queue = call.queue or ""
    _count_left(queue_today(floor, floor.queue(queue)), exit)
    floor.cancel_timer(f"queue:{call.id}")
    _tell_diverted(floor, call, queue, exit, floor.now - (call.waiting_since or floor.now))


def _count_left(counts: QueueToday, exit: str) -> None:
    counts.left += 1
    match exit:
        case "timeout":
            counts.timed_out += 1
        case "unattended":
            counts.deserted += 1
        case "fax":
            counts.faxes += 1
        case _:
            counts.keyed += 1


def step_out(floor: Floor, call: Call) -> None:
    """No longer in line, for whatever reason."""
    assert call.queue, "who waits has a queue"
    estimating.look(floor, call.queue)
    floor.line(call.queue).leave(call)
    call.in_line = False
    floor.touch_queue(call.queue)


def turned_away(
    floor: Floor, call: Call, queue: str, offered: Collection[str], longest: float
) -> str | None:
    """The exit by which a caller goes on without waiting; only exits that the flow offers.
    `longest`: seconds that are too long a wait."""
    reasons: dict[str, Callable[[Floor, str], bool]] = {
        "unattended": unattended,
        "full": full,
        "all_busy": all_busy,
        "long_wait": lambda floor, queue: is_long(floor, queue, longest),
    }
    exit = next((e for e, holds in reasons.items() if e in offered and holds(floor, queue)), None)
    if exit is not None:
        turn_away(floor, call, queue, exit)
    return exit


def turn_away(floor: Floor, call: Call, queue: str, exit: str) -> None:
    counts = queue_today(floor, floor.queue(queue))
    match exit:
        case "unattended":
            counts.unattended += 1
        case "full":
            counts.full += 1
        case "all_busy":
            counts.all_busy += 1
        case _:
            counts.overflowed += 1
    _tell_diverted(floor, call, queue, exit, 0.0)
    floor.touch_queue(queue)


def _tell_diverted(floor: Floor, call: Call, queue: str, why: str, waited: float) -> None:
    floor.tell(CallDiverted(at=floor.now, call=call.id, queue=queue, why=why, waited=waited))


def signed_in(floor: Floor, queue: str) -> int:
    counts = floor.presences.get(queue)
    return counts.total() - counts[Presence.OFFLINE] if counts else 0


def attended(floor: Floor, queue: str) -> bool:
    """Is anybody of the queue signed in?"""
    return signed_in(floor, queue) > 0


def unattended(floor: Floor, queue: str) -> bool:
    return not attended(floor, queue)


def all_busy(floor: Floor, queue: str) -> bool:
    counts = floor.presences.get(queue)
    return not (counts and counts[Presence.READY])


def is_long(floor: Floor, queue: str, longest: float) -> bool:
    """Would who joins now wait longer than that, more likely than not?"""
    expected = estimating.estimate(floor, queue, len(floor.line(queue).calls))
    return expected is not None and expected.half > longest


def full(floor: Floor, queue: str) -> bool:
    capacity = floor.queue_definition(queue).capacity
    return 0 < capacity <= len(floor.line(queue).calls)


def note_overtaking(floor: Floor, queue: str, ahead: Call) -> None:
    """`ahead` gets a seat that somebody who came earlier could have had as well."""
    limit = floor.queue_definition(queue).overtaken_limit
    passes = floor.queue(queue).passes
    insort(passes, ahead.queued or floor.now)
    del passes[: max(0, len(passes) - max(limit, 1))]
    floor.line(queue).set_due(_due_before(floor, queue))
    floor.touch_queue(queue)


def _due_before(floor: Floor, queue: str) -> float:
    limit = floor.queue_definition(queue).overtaken_limit
    known = floor.queues.get(queue)
    passes = known.passes if known else []
    return passes[-limit] if 0 < limit <= len(passes) else 0.0


def order_lines(floor: Floor) -> None:
    """After a restart or another set-up: nobody is lost, and the order follows from what is known
    of each call."""
    for queue, line in floor.lines.items():
        line.set_due(_due_before(floor, queue))


def plan_announcement(floor: Floor, call: Call) -> None:
    every = floor.queue_definition(call.queue or "").announce_every
    if every > 0:
        floor.set_timer(f"node:{call.id}", every)


def place_prompts(floor: Floor, call: Call) -> tuple[str, ...]:
    """The place in line and, where it can be known, how long it will take."""
    position = floor.line(call.queue or "").position(call)
    place = f"position-{position}" if position <= SPOKEN_POSITIONS else "position-many"
    expected = estimating.estimate(floor, call.queue or "", position - 1)
    return (place, estimating.wait_prompt(expected)) if expected else (place,)
