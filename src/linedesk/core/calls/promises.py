"""A call goes on without its caller: he was promised a call when it is his turn, and hung up.

Asked by `ending` before it ends a call; the other half, dialing him, is `calling_back`.
"""

from linedesk.core.calls import stints
from linedesk.core.calls.model import Call, CallBack
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import give_way
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.facts import CallbackRequested, CallbackWaiting
from linedesk.core.floor import Floor
from linedesk.core.queues import waiting
from linedesk.core.telephony import Cause

TRIES = 3
PAUSE_SECONDS = 300.0  # until a number that was busy or not answered is tried again


def make(floor: Floor, call: Call, number: str, queue: str) -> None:
    """From now on he may hang up. Who comes from this queue keeps his place in it."""
    if call.queue != queue:
        call.queue, call.queued = queue, floor.now
    call.call_back = CallBack(number, floor.now)
    floor.tell(CallbackWaiting(at=floor.now, call=call.id, number=number, queue=queue))
    floor.touch_call(call)


def goes_on(floor: Floor, call: Call, cause: Cause) -> bool:
    """The line part would be over: does the call stay because of a promise?"""
    if call.call_back is None or call.ended_by is not None:
        return False
    if call.state is CallState.DIALING:
        return _try_again(floor, call, call.call_back, cause)
    if call.state is CallState.FLOW and call.stint is not None:
        return False  # an agent waits for him to come back from the flow
    _let_go(floor, call)
    if not call.in_line:
        waiting.join(floor, call, call.queue or "", call.priority, call.want.rule)
    return True


def _let_go(floor: Floor, call: Call) -> None:
    """The caller's leg is gone; neither sound nor flow is left."""
    floor.forget_customer(call)
    give_way(call)
    call.run, call.farewell = None, None
    for name in ("farewell", "node", "queue"):
        floor.cancel_timer(f"{name}:{call.id}")
    floor.touch_call(call)


def _try_again(floor: Floor, call: Call, promise: CallBack, cause: Cause) -> bool:
    """He did not answer: later again, and in the end it is a task for a person."""
    _let_go(floor, call)
    floor.cancel_timer(f"dial:{call.id}")
    call.cause = cause
    if call.stint is not None:
        stints.leave(floor, call, "ended")
    if promise.tries >= TRIES or cause is Cause.UNALLOCATED:
        _hand_to_a_person(floor, call, promise)
        return False
    promise.not_before = floor.now + PAUSE_SECONDS
    floor.set_timer(f"again:{call.id}", PAUSE_SECONDS)
    move(floor, call, CallEvent.RETURN)
    move(floor, call, CallEvent.QUEUE)
    return True


def _hand_to_a_person(floor: Floor, call: Call, promise: CallBack) -> None:
    waiting.step_aside(floor, call, "unreached")
    call.call_back = None
    customer = call.customer
    floor.tell(
        CallbackRequested(
            at=floor.now,
            call=call.id,
            number=promise.number,
            queue=call.queue,
            customer=customer.id if customer else None,
            owner=customer.owner if customer else None,
        )
    )


def due(floor: Floor, call: Call) -> None:
    """The pause after a try in vain is over."""
    if call.call_back is not None and call.in_line and call.queue:
        floor.feed(call.queue)
