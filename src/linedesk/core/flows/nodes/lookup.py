from linedesk.core.effects import AskOutside
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

BUDGET_SECONDS = 0.7


class LookupNode(Node):
    """Ask the records or a system outside. Settings: source (name), values (names of the values to
    send; the caller's number goes as `caller`), budget (seconds). What comes back is remembered as
    values. Exits: found, not_found (else as failed), failed (late, out of order, nonsense)."""

    exits = frozenset({"found", "failed"})

    def enter(self, visit: Visit) -> str | None:
        run = visit.run
        run.asked += 1
        names = visit.setting("values", ())
        known = {name: value for name, value in visit.values().items() if name in names}
        values = {"caller": visit.call.caller, "called": visit.call.called, **known}
        source = str(visit.setting("source", ""))
        visit.floor.effects.append(AskOutside(visit.call.id, run.asked, source, values))
        visit.wait(float(visit.setting("budget", BUDGET_SECONDS)))
        return None

    def told(self, visit: Visit, values: dict[str, str] | None) -> str | None:
        if values is None:
            return "failed"
        visit.run.values.update(values)
        exit = "found" if values else "not_found"
        return exit if exit in visit.node.exits else "failed"

    def elapsed(self, visit: Visit) -> str | None:
        return "failed"
