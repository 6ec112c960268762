"""Who of a queue could take a call now."""

from linedesk.core.agents.model import Agent
from linedesk.core.floor import Floor


def free_agents(floor: Floor, queue: str) -> list[Agent]:
    """Ready members, the longest idle first."""
    free = [floor.agent(id) for id in floor.ready.get(queue, ())]
    return sorted(free, key=lambda agent: (agent.idle_since, agent.id))
