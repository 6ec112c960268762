"""A call begins: from now on the floor knows it."""

from linedesk.core.calls.model import Call
from linedesk.core.facts import CallStarted
from linedesk.core.floor import Floor


def opened(floor: Floor, call: Call, agent: str | None = None) -> None:
    """`agent`: who dialed."""
    floor.calls[call.id] = call
    floor.tell(
        CallStarted(
            at=floor.now,
            call=call.id,
            direction=call.direction,
            caller=call.caller,
            caller_name=call.caller_name,
            called=call.called,
            trunk=call.trunk,
            medium=call.medium,
            page=call.page,
            agent=agent,
        )
    )
    floor.touch_call(call)
