from linedesk.core.calendars import state
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class ScheduleNode(Node):
    """Go by a calendar. Settings: calendar (name). Exits: open, closed; optional are switch_open
    and switch_closed (the emergency switch is on), holiday and special (closed because of one)."""

    exits = frozenset({"open", "closed"})

    def enter(self, visit: Visit) -> str | None:
        calendar = visit.floor.definitions.calendars.get(str(visit.setting("calendar", "")))
        if calendar is None:
            return "closed"
        now = state(calendar, visit.floor.now)
        word = "open" if now.open else "closed"
        finer = f"switch_{word}" if now.why == "switch" else now.why
        use_finer = finer in visit.node.exits and (now.why == "switch" or not now.open)
        return finer if use_finer else word
