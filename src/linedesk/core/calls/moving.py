"""The only place that changes a call's state."""

from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CALL_MOVES, CallEvent
from linedesk.core.floor import Floor
from linedesk.core.moves import next_state


def move(floor: Floor, call: Call, event: CallEvent) -> None:
    """Apply one row of the call table; `IllegalMove` if there is none."""
    call.state = next_state(CALL_MOVES, call.state, event)
    call.since = floor.now
    floor.touch_call(call)
