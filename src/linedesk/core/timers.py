"""What a timer means.

Keys are `{what}:{call id}`; a timer of a call that is gone means nothing. Only `wrap` bears an
agent's id, because several may wrap up one call.
"""

from linedesk.core.calls import (
    chaining,
    continuity,
    ending,
    outbound,
    promises,
    recognition,
    recording,
    seating,
    stints,
    unanswered,
)
from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.floor import Floor
from linedesk.core.flows import interpreter
from linedesk.core.queues import wanting


def fire(floor: Floor, key: str) -> None:
    what, _, id = key.partition(":")
    if what == "wrap":
        return stints.time_is_over(floor, id)
    call = floor.calls.get(id)
    return _fire(floor, what, call) if call is not None else None


def _fire(floor: Floor, what: str, call: Call) -> None:
    match what:
        case "lookup":
            recognition.late(floor, call)
        case "node":
            interpreter.elapsed(floor, call)
        case "offer" if call.offer is not None:
            unanswered.expire_all(floor, call)
        case "queue":
            interpreter.leave_queue(floor, call, "timeout")
        case "farewell" if call.farewell is not None:
            ending.hang_up(floor, call, "flow", call.farewell)
        case "relax":
            wanting.relax(floor, call)
        case "personal":
            wanting.give_up(floor, call)
        case "lost":
            continuity.give_up(floor, call)
        case "pause":
            recording.resume(floor, call, "timeout")
        case "chain" if call.chain is not None and call.state is CallState.FLOW:
            chaining.ring_next(floor, call, call.chain)
        case "confirm":
            chaining.refused(floor, call)
        case "seat":
            seating.unconfirmed(floor, call)
        case "again":
            promises.due(floor, call)
        case "dial":
            outbound.rang_out(floor, call)
        case _:
            pass
