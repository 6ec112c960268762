from linedesk.core.flows.nodes.queue import QueueNode
from linedesk.core.flows.visit import Visit
from linedesk.core.queues import waiting, wanting


class AgentNode(QueueNode):
    """Wait for one certain agent. Settings: agent (id, or "owner", "last", "dialed"), queue (whose
    times and record it is), prompts, priority, timeout (seconds, default 30). Exits: unavailable
    (not at work, or there is none), timeout, digits."""

    exits = frozenset({"unavailable", "timeout"})

    def enter(self, visit: Visit) -> str | None:
        agent = self._agent(visit)
        if agent is None or not wanting.is_at_work(visit.floor, agent):
            return "unavailable"
        visit.answer()
        self._join(visit, str(visit.setting("queue", "")))
        wanting.insist(visit.floor, visit.call, agent)
        return None

    def recognised(self, visit: Visit) -> str | None:
        return None

    def _agent(self, visit: Visit) -> str | None:
        wanted = str(visit.setting("agent", ""))
        own = {why: agent for agent, why in wanting.own_agents(visit.call)}
        return own.get(wanted, wanted if wanted in visit.floor.definitions.agents else None)

    def _set_timers(self, visit: Visit) -> None:
        visit.floor.set_timer(f"queue:{visit.call.id}", float(visit.setting("timeout", 30.0)))
        waiting.plan_announcement(visit.floor, visit.call)
