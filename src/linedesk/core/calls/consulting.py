"""Asking somebody while the customer hears music: begin, hand over, go back."""

from linedesk.core.calls import fetching, offering, stints
from linedesk.core.calls.model import Call, Member, Stint, Transfer
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.calls.talking import alone_in_talk, begin, set_aside, talk_of, together
from linedesk.core.destinations import find
from linedesk.core.errors import IllegalMove
from linedesk.core.facts import CallTransferred, ConsultAnswered, ConsultEnded, ConsultStarted
from linedesk.core.floor import Floor
from linedesk.core.inputs import (
    ConsultCancelRequested,
    ConsultCompleteRequested,
    ConsultRequested,
)
from linedesk.core.telephony import Connect, Part, Play


def request(floor: Floor, input: ConsultRequested) -> None:
    to = find(floor, input.to)
    call, stint = alone_in_talk(floor, input.call, input.agent)
    who = fetching.person(floor, call, to, input.agent)
    if call.state is CallState.TALKING:
        move(floor, call, CallEvent.HOLD)
        set_aside(floor, call)
    call.consult = fetching.ring(floor, call, who, input.reason)
    _hear_ringing(floor, call, stint)
    floor.tell(
        ConsultStarted(
            at=floor.now,
            call=call.id,
            agent=input.agent,
            member_agent=call.consult.agent,
            number=call.consult.number,
            reason=input.reason,
        )
    )


def _hear_ringing(floor: Floor, call: Call, stint: Stint) -> None:
    assert stint.leg, "who asks is on the line"
    floor.perform(call, Part(call.bridge, stint.leg))
    floor.perform(call, Play(stint.leg, f"{call.id}-ringing{call.legs_made}", ("tone:ring",)))


def party_answered(floor: Floor, call: Call, member: Member) -> None:
    """The two hear each other; the customer is still apart."""
    fetching.answered(floor, call, member)
    confer(floor, call)
    assert call.stint, "an agent asks"
    floor.tell(ConsultAnswered(at=floor.now, call=call.id, agent=call.stint.agent or ""))


def confer(floor: Floor, call: Call) -> None:
    """Agent and consulted party, as far as they are on the line."""
    both = (call.stint, call.consult)
    legs = tuple(one.leg for one in both if one and one.leg and one.up)
    if legs and call.consult and call.consult.up:
        floor.perform(call, Connect(call.bridge, legs))


def party_left(floor: Floor, call: Call, why: str) -> None:
    """The consulted party is gone, or never came: the agent is with the customer again."""
    assert call.consult, "somebody was asked"
    member, call.consult = call.consult, None
    fetching.drop(floor, call, member, leg_is_gone=True)
    _back_to_customer(floor, call, why)


def cancel(floor: Floor, input: ConsultCancelRequested) -> None:
    call, _ = talk_of(floor, input.call, input.agent)
    fetching.drop(floor, call, _take_out(call))
    _back_to_customer(floor, call, "cancelled")


def abandon(floor: Floor, call: Call) -> None:
    """Who asked does not come back, and who is asked has not answered."""
    fetching.drop(floor, call, _take_out(call))
    _tell_ended(floor, call, "lost")


def _take_out(call: Call) -> Member:
    if call.consult is None:
        raise IllegalMove("nobody is being asked")
    member, call.consult = call.consult, None
    return member


def _back_to_customer(floor: Floor, call: Call, why: str) -> None:
    _tell_ended(floor, call, why)
    if call.stint is not None and call.stint.up:
        move(floor, call, CallEvent.RETRIEVE)
        together(floor, call)
    elif call.stint is not None:
        call.stint.interrupted = True  # he is awaited: then he is with the customer


def _tell_ended(floor: Floor, call: Call, why: str) -> None:
    agent = call.stint.agent if call.stint else None
    floor.tell(ConsultEnded(at=floor.now, call=call.id, agent=agent, why=why))


def complete(floor: Floor, input: ConsultCompleteRequested) -> None:
    call, _ = talk_of(floor, input.call, input.agent)
    if call.stint is None or call.stint.agent != input.agent:
        raise IllegalMove("you have left the talk")
    hand_over(floor, call)


def hand_over(floor: Floor, call: Call) -> None:
    """The consulted party takes the customer; when he still rings, as soon as he answers."""
    assert call.stint, "who asked has the call"
    by = call.stint.agent or ""
    member = _take_out(call)
    _tell_ended(floor, call, "completed")
    _tell_transferred(floor, call, by, member)
    if member.up:
        return _take_over(floor, call, member)
    stints.leave(floor, call, "transferred")
    move(floor, call, CallEvent.SEND_AWAY)
    return _go_on_ringing(floor, call, member)


def _tell_transferred(floor: Floor, call: Call, by: str, member: Member) -> None:
    definition = floor.definitions.agents.get(member.agent or "")
    to = f"agent:{definition.username}" if definition else member.number
    call.transfer = Transfer(by, to, "attended", member.reason, call.queue)
    floor.tell(
        CallTransferred(
            at=floor.now, call=call.id, agent=by, to=to, kind="attended", reason=member.reason
        )
    )


def _take_over(floor: Floor, call: Call, member: Member) -> None:
    """The customer hears the new one before the old one goes."""
    assert call.customer_leg, "there is a customer to hand over"
    floor.perform(call, Connect(call.bridge, (call.customer_leg, member.leg)))
    stints.leave(floor, call, "transferred")
    move(floor, call, CallEvent.RETRIEVE)
    become_owner(floor, call, member)
    together(floor, call)


def become_owner(floor: Floor, call: Call, member: Member) -> None:
    """A member has the call from now on; with outside people alone nobody of ours has."""
    if member.agent is None:
        call.members.append(member)
        stint = Stint(None, None)
    else:
        stint = Stint(
            member.agent, member.leg, call.queue, member.account, up=True, muted=member.muted
        )
    call.stints.append(stint)
    begin(floor, call, stint)


def _go_on_ringing(floor: Floor, call: Call, member: Member) -> None:
    call.run = None
    if member.agent is None:
        move(floor, call, CallEvent.DIAL)
        call.members.append(member)
    else:
        offering.adopt(floor, call, member)
