from linedesk.core.calls.sounding import music, silence
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit
from linedesk.core.queues import waiting


class QueueNode(Node):
    """Wait for an agent with music and the place in line.

    Settings: queue (id), priority, prompts (said once on joining), timeout (seconds; none: as long
    as the caller wants). Exits, all optional: timeout, unattended (nobody is signed in), digits.
    """

    def enter(self, visit: Visit) -> str | None:
        visit.answer()
        queue = str(visit.setting("queue", ""))
        if "unattended" in visit.node.exits and not waiting.attended(visit.floor, queue):
            return "unattended"
        waiting.join(visit.floor, visit.call, queue, int(visit.setting("priority", 0)))
        self._set_timers(visit, queue)
        if not visit.say(visit.prompts()):
            music(visit.floor, visit.call)
        return None

    def _set_timers(self, visit: Visit, queue: str) -> None:
        seconds = visit.setting("timeout", None)
        if seconds is not None and "timeout" in visit.node.exits:
            visit.floor.set_timer(f"queue:{visit.call.id}", float(seconds))
        waiting.plan_announcement(visit.floor, visit.call)

    def played(self, visit: Visit) -> str | None:
        music(visit.floor, visit.call)
        return None

    def digit(self, visit: Visit, digit: str) -> str | None:
        return digit if digit in visit.node.exits else None

    def elapsed(self, visit: Visit) -> str | None:
        """Time to say the place in line."""
        silence(visit.floor, visit.call)
        if not visit.say((waiting.position_prompt(visit.floor, visit.call),)):
            music(visit.floor, visit.call)
        waiting.plan_announcement(visit.floor, visit.call)
        return None

    def again(self, visit: Visit) -> str | None:
        """The place in line was kept; only what the caller hears begins anew."""
        music(visit.floor, visit.call)
        return None
