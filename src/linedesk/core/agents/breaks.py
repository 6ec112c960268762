"""How long an agent was away today, by reason, and what of it was more than the house allows."""

from linedesk.core.agents.model import Agent
from linedesk.core.day import agent_today, midnight
from linedesk.core.floor import Floor


def count(floor: Floor, agent: Agent) -> None:
    """He leaves his present reason: its seconds of today are added to those of before."""
    day, reason = agent_today(floor, agent), agent.reason or ""
    lasted = floor.now - max(agent.since, midnight(floor))
    used = day.away.get(reason, 0.0)
    day.away = {**day.away, reason: used + lasted}  # views that were given out keep the old one
    allowed = floor.definitions.break_allowances.get(reason)
    if allowed is not None and used + lasted > allowed:
        day.overruns += 1
        day.overrun_seconds += used + lasted - max(used, allowed)
