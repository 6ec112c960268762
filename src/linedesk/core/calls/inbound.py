"""A customer calls: refuse, or recognise him and start the number's flow."""

from linedesk.core.calls.ending import say_farewell
from linedesk.core.calls.model import Call
from linedesk.core.calls.opening import opened
from linedesk.core.calls.recognition import look_up
from linedesk.core.calls.resuming import resume
from linedesk.core.definitions import Blocked, NumberDefinition
from linedesk.core.effects import Perform
from linedesk.core.facts import CallRefused
from linedesk.core.floor import Floor
from linedesk.core.flows.interpreter import start
from linedesk.core.numbers import spellings
from linedesk.core.telephony import Cause, Hangup, LegArrived


def arrive(floor: Floor, event: LegArrived) -> None:
    known = floor.call_of_leg(event.leg)
    if known is not None:
        return resume(floor, known)
    if event.medium == "web" and not event.called:
        return floor.effects.append(Perform(event.leg, Hangup(event.leg, Cause.REJECTED)))
    call = _open(floor, event)
    if _blocked(floor, event.caller) is not None:
        return _refuse(floor, call, "blocked", Cause.REJECTED)
    number = _number(floor, event.called)
    if number is None or number.flow not in floor.definitions.flows:
        return _refuse(floor, call, "unknown_number", Cause.UNALLOCATED, ("unknown-number",))
    look_up(floor, call, event.caller)
    return start(floor, call, number.flow)


def _open(floor: Floor, event: LegArrived) -> Call:
    call = Call(
        id=event.call,
        direction="inbound",
        caller=event.caller,
        caller_name=event.caller_name,
        called=event.called,
        trunk=event.trunk,
        started=floor.now,
        since=floor.now,
        medium=event.medium,
        page=dict(event.page),
        customer_leg=event.leg,
    )
    floor.legs[event.leg] = call.id
    opened(floor, call)
    return call


def _blocked(floor: Floor, caller: str) -> Blocked | None:
    for spelling in spellings(caller):
        blocked = floor.definitions.blocklist.get(spelling)
        if blocked and (blocked.until is None or floor.now < blocked.until):
            return blocked
    return None


def _number(floor: Floor, called: str) -> NumberDefinition | None:
    numbers = floor.definitions.numbers
    return next((numbers[s] for s in spellings(called) if s in numbers), None)


def _refuse(
    floor: Floor, call: Call, why: str, cause: Cause, prompts: tuple[str, ...] = ()
) -> None:
    """No answer, no cost for the caller: an announcement as early media at most, then the cause."""
    floor.tell(CallRefused(at=floor.now, call=call.id, why=why))
    say_farewell(floor, call, prompts, cause)
