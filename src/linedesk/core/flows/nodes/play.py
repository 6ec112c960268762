from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class PlayNode(Node):
    """Say something. Settings: prompts. Exit: next."""

    exits = frozenset({"next"})

    def enter(self, visit: Visit) -> str | None:
        return None if visit.say(visit.prompts()) else "next"

    def played(self, visit: Visit) -> str | None:
        return "next"
