from linedesk.core.calls import chaining
from linedesk.core.calls.model import Ring
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit
from linedesk.core.queues import wanting


class FollowNode(Node):
    """Ring one phone after another until somebody takes the call. Settings: steps ([{to, seconds,
    confirm}]; to: "owner", "last", "dialed", "mobile" and "leader" of the agent before, agent:NAME
    or a number; confirm: who answers must press 1), prompts. Exit: nobody."""

    exits = frozenset({"nobody"})

    def enter(self, visit: Visit) -> str | None:
        visit.answer()
        if not visit.say(visit.prompts()):
            self._begin(visit)
        return None

    def played(self, visit: Visit) -> str | None:
        self._begin(visit)
        return None

    def elapsed(self, visit: Visit) -> str | None:
        """The last of the chain did not come."""
        return "nobody" if visit.call.chain is None else None

    def again(self, visit: Visit) -> str | None:
        """Who is rung is rung still; only the music begins anew."""
        if visit.call.chain is None:
            return self.enter(visit)
        if visit.call.state == "flow":
            chaining.ring_next(visit.floor, visit.call, visit.call.chain)
        return None

    def _begin(self, visit: Visit) -> None:
        own = next((agent for agent, _ in wanting.own_agents(visit.call)), None)
        chaining.begin(visit.floor, visit.call, self._steps(visit), own)

    def _steps(self, visit: Visit) -> list[Ring]:
        return [
            Ring(str(step["to"]), float(step.get("seconds", 20)), bool(step.get("confirm", False)))
            for step in visit.setting("steps", ())
        ]


class TransferNode(FollowNode):
    """Hand the caller to a number or an agent. Settings: to (agent:NAME or a number), timeout
    (seconds), confirm, prompts. Exit: failed (busy, no answer, not free)."""

    exits = frozenset({"failed"})

    def elapsed(self, visit: Visit) -> str | None:
        return "failed" if visit.call.chain is None else None

    def _steps(self, visit: Visit) -> list[Ring]:
        confirm = bool(visit.setting("confirm", False))
        return [Ring(str(visit.setting("to", "")), float(visit.setting("timeout", 30)), confirm)]
