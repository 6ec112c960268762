"""Customer and agent hear each other: connect, hold, retrieve, mute, digits."""

from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import PresenceEvent
from linedesk.core.calls import recording_rules, stints
from linedesk.core.calls.ending import owned
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import give_way, music
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.day import agent_today, queue_today
from linedesk.core.errors import IllegalMove, NumberRefused
from linedesk.core.facts import CallConnected, CallHeld, CallRetrieved
from linedesk.core.floor import Floor
from linedesk.core.inputs import (
    DigitsRequested,
    HoldRequested,
    MuteRequested,
    RetrieveRequested,
    UnmuteRequested,
)
from linedesk.core.queues import waiting
from linedesk.core.telephony import Connect, Mute, Part, SendDigits, Unmute

DIGITS = frozenset("0123456789*#ABCD")


def connect_offer(floor: Floor, call: Call) -> None:
    """The rung agent answered: out of the line, into the talk."""
    offered = call.offer
    assert offered, "only an offered call is answered"
    call.offer = None
    if call.stint is not None:  # who sent the caller into a flow and waited for him
        stints.leave(floor, call, "transferred")
    call.stints.append(Stint(offered.agent, offered.leg, call.queue, offered.account, up=True))
    for name in ("offer", "announce", "queue", "node"):
        floor.cancel_timer(f"{name}:{call.id}")
    if call.in_line:
        count_answered(floor, call)
    move_agent(floor, floor.agent(offered.agent), PresenceEvent.ANSWER)
    connect(floor, call)


def count_answered(floor: Floor, call: Call) -> None:
    """Out of the line, answered."""
    assert call.queue is not None, "counted when it leaves its queue"
    call.waited = floor.now - (call.waiting_since or floor.now)
    waiting.step_out(floor, call)
    counts = queue_today(floor, floor.queue(call.queue))
    counts.answered += 1
    counts.waited_seconds += call.waited
    counts.in_target += call.waited <= floor.queue_definition(call.queue).target_seconds


def connect(floor: Floor, call: Call) -> None:
    """Both legs are up: record first, so that no word is lost, then let them hear each other."""
    stint = call.stint
    assert stint, "somebody talks"
    move(floor, call, CallEvent.CONNECT)
    give_way(call)
    if call.direction != "internal":
        recording_rules.apply(floor, call, stint.queue)
    together(floor, call)
    begin(floor, call, stint)


def together(floor: Floor, call: Call) -> None:
    """Customer and agent hear each other (again); what the customer heard alone ends."""
    give_way(call)
    floor.perform(call, Connect(call.bridge, _talkers(call)))


def _talkers(call: Call) -> tuple[str, ...]:
    """The customer first."""
    agent = call.stint.leg if call.stint and call.stint.up else None
    members = [member.leg for member in call.members if member.up]
    return tuple(leg for leg in (call.customer_leg, agent, *members) if leg)


def begin(floor: Floor, call: Call, stint: Stint) -> None:
    """The stint's talk begins with the present moment."""
    stint.connected = floor.now
    call.connected = call.connected or floor.now
    call.waiting_since, call.first, call.run = None, False, None
    call.call_back, call.chain = None, None
    if stint.agent is None:
        return
    agent = floor.agent(stint.agent)
    agent_today(floor, agent).answered += 1
    floor.touch_agent(agent)
    floor.tell(
        CallConnected(
            at=floor.now, call=call.id, queue=stint.queue, agent=agent.id, waited=call.waited
        )
    )


def talk_of(floor: Floor, call_id: str, agent: str) -> tuple[Call, Stint]:
    """The call and the agent's part in it, if it is his to handle."""
    call = floor.call(call_id)
    return call, owned(call, agent)


def hold(floor: Floor, input: HoldRequested) -> None:
    call, stint = talk_of(floor, input.call, input.agent)
    _require_talking(stint)
    move(floor, call, CallEvent.HOLD)
    set_aside(floor, call)
    floor.tell(CallHeld(at=floor.now, call=call.id, agent=input.agent))


def set_aside(floor: Floor, call: Call) -> None:
    """The customer is out of the talk and hears music."""
    assert call.customer_leg, "a talk has a customer"
    floor.perform(call, Part(call.bridge, call.customer_leg))
    music(floor, call)


def retrieve(floor: Floor, input: RetrieveRequested) -> None:
    call, stint = talk_of(floor, input.call, input.agent)
    _require_talking(stint)
    if call.consult is not None:
        raise IllegalMove("complete or cancel the consult first")
    move(floor, call, CallEvent.RETRIEVE)
    together(floor, call)
    floor.tell(CallRetrieved(at=floor.now, call=call.id, agent=input.agent))


def mute(floor: Floor, input: MuteRequested | UnmuteRequested) -> None:
    call, stint = in_talk(floor, input.call, input.agent)
    assert stint.leg, "he is on the line"
    stint.muted = isinstance(input, MuteRequested)
    floor.perform(call, (Mute if stint.muted else Unmute)(stint.leg))
    floor.touch_call(call)


def send_digits(floor: Floor, input: DigitsRequested) -> None:
    call, _ = in_talk(floor, input.call, input.agent)
    if not input.digits or len(input.digits) > 64 or set(input.digits) - DIGITS:
        raise NumberRefused("digits are 0-9, *, # and A-D, 64 at most")
    assert call.customer_leg, "a talk has a customer"
    floor.perform(call, SendDigits(call.customer_leg, input.digits))


def in_talk(floor: Floor, call_id: str, agent: str) -> tuple[Call, Stint]:
    """As `talk_of`, and he is on the line with the customer, who may be on hold."""
    call, stint = talk_of(floor, call_id, agent)
    _require_talking(stint)
    if call.state not in (CallState.TALKING, CallState.HELD):
        raise IllegalMove("nobody is on the line")
    return call, stint


def alone_in_talk(floor: Floor, call_id: str, agent: str) -> tuple[Call, Stint]:
    """As `in_talk`, and nobody else is in it whom a hand-over would leave behind."""
    call, stint = in_talk(floor, call_id, agent)
    if call.peer is not None:
        raise IllegalMove("an internal call stays where it is")
    if call.consult is not None or call.members:
        raise IllegalMove("others are in the call: complete, cancel or drop first")
    return call, stint


def _require_talking(stint: Stint) -> None:
    if stint.ended is not None or not stint.up:
        raise IllegalMove("you are not on the line")
