"""Who of a queue could take a call now."""

from linedesk.core.agents.model import Agent
from linedesk.core.agents.table import Presence
from linedesk.core.floor import Floor


def free_agents(floor: Floor, queue: str) -> list[Agent]:
    """Ready members, the longest idle first."""
    agents = [floor.agent(member) for member in floor.members.get(queue, ())]
    free = [agent for agent in agents if agent.presence is Presence.READY]
    return sorted(free, key=lambda agent: (agent.idle_since, agent.id))
