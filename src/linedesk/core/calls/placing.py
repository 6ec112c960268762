"""Placing a leg outside: over the first trunk that is well, and over the next when that one fails
before the far end rings."""

from linedesk.core import trunks
from linedesk.core.calls.model import Attempt, Call
from linedesk.core.facts import CallRerouted
from linedesk.core.floor import Floor
from linedesk.core.telephony import Cause, Hangup, Originate, Outside, TrunkChanged

# The line is at fault, and not whoever was called.
FAULTS = frozenset({Cause.UNREACHABLE, Cause.CONGESTION, Cause.FAILED})


def place(floor: Floor, call: Call, leg: str, number: str, shown: str, seconds: float) -> None:
    _send(floor, call, Attempt(leg, number, shown, seconds, trunks.choose(floor)))


def _send(floor: Floor, call: Call, attempt: Attempt) -> None:
    call.attempts.append(attempt)
    floor.legs[attempt.leg] = call.id
    if call.direction == "outbound" and attempt.leg == call.customer_leg:
        call.trunk = attempt.trunk
    line = Outside(attempt.trunk, attempt.number)
    alike = call.customer_leg if attempt.leg != call.customer_leg else None
    ring = Originate(attempt.leg, line, attempt.shown, "", attempt.seconds, call.id, alike=alike)
    floor.perform(call, ring)
    floor.touch_call(call)


def rings(floor: Floor, leg: str) -> None:
    """The far end is there: the trunk works."""
    if attempt := _find(floor, leg):
        attempt.rings = True
        trunks.worked(floor, attempt.trunk)


def answered(floor: Floor, call: Call, leg: str) -> None:
    rings(floor, leg)
    _forget(call, leg)


def goes_on(floor: Floor, call: Call, leg: str, cause: Cause) -> bool:
    """The leg is gone: does another trunk take it over? Busy or no answer is an answer."""
    attempt = next((one for one in call.attempts if one.leg == leg), None)
    if attempt is None:
        return False
    _forget(call, leg)
    if cause not in FAULTS or attempt.rings:
        return False
    trunks.failed(floor, attempt.trunk, cause.value)
    tried = [*attempt.tried, attempt.trunk]
    trunk = trunks.choose(floor, tried)
    if not trunk:
        return False
    _reroute(floor, call, attempt, trunk, tried, cause)
    return True


def _forget(call: Call, leg: str) -> None:
    call.attempts = [one for one in call.attempts if one.leg != leg]


def _reroute(
    floor: Floor, call: Call, old: Attempt, trunk: str, tried: list[str], cause: Cause
) -> None:
    leg = _next_name(floor, call, old.leg)
    floor.legs.pop(old.leg, None)
    if call.customer_leg == old.leg:
        call.customer_leg = leg
    for offered in call.all_offers():
        offered.leg = leg if offered.leg == old.leg else offered.leg
    for member in (*call.members, *([call.consult] if call.consult else [])):
        member.leg = leg if member.leg == old.leg else member.leg
    floor.tell(
        CallRerouted(
            at=floor.now, call=call.id, trunk=old.trunk, to=trunk, why=cause.value, leg=leg
        )
    )
    _send(floor, call, Attempt(leg, old.number, old.shown, old.seconds, trunk, tried))


def _next_name(floor: Floor, call: Call, old: str) -> str:
    role = old.rpartition("-")[2].rstrip("0123456789")
    leg = call.next_leg(role, floor.now)
    return call.next_leg(role, floor.now) if leg == old else leg


def _find(floor: Floor, leg: str) -> Attempt | None:
    call = floor.call_of_leg(leg)
    return next((one for one in call.attempts if one.leg == leg), None) if call else None


def trunk_changed(floor: Floor, event: TrunkChanged) -> None:
    """A line that just died takes nobody's patience: what does not ring yet goes another way."""
    news = trunks.heard(floor, event.trunk, event.reachable, event.fault)
    if not news or event.reachable:
        return
    for call in list(floor.calls.values()):
        for attempt in list(call.attempts):
            if attempt.trunk == event.trunk and not attempt.rings:
                _leave(floor, call, attempt)


def _leave(floor: Floor, call: Call, attempt: Attempt) -> None:
    if trunks.choose(floor, [*attempt.tried, attempt.trunk]):
        floor.perform(call, Hangup(attempt.leg, Cause.CANCELLED))
        goes_on(floor, call, attempt.leg, Cause.UNREACHABLE)
