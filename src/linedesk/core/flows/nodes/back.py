from linedesk.core.calls.moving import move
from linedesk.core.calls.returning import give_back
from linedesk.core.calls.table import CallEvent
from linedesk.core.calls.talking import together
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class BackNode(Node):
    """Back to the agent who sent the caller into this flow: to his waiting ear, else to his phone
    if he is free, else to the head of the line. No settings, no exits."""

    def enter(self, visit: Visit) -> str | None:
        call = visit.call
        if call.stint is not None and call.stint.up:
            move(visit.floor, call, CallEvent.CONNECT)
            call.run = None
            together(visit.floor, call)
        else:
            give_back(visit.floor, call, "flow")
        return None
