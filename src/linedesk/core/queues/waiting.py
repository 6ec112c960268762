"""Joining and leaving a waiting line, and what the waiting caller is told."""

from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent
from linedesk.core.day import queue_today
from linedesk.core.facts import CallQueued
from linedesk.core.floor import Floor

SPOKEN_POSITIONS = 20  # prompts exist for the places 1 to 20


def join(floor: Floor, call: Call, queue: str, priority: int) -> None:
    """A call that comes back to the queue it left keeps its time of arrival."""
    known = call.queue == queue and call.queued is not None
    call.queued = call.queued if known else floor.now
    call.waiting_since = (call.waiting_since if known else None) or floor.now
    call.queue, call.priority, call.in_line = queue, priority, True
    move(floor, call, CallEvent.QUEUE)
    line = floor.line(queue)
    line.join(call)
    queue_today(floor, floor.queue(queue)).entered += 1
    floor.tell(
        CallQueued(
            at=floor.now,
            call=call.id,
            queue=queue,
            position=line.position(call),
            priority=priority,
        )
    )
    floor.feed(queue)


def leave(floor: Floor, call: Call) -> None:
    """Back into the flow by an exit: neither answered nor abandoned."""
    move(floor, call, CallEvent.LEAVE_QUEUE)
    step_out(floor, call)
    queue_today(floor, floor.queue(call.queue or "")).left += 1
    floor.cancel_timer(f"queue:{call.id}")


def step_out(floor: Floor, call: Call) -> None:
    """No longer in line, for whatever reason."""
    assert call.queue, "who waits has a queue"
    floor.line(call.queue).leave(call)
    call.in_line = False
    floor.touch_queue(call.queue)


def attended(floor: Floor, queue: str) -> bool:
    """Is anybody of the queue signed in?"""
    return any(
        floor.agent(member).presence is not Presence.OFFLINE
        for member in floor.members.get(queue, ())
    )


def plan_announcement(floor: Floor, call: Call) -> None:
    every = floor.queue_definition(call.queue or "").announce_every
    if every > 0:
        floor.set_timer(f"node:{call.id}", every)


def position_prompt(floor: Floor, call: Call) -> str:
    position = floor.line(call.queue or "").position(call)
    return f"position-{position}" if position <= SPOKEN_POSITIONS else "position-many"
