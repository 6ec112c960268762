from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class SetNode(Node):
    """Remember values for branches and lookups further on. Settings: values (name -> text).
    Exit: next."""

    exits = frozenset({"next"})

    def enter(self, visit: Visit) -> str | None:
        values = dict(visit.setting("values", {}))
        visit.run.values.update({str(name): str(value) for name, value in values.items()})
        return "next"
