"""What a timer means. Keys are `{what}:{call id}`; a timer of a call that is gone means nothing."""

from linedesk.core.calls import ending, offering, outbound, recognition
from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.floor import Floor
from linedesk.core.flows import interpreter


def fire(floor: Floor, key: str) -> None:
    what, _, id = key.partition(":")
    call = floor.calls.get(id)
    if call is not None:
        _fire(floor, what, call)


def _fire(floor: Floor, what: str, call: Call) -> None:
    match what:
        case "lookup":
            recognition.late(floor, call)
        case "node":
            interpreter.elapsed(floor, call)
        case "offer" if call.offer is not None:
            offering.expire(floor, call, "no_answer", leg_is_gone=False)
        case "queue":
            interpreter.leave_queue(floor, call, "timeout")
        case "farewell" if call.farewell is not None:
            ending.hang_up(floor, call, "flow", call.farewell)
        case "dial":
            outbound.rang_out(floor, call)
        case "wrap" if call.state is CallState.WRAP_UP:
            ending.finish_wrap_up(floor, call)
        case _:
            pass
