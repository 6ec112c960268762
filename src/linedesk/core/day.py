"""Counts of the day start anew at the tenant's midnight."""

from datetime import UTC, datetime

from linedesk.core.agents.model import Agent, AgentToday
from linedesk.core.floor import Floor
from linedesk.core.queues.model import Queue, QueueToday
from linedesk.core.zones import DAY_SECONDS, at_local, offset


def today(floor: Floor) -> int:
    """Days since 1970 in the tenant's time."""
    return int((floor.now + offset(floor.definitions.offsets, floor.now)) // DAY_SECONDS)


def midnight(floor: Floor) -> float:
    """When the tenant's today began: on the day of a change of time not a whole day before it
    ends."""
    wall = datetime.fromtimestamp(today(floor) * DAY_SECONDS, UTC)
    return at_local(floor.definitions.offsets, wall)


def agent_today(floor: Floor, agent: Agent) -> AgentToday:
    if agent.today.day != today(floor):
        agent.today = AgentToday(day=today(floor))
    return agent.today


def queue_today(floor: Floor, queue: Queue) -> QueueToday:
    if queue.today.day != today(floor):
        queue.today = QueueToday(day=today(floor))
    return queue.today
