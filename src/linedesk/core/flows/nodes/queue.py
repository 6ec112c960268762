from typing import Any

from linedesk.core.calls.sounding import music, silence
from linedesk.core.definitions import SkillStep
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit
from linedesk.core.queues import waiting, wanting

LONG_WAIT = 600.0  # seconds that nobody wants to wait


class QueueNode(Node):
    """Wait for an agent with music and the place in line.

    Settings: queue (id), priority, prompts (said once on joining), choices (prompts said with each
    announcement), timeout (seconds; none: as long as the caller wants), skills ([{after,
    skills: {name: level}}], else the queue's own rule).
    Exits, all optional: timeout, unattended (nobody is signed in, or no longer), all_busy (nobody
    is free), full (as many wait as may), long_wait (longer than `longest_wait` seconds), digits.
    """

    def enter(self, visit: Visit) -> str | None:
        queue = str(visit.setting("queue", ""))
        visit.answer()
        longest = float(visit.setting("longest_wait", LONG_WAIT))
        exit = waiting.turned_away(visit.floor, visit.call, queue, visit.node.exits, longest)
        if exit is None:
            self._join(visit, queue)
        return exit

    def _join(self, visit: Visit, queue: str) -> None:
        rule = skill_rule(visit.setting("skills", ()))
        waiting.join(visit.floor, visit.call, queue, int(visit.setting("priority", 0)), rule)
        self._set_timers(visit)
        if not visit.say(visit.prompts()):
            music(visit.floor, visit.call)

    def _set_timers(self, visit: Visit) -> None:
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
        place = waiting.place_prompts(visit.floor, visit.call)
        if not visit.say((*place, *visit.prompts("choices"))):
            music(visit.floor, visit.call)
        waiting.plan_announcement(visit.floor, visit.call)
        return None

    def recognised(self, visit: Visit) -> str | None:
        wanting.recognised(visit.floor, visit.call)
        return None

    def again(self, visit: Visit) -> str | None:
        """The place in line was kept; only what the caller hears begins anew."""
        music(visit.floor, visit.call)
        return None


def skill_rule(data: Any) -> tuple[SkillStep, ...]:
    """The rule as it stands in a flow's data, in order of time."""
    steps = (SkillStep(float(step.get("after", 0)), dict(step["skills"])) for step in data)
    return tuple(sorted(steps, key=lambda step: step.after))
