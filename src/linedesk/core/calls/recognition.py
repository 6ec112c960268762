"""Who is it? The records are asked at the first ring and have 700 ms before the flow goes on."""

from linedesk.core.calls.model import Call
from linedesk.core.customers import Customer
from linedesk.core.effects import FindCustomer
from linedesk.core.errors import NotYourCall
from linedesk.core.facts import CallRecognised
from linedesk.core.floor import Floor
from linedesk.core.flows.interpreter import recognised
from linedesk.core.inputs import CustomerChosen, CustomerFound, CustomerNotFound

LOOKUP_SECONDS = 0.7


def look_up(floor: Floor, call: Call, number: str) -> None:
    floor.effects.append(FindCustomer(call.id, number))
    floor.set_timer(f"lookup:{call.id}", LOOKUP_SECONDS)


def found(floor: Floor, input: CustomerFound) -> None:
    """In time it steers the flow; late it still fills the screen pop."""
    call = floor.calls.get(input.call)
    if call is None or call.recognised in {"chosen", "found", "shared", "none"}:
        return
    call.customers = input.customers
    call.last_agent, call.dialed_by = input.last_agent, input.dialed_by
    call.customer = input.customers[0] if len(input.customers) == 1 else None
    _settle(floor, call, _how(call))


def _how(call: Call) -> str:
    if not call.customers:
        return "none"
    return "found" if call.customer else "shared"


def not_found(floor: Floor, input: CustomerNotFound) -> None:
    call = floor.calls.get(input.call)
    if call is not None and call.recognised is None:
        _settle(floor, call, "failed")


def late(floor: Floor, call: Call) -> None:
    if call.recognised is None:
        _settle(floor, call, "late")


def choose(floor: Floor, input: CustomerChosen) -> None:
    """The agent says who it is; the flow is long over, the record follows."""
    call = floor.call(input.call)
    if call.present_agent != input.agent:
        raise NotYourCall("the call is with another agent")
    call.customer = input.customer
    _tell(floor, call, "chosen")


def _settle(floor: Floor, call: Call, how: str) -> None:
    first = call.recognised is None
    _tell(floor, call, how)
    if first:
        floor.cancel_timer(f"lookup:{call.id}")
        recognised(floor, call)


def _tell(floor: Floor, call: Call, how: str) -> None:
    call.recognised = how
    customer: Customer | None = call.customer
    floor.tell(
        CallRecognised(
            at=floor.now,
            call=call.id,
            customer=customer.id if customer else None,
            how=how,
            vip=call.vip,
        )
    )
    floor.touch_call(call)
