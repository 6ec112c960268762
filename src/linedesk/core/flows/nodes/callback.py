from linedesk.core.calls import promises
from linedesk.core.destinations import allowed_number
from linedesk.core.errors import CoreError
from linedesk.core.facts import CallbackRequested
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit

LEAST_DIGITS = 5  # of a number that can be called back


class CallbackNode(Node):
    """Promise to call back. Settings: number (name of the value that was keyed in; left out: the
    caller's own), when ("promised": a task for a person; "turn": he keeps his place in line and is
    dialed when it is his turn), queue (whose agents do it; left out: the one he comes from).
    Exits: done, no_number (none, or one that may not be called)."""

    exits = frozenset({"done", "no_number"})

    def enter(self, visit: Visit) -> str | None:
        name = visit.setting("number", None)
        number = visit.run.values.get(str(name), "") if name else visit.call.caller
        if sum(sign.isdigit() for sign in number) < LEAST_DIGITS:
            return "no_number"
        queue = visit.setting("queue", None) or visit.call.queue
        if visit.setting("when", "promised") == "turn" and queue:
            return self._keep_place(visit, number, str(queue))
        return self._promise(visit, number)

    def _keep_place(self, visit: Visit, number: str, queue: str) -> str:
        try:
            promises.make(visit.floor, visit.call, allowed_number(visit.floor, number), queue)
        except CoreError:
            return "no_number"
        return "done"

    def _promise(self, visit: Visit, number: str) -> str:
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
