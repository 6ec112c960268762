"""An agent dials: his own phone first, then the customer; from his desk phone directly."""

import re

from linedesk.core.agents.model import Agent, Wish
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import PRESENCE_MOVES, Presence, PresenceEvent
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.recognition import look_up
from linedesk.core.calls.table import CallState
from linedesk.core.calls.talking import connect
from linedesk.core.day import agent_today
from linedesk.core.effects import Perform
from linedesk.core.errors import NumberRefused, PhoneNotReachable
from linedesk.core.facts import CallAnswered, CallStarted
from linedesk.core.floor import Floor
from linedesk.core.inputs import DialRequested
from linedesk.core.moves import next_state
from linedesk.core.telephony import (
    Answer,
    Cause,
    Hangup,
    Originate,
    Outside,
    Phone,
    PhoneDialed,
    Play,
    StopPlaying,
)

DIALABLE = re.compile(r"\+?[0-9]{3,20}", re.ASCII)
OWN_PHONE_SECONDS = 20.0
CUSTOMER_SECONDS = 45.0


def request_dial(floor: Floor, input: DialRequested) -> None:
    agent = floor.agent(input.agent)
    account = reachable_account(floor, agent)
    if account is None:
        raise PhoneNotReachable("no registered phone to dial from")
    call = _open(floor, input.call, agent, checked(floor, input.to))
    leg = call.next_agent_leg()
    _begin(floor, call, agent, leg)
    floor.perform(
        call,
        Originate(leg, Phone(account), call.called, call.called, OWN_PHONE_SECONDS, call.id),
    )


def _begin(floor: Floor, call: Call, agent: Agent, leg: str) -> None:
    call.stints.append(Stint(agent.id, leg))
    floor.legs[leg] = call.id


def phone_dialed(floor: Floor, event: PhoneDialed) -> None:
    """The agent lifted his own phone and dialed; whoever is not signed in may not."""
    owner = floor.accounts.get(event.account)
    agent = floor.agent(owner) if owner else None
    dialable = DIALABLE.fullmatch(event.dialed)
    if agent is None or (agent.presence, PresenceEvent.DIAL) not in PRESENCE_MOVES or not dialable:
        return floor.effects.append(_refusal(event))
    call = _open(floor, event.call, agent, event.dialed)
    _begin(floor, call, agent, event.leg)
    floor.perform(call, Answer(event.leg))
    return agent_answered(floor, call)


def _refusal(event: PhoneDialed) -> Perform:
    return Perform(event.call, Hangup(event.leg, Cause.REJECTED))


def checked(floor: Floor, to: str) -> str:
    """A number that may be dialed: digits, optionally led by a plus; spaces and dashes are
    dropped."""
    number = re.sub(r"[\s\-().]", "", to)
    if not DIALABLE.fullmatch(number):
        raise NumberRefused("a number has 3 to 20 digits, optionally led by +")
    if not floor.definitions.outbound_trunk:
        raise NumberRefused("no trunk takes outbound calls")
    return number


def _open(floor: Floor, id: str, agent: Agent, number: str) -> Call:
    next_state(PRESENCE_MOVES, agent.presence, PresenceEvent.DIAL)
    if agent.presence is Presence.NOT_READY and agent.wish is None:
        agent.wish = Wish(Presence.NOT_READY, agent.reason)
    agent.call = id
    move_agent(floor, agent, PresenceEvent.DIAL)
    agent_today(floor, agent).dialed += 1
    call = _call(floor, id, number)
    floor.calls[id] = call
    _tell_started(floor, call, agent)
    look_up(floor, call, number)
    floor.touch_call(call)
    return call


def _call(floor: Floor, id: str, number: str) -> Call:
    return Call(
        id=id,
        direction="outbound",
        caller=floor.definitions.own_number,
        caller_name="",
        called=number,
        trunk=floor.definitions.outbound_trunk,
        started=floor.now,
        since=floor.now,
        state=CallState.DIALING,
    )


def _tell_started(floor: Floor, call: Call, agent: Agent) -> None:
    floor.tell(
        CallStarted(
            at=floor.now,
            call=call.id,
            direction=call.direction,
            caller=call.caller,
            caller_name=call.caller_name,
            called=call.called,
            trunk=call.trunk,
            agent=agent.id,
        )
    )


def agent_answered(floor: Floor, call: Call) -> None:
    """The agent is on the line and hears the ringing tone while the customer's phone rings."""
    assert call.stint, "the agent who dialed has the call"
    assert call.stint.leg, "his leg answered"
    call.stint.up = True
    call.customer_leg = f"{call.id}-customer1"
    floor.legs[call.customer_leg] = call.id
    floor.perform(call, Play(call.stint.leg, f"{call.id}-ringing", ("tone:ring",)))
    floor.perform(
        call,
        Originate(
            call.customer_leg,
            Outside(call.trunk, call.called),
            call.caller,
            "",
            CUSTOMER_SECONDS,
            call.id,
        ),
    )
    floor.set_timer(f"dial:{call.id}", CUSTOMER_SECONDS + 5.0)
    floor.touch_call(call)


def customer_answered(floor: Floor, call: Call) -> None:
    assert call.stint, "the agent who dialed has the call"
    assert call.stint.leg, "he waits on the line"
    call.customer_up = True
    floor.cancel_timer(f"dial:{call.id}")
    floor.perform(call, StopPlaying(call.stint.leg, f"{call.id}-ringing"))
    floor.tell(CallAnswered(at=floor.now, call=call.id))
    connect(floor, call)


def rang_out(floor: Floor, call: Call) -> None:
    if call.state is CallState.DIALING:
        hang_up(floor, call, "center", Cause.NO_ANSWER)
