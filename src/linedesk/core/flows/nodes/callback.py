from linedesk.core.facts import CallbackRequested
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

LEAST_DIGITS = 5  # of a number that can be called back


class CallbackNode(Node):
    """Promise to call back. Settings: number (name of the value that was keyed in; left out: the
    caller's own), queue (whose agents do it; may be left out). Exits: done, no_number."""

    exits = frozenset({"done", "no_number"})

    def enter(self, visit: Visit) -> str | None:
        name = visit.setting("number", None)
        number = visit.run.values.get(str(name), "") if name else visit.call.caller
        if sum(sign.isdigit() for sign in number) < LEAST_DIGITS:
            return "no_number"
        customer = visit.call.customer
        visit.floor.tell(
            CallbackRequested(
                at=visit.floor.now,
                call=visit.call.id,
                number=number,
                queue=visit.setting("queue", None),
                customer=customer.id if customer else None,
                owner=customer.owner if customer else None,
            )
        )
        return "done"
