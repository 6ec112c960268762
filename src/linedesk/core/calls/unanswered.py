"""An offer came to nothing: back in line, or back to who transferred the call."""

from linedesk.core.calls import leaving, offering, returning
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.model import Call, Offer
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


def expire_all(floor: Floor, call: Call) -> None:
    """The time of the offer is over for everybody who is rung."""
    for offered in call.all_offers():
        expire(floor, call, offered, "no_answer")


def expire(floor: Floor, call: Call, offered: Offer, why: str, leg_is_gone: bool = False) -> None:
    offering.expire(floor, call, offered, why, leg_is_gone)
    if offered.direct:
        returning.came_back(floor, call, why)


def leg_ended(floor: Floor, call: Call, offered: Offer, cause: Cause) -> None:
    """The rung phone said no, was not there, or rang out."""
    expire(floor, call, offered, WHY.get(cause, "no_answer"), leg_is_gone=True)


def decline(floor: Floor, input: DeclineRequested) -> None:
    call = floor.call(input.call)
    if offered := call.offer_of(input.agent):
        return expire(floor, call, offered, "declined")
    if input.agent not in call.ringing() or call.stint is None or call.stint.agent == input.agent:
        raise NotYourCall("the call is not being offered to you")
    if call.peer == input.agent:
        return hang_up(floor, call, "agent", Cause.REJECTED)
    [member] = [one for one in call.colleagues() if one.agent == input.agent]
    return leaving.let_go(floor, call, member, "declined")
