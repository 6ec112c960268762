"""The states of a call and its legal moves."""

from enum import StrEnum


class CallState(StrEnum):
    FLOW = "flow"  # the caller is in an IVR flow (or hears the last announcement)
    QUEUED = "queued"
    OFFERED = "offered"  # still in the queue, an agent is being rung
    DIALING = "dialing"  # outbound: the agent's phone or the customer's rings
    TALKING = "talking"
    HELD = "held"
    WRAP_UP = "wrap_up"  # nobody is on the line, the agent finishes the record
    ENDED = "ended"


class CallEvent(StrEnum):
    QUEUE = "queue"
    LEAVE_QUEUE = "leave_queue"
    OFFER = "offer"
    EXPIRE_OFFER = "expire_offer"
    CONNECT = "connect"
    HOLD = "hold"
    RETRIEVE = "retrieve"
    SEND_AWAY = "send_away"  # out of the talk, to be led elsewhere
    DIAL = "dial"  # somebody outside is rung who is to have the call
    RETURN = "return"  # whoever was rung does not come
    FINISH = "finish"  # the talk is over, wrap-up begins
    CLOSE = "close"  # nothing is left to do


_ON_THE_LINE = tuple(
    state for state in CallState if state not in (CallState.WRAP_UP, CallState.ENDED)
)

CALL_MOVES: dict[tuple[CallState, CallEvent], CallState] = {
    (CallState.FLOW, CallEvent.QUEUE): CallState.QUEUED,
    (CallState.FLOW, CallEvent.CLOSE): CallState.ENDED,
    (CallState.QUEUED, CallEvent.OFFER): CallState.OFFERED,
    (CallState.QUEUED, CallEvent.LEAVE_QUEUE): CallState.FLOW,
    (CallState.QUEUED, CallEvent.CLOSE): CallState.ENDED,
    (CallState.OFFERED, CallEvent.EXPIRE_OFFER): CallState.QUEUED,
    (CallState.OFFERED, CallEvent.CONNECT): CallState.TALKING,
    (CallState.OFFERED, CallEvent.DIAL): CallState.DIALING,
    (CallState.OFFERED, CallEvent.CLOSE): CallState.ENDED,
    (CallState.DIALING, CallEvent.CONNECT): CallState.TALKING,
    (CallState.DIALING, CallEvent.CLOSE): CallState.ENDED,
    (CallState.FLOW, CallEvent.OFFER): CallState.OFFERED,
    (CallState.FLOW, CallEvent.DIAL): CallState.DIALING,
    (CallState.FLOW, CallEvent.CONNECT): CallState.TALKING,
    (CallState.OFFERED, CallEvent.RETURN): CallState.FLOW,
    (CallState.DIALING, CallEvent.RETURN): CallState.FLOW,
    (CallState.TALKING, CallEvent.SEND_AWAY): CallState.FLOW,
    (CallState.HELD, CallEvent.SEND_AWAY): CallState.FLOW,
    (CallState.TALKING, CallEvent.HOLD): CallState.HELD,
    **dict.fromkeys(((state, CallEvent.FINISH) for state in _ON_THE_LINE), CallState.WRAP_UP),
    (CallState.HELD, CallEvent.RETRIEVE): CallState.TALKING,
    (CallState.WRAP_UP, CallEvent.CLOSE): CallState.ENDED,
}
