"""Offers waiting calls to free agents, by what `matching` chooses.

Runs once at the end of every input for the queues in which somebody joined, came back, became free
or may now be served by more, so that no order of events can leave a caller waiting beside an agent
who could serve him.
"""

from collections.abc import Iterable

from linedesk.core.agents.model import Agent
from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.calls.offering import offer, offer_also
from linedesk.core.day import agent_today, today
from linedesk.core.floor import Floor
from linedesk.core.flows.interpreter import leave_queue
from linedesk.core.queues import waiting
from linedesk.core.queues.estimating import note_served
from linedesk.core.queues.explaining import explain
from linedesk.core.queues.matching import Choice, LineUp, Seat, choose, overtaken
from linedesk.core.queues.reasons import Reasons

RING_ALL, SPARE = "ring_all", "spare"


def match(floor: Floor) -> None:
    """Offer until nothing fits. While the switch cannot be heard nobody is rung; afterwards every
    queue is matched anew."""
    if floor.blind:
        return
    _feed_after_presence(floor)
    _leave_unattended(floor)
    if floor.hungry:
        hungry = list(floor.hungry)
        floor.hungry.clear()
        _match(floor, hungry)


def _feed_after_presence(floor: Floor) -> None:
    """Who became ready may be waited for in a queue that is not his; who signed out no longer
    counts among those of whom seats are kept back."""
    moved = {
        id: floor.agents[id].presence
        for kind, id in floor.touched
        if kind == "agent" and id in floor.agents
    }
    ready = {id for id, presence in moved.items() if presence is Presence.READY}
    if ready:
        for queue, line in floor.lines.items():
            if any(call.awaits in ready for call in line.calls):
                floor.feed(queue)
    for id, presence in moved.items():
        if presence is Presence.OFFLINE:
            for queue in floor.agent_definition(floor.agents[id]).queues:
                if floor.line(queue).calls:
                    floor.feed(queue)


def _leave_unattended(floor: Floor) -> None:
    """Nobody of the queue is signed in any more: its callers go where their flow says."""
    for queue in list(floor.hungry):
        if not waiting.attended(floor, queue):
            for call in list(floor.line(queue).calls):
                leave_queue(floor, call, "unattended")


def _match(floor: Floor, hungry: list[str]) -> None:
    waiting_in = [(queue, _servable(floor, queue)) for queue in hungry]
    free = _free_seats(floor, hungry) if any(calls for _, calls in waiting_in) else {}
    if not free:
        return
    lines = [line_up(floor, queue, calls, free) for queue, calls in waiting_in]
    while choice := choose(lines, free):
        _count_overtaken(floor, lines, choice)
        rung = _offer(floor, lines, choice)
        _take_out(lines, choice, rung)
        for seat in rung:
            del free[seat]


def _servable(floor: Floor, queue: str) -> list[Call]:
    return [call for call in floor.line(queue).calls if call.can_be_served(floor.now)]


def _free_seats(floor: Floor, queues: list[str]) -> dict[str, Seat]:
    """The free agents of these queues, and those whom somebody in them waits for.

    Ready means with a reachable phone: `agents/reachability.py` sees to it at every change.
    """
    wanted: dict[str, None] = {}
    for queue in queues:
        wanted |= floor.ready.get(queue, {})
        wanted |= {call.awaits: None for call in floor.line(queue).calls if call.awaits}
    agents = [floor.agents[id] for id in wanted if id in floor.agents]
    free = [agent for agent in agents if agent.presence is Presence.READY]
    if any(floor.queue_definition(queue).strategy == SPARE for queue in queues):
        return {agent.id: seat_of(floor, agent, counting=True) for agent in free}
    return _kept_seats(floor, free)


def _kept_seats(floor: Floor, free: list[Agent]) -> dict[str, Seat]:
    """Made anew only after the agent has changed, or the day: there may be hundreds for a call."""
    if floor.seats_of != today(floor):
        floor.seats_of = today(floor)
        floor.seats.clear()
    kept = floor.seats
    for agent in free:
        if agent.id not in kept:
            kept[agent.id] = seat_of(floor, agent)
    return {agent.id: kept[agent.id] for agent in free}


def seat_of(floor: Floor, agent: Agent, counting: bool = False) -> Seat:
    definition = floor.agent_definition(agent)
    return Seat(
        agent=agent.id,
        idle_since=agent.idle_since,
        answered=agent_today(floor, agent).answered,
        rung_at=agent.rung_at,
        skills=definition.skills,
        ranks={queue: definition.ranks.get(queue, 1) for queue in definition.queues},
        places=definition.places,
        free=_free_in(floor, definition.queues) if counting else {},
    )


def _free_in(floor: Floor, queues: Iterable[str]) -> dict[str, int]:
    counts = floor.presences
    return {queue: counts[queue][Presence.READY] for queue in queues if queue in counts}


def line_up(floor: Floor, queue: str, calls: list[Call], free: dict[str, Seat]) -> LineUp[Call]:
    definition, line = floor.queue_definition(queue), floor.line(queue)
    return LineUp(
        queue=queue,
        rule=definition.strategy,
        entries=calls,
        seats=[seat for seat in free.values() if queue in seat.ranks],
        due_before=line.due_before,
        kept=min(definition.kept_seats, max(0, waiting.signed_in(floor, queue) - 1)),
        kept_priority=definition.kept_priority,
    )


def _count_overtaken(floor: Floor, lines: list[LineUp[Call]], choice: Choice[Call]) -> None:
    for queue, _ in overtaken(lines, choice):
        waiting.note_overtaking(floor, queue, choice.entry)
    for line in lines:
        line.due_before = floor.line(line.queue).due_before
        line.entries.sort(key=floor.line(line.queue).place)


def _offer(floor: Floor, lines: list[LineUp[Call]], choice: Choice[Call]) -> list[str]:
    """Ring him, and whoever else is to be rung with him; who they are."""
    reasons, call = explain(floor, lines, choice), choice.entry
    if call.offers == 0:
        note_served(floor, choice.line.queue, floor.now - (call.queued or floor.now))
    rung = [choice.seat.agent, *_others(choice, reasons)]
    for number, id in enumerate(rung):
        agent = floor.agent(id)
        agent.rung_at = floor.now
        (offer_also if number else offer)(floor, choice.entry, agent, reasons)
    return rung


def _others(choice: Choice[Call], reasons: Reasons) -> list[str]:
    """Ring all: everybody who could take it, as many as the reasons name."""
    if choice.line.rule != RING_ALL or choice.entry.awaits is not None:
        return []
    named = [candidate.agent for candidate in reasons.candidates]
    return [agent for agent in named if agent != choice.seat.agent]


def _take_out(lines: list[LineUp[Call]], choice: Choice[Call], rung: list[str]) -> None:
    choice.line.entries.remove(choice.entry)
    for line in lines:
        line.seats = [seat for seat in line.seats if seat.agent not in rung]
