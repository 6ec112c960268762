from linedesk.core.calls.model import Call
from linedesk.core.flows.nodes.node import Node
from linedesk.core.flows.visit import Visit


class BranchNode(Node):
    """Go by what is known of the caller. Settings: on (customer.vip, customer.known,
    customer.category, customer.language, caller, value.NAME of what was keyed in or looked up).
    Exits: the values (yes and no for what is true
    or false), otherwise.

    Waits for the records while they have time; when they are late the caller leaves by the value
    of a stranger.
    """

    exits = frozenset({"otherwise"})

    def enter(self, visit: Visit) -> str | None:
        if str(visit.setting("on", "")).startswith("customer.") and visit.call.recognised is None:
            return None
        name = str(visit.setting("on", ""))
        known = visit.run.values.get(name.removeprefix("value."), "")
        value = known if name.startswith("value.") else read(visit.call, name)
        return value if value in visit.node.exits else "otherwise"

    def recognised(self, visit: Visit) -> str | None:
        return self.enter(visit)


def read(call: Call, name: str) -> str:
    customer = call.customer
    values = {
        "customer.vip": "yes" if call.vip else "no",
        "customer.known": "yes" if call.customers else "no",
        "customer.category": customer.category if customer else "",
        "customer.language": (customer.language if customer else None) or "",
        "caller": call.caller,
    }
    return values.get(name, "")
