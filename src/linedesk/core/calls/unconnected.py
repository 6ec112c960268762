"""Whom the switch would not connect: a call goes on with whoever can be.

A leg may end, or still be leaving another bridge, at the very moment at which it is put together
with others, and the switch then refuses all of them. So they are tried one by one. Who cannot be
connected alone either is hung up; the end of his leg then means what it always means. When the talk
is over by then there is nothing to go on with, and who keys in his wrap-up code stays on his phone.
"""

from linedesk.core.calls import watching
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.floor import Floor
from linedesk.core.telephony import Cause, Connect, Hangup


def refused(floor: Floor, command: Connect) -> None:
    """While the switch is away nothing follows: what it holds is compared when it is back."""
    if floor.blind:
        return
    for leg in command.legs:
        call = floor.call_of_leg(leg)
        if call is None or call.ended is not None or not _belongs(call, leg, command.bridge):
            continue
        if len(command.legs) > 1:
            floor.perform(call, Connect(command.bridge, (leg,)))
        else:
            _left_alone(floor, call, leg)


def _belongs(call: Call, leg: str, bridge: str) -> bool:
    """Whether it is still to be there: hold or another mode of listening may have come between."""
    if watch := call.watch_with(leg):
        return bridge == (call.bridge if watch.bridged else watch.ear)
    return leg != call.customer_leg or call.state is not CallState.HELD


def _left_alone(floor: Floor, call: Call, leg: str) -> None:
    watch = call.watch_with(leg)
    if watch is not None and leg == watch.leg:
        watching.end(floor, call, watch, "failed")
    elif leg == call.customer_leg:
        hang_up(floor, call, "switch", Cause.FAILED)
    else:
        floor.perform(call, Hangup(leg, Cause.FAILED))
