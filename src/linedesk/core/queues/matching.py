"""Who gets whom: the best entry of the line and the agent who has been idle longest.

Runs once at the end of every input for the queues in which somebody joined, came back or became
free, so that no order of events can leave a caller waiting beside an idle agent.
"""

from heapq import nsmallest

from linedesk.core.agents.model import Agent
from linedesk.core.agents.table import Presence
from linedesk.core.calls.model import Call
from linedesk.core.calls.offering import offer
from linedesk.core.calls.table import CallState
from linedesk.core.floor import Floor
from linedesk.core.queues.model import place

RULE = "longest_idle"
REMEMBERED = 10  # candidates that the fact of an offer names


def match(floor: Floor) -> None:
    """Offer until no hungry queue has both a waiting call and a free agent.

    While the switch cannot be heard nobody is rung; afterwards every queue is matched anew.
    """
    if floor.blind:
        return
    hungry = list(floor.hungry)
    floor.hungry.clear()
    for call in _waiting(floor, hungry):
        free = free_agents(floor, call.queue or "")
        if free:
            offer(floor, call, free[0], tuple(agent.id for agent in free), RULE)


def _waiting(floor: Floor, queues: list[str]) -> list[Call]:
    """Calls that nobody is rung for, of all these queues, in the order they are to be served."""
    calls = [
        call
        for queue in queues
        if any(_is_free(floor, member) for member in floor.members.get(queue, ()))
        for call in floor.line(queue).calls
        if call.state is CallState.QUEUED and call.customer_leg
    ]
    return sorted(calls, key=place)


def free_agents(floor: Floor, queue: str) -> list[Agent]:
    """Ready members, the longest idle first; as many as an offer remembers."""
    members = floor.members.get(queue, ())
    free = (floor.agent(member) for member in members if _is_free(floor, member))
    return nsmallest(REMEMBERED, free, key=lambda agent: (agent.idle_since, agent.id))


def _is_free(floor: Floor, member: str) -> bool:
    """Ready means with a reachable phone: `agents/reachability.py` sees to it at every change."""
    return floor.agent(member).presence is Presence.READY
