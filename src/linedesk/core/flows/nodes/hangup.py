from linedesk.core.calls.ending import say_farewell
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit
from linedesk.core.telephony import Cause


class HangupNode(Node):
    """Say goodbye and hang up. Settings: prompts, cause (default normal)."""

    def enter(self, visit: Visit) -> str | None:
        prompts = visit.prompts()
        if prompts:
            visit.answer()
        say_farewell(visit.floor, visit.call, prompts, Cause(visit.setting("cause", "normal")))
        return None
