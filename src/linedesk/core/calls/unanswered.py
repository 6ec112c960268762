"""An offer came to nothing: back in line, or back to who transferred the call."""

from linedesk.core.calls import leaving, offering, returning
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.model import Call
from linedesk.core.errors import NotYourCall
from linedesk.core.floor import Floor
from linedesk.core.inputs import DeclineRequested
from linedesk.core.telephony import Cause

WHY = {
    Cause.REJECTED: "declined",
    Cause.BUSY: "declined",
    Cause.UNREACHABLE: "unreachable",
    Cause.UNALLOCATED: "unreachable",
    Cause.FAILED: "unreachable",
    Cause.LOST: "unreachable",
}


def expire(floor: Floor, call: Call, why: str, leg_is_gone: bool = False) -> None:
    assert call.offer, "only an offered call has an offer to expire"
    direct = call.offer.direct
    offering.expire(floor, call, why, leg_is_gone)
    if direct:
        returning.came_back(floor, call, why)


def leg_ended(floor: Floor, call: Call, cause: Cause) -> None:
    """The rung phone said no, was not there, or rang out."""
    expire(floor, call, WHY.get(cause, "no_answer"), leg_is_gone=True)


def decline(floor: Floor, input: DeclineRequested) -> None:
    call = floor.call(input.call)
    if call.offer is not None and call.offer.agent == input.agent:
        return expire(floor, call, "declined")
    if input.agent not in call.ringing() or call.stint is None or call.stint.agent == input.agent:
        raise NotYourCall("the call is not being offered to you")
    if call.peer == input.agent:
        return hang_up(floor, call, "agent", Cause.REJECTED)
    [member] = [one for one in call.colleagues() if one.agent == input.agent]
    return leaving.let_go(floor, call, member, "declined")
