"""Counts of the day start anew at the tenant's midnight."""

from linedesk.core.agents.model import Agent, AgentToday
from linedesk.core.floor import Floor
from linedesk.core.queues.model import Queue, QueueToday


def today(floor: Floor) -> int:
    """Days since 1970 in the tenant's time."""
    return int((floor.now + floor.definitions.utc_offset) // 86400)


def agent_today(floor: Floor, agent: Agent) -> AgentToday:
    if agent.today.day != today(floor):
        agent.today = AgentToday(day=today(floor))
    return agent.today


def queue_today(floor: Floor, queue: Queue) -> QueueToday:
    if queue.today.day != today(floor):
        queue.today = QueueToday(day=today(floor))
    return queue.today
