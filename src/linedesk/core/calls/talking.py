"""Customer and agent hear each other: connect, hold, retrieve, mute, digits."""

from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import PresenceEvent
from linedesk.core.calls import recording
from linedesk.core.calls.model import Call
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import give_way, music
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.day import agent_today, queue_today
from linedesk.core.errors import IllegalMove, NotYourCall, NumberRefused
from linedesk.core.facts import CallConnected, CallHeld, CallRetrieved
from linedesk.core.floor import Floor
from linedesk.core.inputs import (
    DigitsRequested,
    HoldRequested,
    MuteRequested,
    RetrieveRequested,
    UnmuteRequested,
)
from linedesk.core.telephony import Connect, Mute, Part, SendDigits, Unmute

DIGITS = frozenset("0123456789*#ABCD")


def connect_offer(floor: Floor, call: Call) -> None:
    """The rung agent answered: out of the line, into the talk."""
    offered = call.offer
    assert offered, "only an offered call is answered"
    assert call.queue, "an offered call waits in a queue"
    call.agent, call.agent_leg, call.agent_up, call.offer = offered.agent, offered.leg, True, None
    call.waited = floor.now - (call.queued or floor.now)
    floor.cancel_timer(f"offer:{call.id}")
    floor.cancel_timer(f"announce:{call.id}")
    floor.cancel_timer(f"queue:{call.id}")
    floor.line(call.queue).leave(call)
    _count(floor, call)
    move_agent(floor, floor.agent(offered.agent), PresenceEvent.ANSWER)
    connect(floor, call)


def _count(floor: Floor, call: Call) -> None:
    assert call.queue is not None, "counted when it leaves its queue"
    counts = queue_today(floor, floor.queue(call.queue))
    counts.answered += 1
    counts.waited_seconds += call.waited
    counts.in_target += call.waited <= floor.queue_definition(call.queue).target_seconds
    floor.touch_queue(call.queue)


def connect(floor: Floor, call: Call) -> None:
    """Both legs are up: record first, so that no word is lost, then let them hear each other."""
    customer, agent_leg = _both_legs(call)
    assert call.agent, "somebody talks"
    move(floor, call, CallEvent.CONNECT)
    call.connected = floor.now
    agent = floor.agent(call.agent)
    agent_today(floor, agent).answered += 1
    floor.touch_agent(agent)
    give_way(call)
    recording.start(floor, call)
    floor.perform(call, Connect(call.bridge, (customer, agent_leg)))
    floor.tell(
        CallConnected(
            at=floor.now, call=call.id, queue=call.queue, agent=call.agent, waited=call.waited
        )
    )


def _both_legs(call: Call) -> tuple[str, str]:
    assert call.customer_leg, "a talk has a customer"
    assert call.agent_leg, "a talk has an agent"
    return call.customer_leg, call.agent_leg


def talk_of(floor: Floor, call_id: str, agent: str) -> Call:
    """The call, if it is this agent's to handle."""
    call = floor.call(call_id)
    if call.agent != agent:
        raise NotYourCall("the call is with another agent")
    return call


def hold(floor: Floor, input: HoldRequested) -> None:
    call = talk_of(floor, input.call, input.agent)
    move(floor, call, CallEvent.HOLD)
    assert call.customer_leg, "a talk has a customer"
    floor.perform(call, Part(call.bridge, call.customer_leg))
    music(floor, call)
    floor.tell(CallHeld(at=floor.now, call=call.id, agent=input.agent))


def retrieve(floor: Floor, input: RetrieveRequested) -> None:
    call = talk_of(floor, input.call, input.agent)
    move(floor, call, CallEvent.RETRIEVE)
    customer, agent_leg = _both_legs(call)
    give_way(call)
    floor.perform(call, Connect(call.bridge, (customer, agent_leg)))
    floor.tell(CallRetrieved(at=floor.now, call=call.id, agent=input.agent))


def mute(floor: Floor, input: MuteRequested | UnmuteRequested) -> None:
    call = _in_talk(floor, input.call, input.agent)
    assert call.agent_leg, "a talk has an agent"
    call.muted = isinstance(input, MuteRequested)
    floor.perform(call, (Mute if call.muted else Unmute)(call.agent_leg))
    floor.touch_call(call)


def send_digits(floor: Floor, input: DigitsRequested) -> None:
    call = _in_talk(floor, input.call, input.agent)
    if not input.digits or len(input.digits) > 64 or set(input.digits) - DIGITS:
        raise NumberRefused("digits are 0-9, *, # and A-D, 64 at most")
    assert call.customer_leg, "a talk has a customer"
    floor.perform(call, SendDigits(call.customer_leg, input.digits))


def _in_talk(floor: Floor, call_id: str, agent: str) -> Call:
    call = talk_of(floor, call_id, agent)
    if call.state not in (CallState.TALKING, CallState.HELD):
        raise IllegalMove("nobody is on the line")
    return call
