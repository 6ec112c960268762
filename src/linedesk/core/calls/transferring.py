"""A blind transfer: the customer is handed over at once, his data with him."""

from linedesk.core.agents.model import Agent
from linedesk.core.calls import colleagues, consulting, fetching, offering, stints
from linedesk.core.calls.lining import line_up
from linedesk.core.calls.model import Call, Stint, Transfer
from linedesk.core.calls.moving import move
from linedesk.core.calls.returning import hold_on
from linedesk.core.calls.table import CallEvent
from linedesk.core.calls.talking import alone_in_talk, set_aside
from linedesk.core.destinations import Destination, ToAgent, ToFlow, ToNumber, ToQueue, find
from linedesk.core.errors import IllegalMove, UnknownDestination
from linedesk.core.facts import CallTransferred
from linedesk.core.floor import Floor
from linedesk.core.flows import interpreter
from linedesk.core.inputs import ConsultRequested, TransferRequested


def request(floor: Floor, input: TransferRequested) -> None:
    to = find(floor, input.to)
    if input.kind == "attended" and not isinstance(to, ToFlow):
        ask = ConsultRequested(input.call, input.agent, input.to, input.reason)
        return consulting.request(floor, ask)
    if input.kind not in ("blind", "attended"):
        raise IllegalMove(f"no transfer is {input.kind}")
    call, stint = alone_in_talk(floor, input.call, input.agent)
    _check(floor, call, to, input.agent)
    tell(floor, call, input.agent, input.to, input.kind, input.reason)
    if input.kind == "attended":
        return _wait_for_return(floor, call, to)
    return _hand_over(floor, call, stint, to)


def _check(floor: Floor, call: Call, to: Destination, by: str) -> None:
    """Before anything changes: is there anybody to take the call?"""
    if isinstance(to, ToAgent):
        if to.agent == by:
            raise UnknownDestination("that is you")
        colleagues.free_account(floor, call, floor.agent(to.agent))


def tell(floor: Floor, call: Call, by: str, to: str, kind: str, reason: str) -> None:
    call.transfer = Transfer(by, to, kind, reason, call.queue)
    floor.tell(
        CallTransferred(at=floor.now, call=call.id, agent=by, to=to, kind=kind, reason=reason)
    )


def _hand_over(floor: Floor, call: Call, stint: Stint, to: Destination) -> None:
    """The customer hears music, the agent wraps up."""
    set_aside(floor, call)
    stints.leave(floor, call, "transferred")
    move(floor, call, CallEvent.SEND_AWAY)
    match to:
        case ToAgent(agent):
            _offer(floor, call, floor.agent(agent))
        case ToQueue(queue):
            line_up(floor, call, queue)
        case ToFlow(flow):
            interpreter.start(floor, call, flow)
        case ToNumber():
            hold_on(floor, call)
            move(floor, call, CallEvent.DIAL)
            call.members.append(fetching.ring(floor, call, to))


def _offer(floor: Floor, call: Call, agent: Agent) -> None:
    hold_on(floor, call)
    offering.offer_directly(floor, call, agent)


def _wait_for_return(floor: Floor, call: Call, to: Destination) -> None:
    """Into a flow and back: the agent stays on the line, alone, until the flow's `back`."""
    assert isinstance(to, ToFlow), "people are consulted"
    set_aside(floor, call)
    move(floor, call, CallEvent.SEND_AWAY)
    interpreter.start(floor, call, to.flow)
