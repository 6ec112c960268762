"""An agent dials: his own phone first, then the customer; from his desk phone directly."""

from linedesk.core.agents import desks
from linedesk.core.agents.model import Agent, Wish
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import PRESENCE_MOVES, Presence, PresenceEvent
from linedesk.core.calls import colleagues
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.fetching import hidden_from
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.opening import opened
from linedesk.core.calls.placing import place
from linedesk.core.calls.recognition import look_up
from linedesk.core.calls.table import CallState
from linedesk.core.calls.talking import connect
from linedesk.core.day import agent_today
from linedesk.core.destinations import ToAgent, ToNumber, find
from linedesk.core.effects import Perform
from linedesk.core.errors import CoreError, PhoneNotReachable, UnknownDestination
from linedesk.core.facts import CallAnswered
from linedesk.core.floor import Floor
from linedesk.core.inputs import DialRequested
from linedesk.core.moves import next_state
from linedesk.core.telephony import (
    Answer,
    Cause,
    Hangup,
    Originate,
    Phone,
    PhoneDialed,
    Play,
    StopPlaying,
)
from linedesk.core.trunks import choose

OWN_PHONE_SECONDS = 20.0
CUSTOMER_SECONDS = 45.0


def request_dial(floor: Floor, input: DialRequested) -> None:
    agent = floor.agent(input.agent)
    account = reachable_account(floor, agent)
    if account is None:
        raise PhoneNotReachable("no registered phone to dial from")
    call = _open(floor, input.call, agent, _whom(floor, agent, input.to))
    leg = call.next_leg("agent", floor.now)
    _begin(floor, call, agent, leg, account)
    shown, masked = call.called, hidden_from(floor, call, agent)
    phone, line = Phone(account), call.trunk
    ring = Originate(leg, phone, shown, shown, OWN_PHONE_SECONDS, call.id, masked=masked, line=line)
    floor.perform(call, ring)


def _whom(floor: Floor, agent: Agent, to: str) -> ToNumber | ToAgent:
    """A number that may be called, or a colleague who may be rung."""
    match find(floor, to):
        case ToNumber() as number:
            return number
        case ToAgent(colleague) as whom if colleague != agent.id:
            colleagues.free_account(floor, None, floor.agent(colleague))
            return whom
        case _:
            raise UnknownDestination("only numbers and colleagues can be dialed")


def _begin(floor: Floor, call: Call, agent: Agent, leg: str, account: str) -> None:
    call.stints.append(Stint(agent.id, leg, None, account))
    floor.legs[leg] = call.id


def phone_dialed(floor: Floor, event: PhoneDialed) -> None:
    """The agent lifted his own phone and dialed; whoever is not signed in may not."""
    if desks.is_code(event.dialed):
        return desks.dialed(floor, event)
    owner = floor.accounts.get(event.account)
    agent = floor.agent(owner) if owner else None
    try:
        whom = _whom(floor, agent, event.dialed) if agent else None
    except CoreError:
        whom = None
    if agent is None or whom is None or (agent.presence, PresenceEvent.DIAL) not in PRESENCE_MOVES:
        return floor.effects.append(_refusal(event))
    call = _open(floor, event.call, agent, whom)
    _begin(floor, call, agent, event.leg, event.account)
    floor.perform(call, Answer(event.leg))
    return agent_answered(floor, call)


def _refusal(event: PhoneDialed) -> Perform:
    return Perform(event.call, Hangup(event.leg, Cause.REJECTED))


def _open(floor: Floor, id: str, agent: Agent, whom: ToNumber | ToAgent) -> Call:
    next_state(PRESENCE_MOVES, agent.presence, PresenceEvent.DIAL)
    if agent.presence is Presence.NOT_READY and agent.wish is None:
        agent.wish = Wish(Presence.NOT_READY, agent.reason)
    agent.call = id
    move_agent(floor, agent, PresenceEvent.DIAL)
    agent_today(floor, agent).dialed += 1
    call = _internal(floor, id, agent, whom) if isinstance(whom, ToAgent) else _out(floor, id, whom)
    opened(floor, call, agent.id)
    if call.peer is None:
        look_up(floor, call, call.called)
    return call


def _out(floor: Floor, id: str, to: ToNumber) -> Call:
    return Call(
        id=id,
        direction="outbound",
        caller=floor.definitions.own_number,
        caller_name="",
        called=to.number,
        trunk=choose(floor),
        started=floor.now,
        since=floor.now,
        state=CallState.DIALING,
    )


def _internal(floor: Floor, id: str, agent: Agent, to: ToAgent) -> Call:
    """Between two of ours: no customer, no recording, no wrap-up."""
    caller, called = floor.agent_definition(agent), floor.definitions.agents[to.agent]
    return Call(
        id=id,
        direction="internal",
        caller=caller.extension or caller.username,
        caller_name=caller.name,
        called=called.extension or called.username,
        trunk="",
        started=floor.now,
        since=floor.now,
        state=CallState.DIALING,
        peer=to.agent,
        recognised="none",
    )


def agent_answered(floor: Floor, call: Call) -> None:
    """The agent is on the line and hears the ringing tone while the customer's phone rings."""
    assert call.stint, "the agent who dialed has the call"
    assert call.stint.leg, "his leg answered"
    call.stint.up = True
    ring_tone = Play(call.stint.leg, f"{call.id}-ringing", ("tone:ring",))
    if call.peer is None:
        _ring_customer(floor, call, ring_tone)
    else:
        _ring_peer(floor, call, call.peer, ring_tone)
    floor.touch_call(call)


def _ring_customer(floor: Floor, call: Call, ring_tone: Play) -> None:
    _await_customer(floor, call, ring_tone)
    assert call.customer_leg, "just named"
    place(floor, call, call.customer_leg, call.called, call.caller, CUSTOMER_SECONDS)


def _ring_peer(floor: Floor, call: Call, peer: str, ring_tone: Play) -> None:
    """He was free when he was dialed; perhaps he is not any more."""
    colleague = floor.agent(peer)
    account = reachable_account(floor, colleague)
    if account is None or not colleagues.is_free(floor, call, colleague):
        return hang_up(floor, call, "center", Cause.BUSY)
    colleagues.reserve(floor, call, colleague)
    _await_customer(floor, call, ring_tone)
    assert call.customer_leg, "just named"
    to, name = Phone(account), call.caller_name
    ring = Originate(call.customer_leg, to, call.caller, name, CUSTOMER_SECONDS, call.id)
    return floor.perform(call, ring)


def _await_customer(floor: Floor, call: Call, tone: Play) -> None:
    call.customer_leg = f"{call.id}-customer1"
    floor.legs[call.customer_leg] = call.id
    floor.perform(call, tone)
    floor.set_timer(f"dial:{call.id}", CUSTOMER_SECONDS + 5.0)


def customer_answered(floor: Floor, call: Call) -> None:
    assert call.stint, "the agent who dialed has the call"
    assert call.stint.leg, "he waits on the line"
    call.customer_up = True
    if call.peer:
        colleagues.answered(floor, floor.agent(call.peer))
    floor.cancel_timer(f"dial:{call.id}")
    floor.perform(call, StopPlaying(call.stint.leg, f"{call.id}-ringing"))
    floor.tell(CallAnswered(at=floor.now, call=call.id))
    connect(floor, call)


def rang_out(floor: Floor, call: Call) -> None:
    if call.state is CallState.DIALING and call.stint is not None:
        hang_up(floor, call, "center", Cause.NO_ANSWER)
