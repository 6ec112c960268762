"""Several in one talk: colleagues and outside numbers, each to be muted and dropped."""

from linedesk.core.calls import fetching, returning, stints
from linedesk.core.calls.consulting import become_owner
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.model import Call, Member, Stint
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.calls.talking import begin, in_talk, together
from linedesk.core.destinations import find
from linedesk.core.errors import IllegalMove, NotYourCall
from linedesk.core.facts import ConsultEnded, MemberJoined
from linedesk.core.floor import Floor
from linedesk.core.inputs import (
    ConferenceLeaveRequested,
    ConferenceRequested,
    MemberDropRequested,
    MemberMuteRequested,
)
from linedesk.core.telephony import Connect, Mute, Unmute

MOST_MEMBERS = 10


def request(floor: Floor, input: ConferenceRequested) -> None:
    to = find(floor, input.to) if input.to else None
    call, _ = in_talk(floor, input.call, input.agent)
    if call.peer:
        raise IllegalMove("an internal call has no conference")
    if len(call.members) >= MOST_MEMBERS:
        raise IllegalMove(f"a conference has {MOST_MEMBERS} members at most")
    if to is None:
        return _join_consulted(floor, call, input.agent)
    if call.consult is not None:
        raise IllegalMove("join or leave the consulted party first")
    who = fetching.person(floor, call, to, input.agent)
    call.members.append(fetching.ring(floor, call, who))
    return None


def _join_consulted(floor: Floor, call: Call, agent: str) -> None:
    """Who was asked comes to the customer, too."""
    if call.consult is None:
        raise IllegalMove("nobody is being asked")
    member, call.consult = call.consult, None
    call.members.append(member)
    floor.tell(ConsultEnded(at=floor.now, call=call.id, agent=agent, why="joined"))
    if member.up:
        _tell_joined(floor, call, member)
    move(floor, call, CallEvent.RETRIEVE)
    together(floor, call)


def _tell_joined(floor: Floor, call: Call, member: Member) -> None:
    floor.tell(
        MemberJoined(
            at=floor.now,
            call=call.id,
            member=member.leg,
            agent=member.agent,
            number=member.number,
        )
    )


def member_answered(floor: Floor, call: Call, member: Member) -> None:
    fetching.answered(floor, call, member)
    _tell_joined(floor, call, member)
    if call.stint is None:
        return _outside_alone(floor, call)
    floor.perform(call, Connect(call.bridge, (member.leg,)))
    return None


def _outside_alone(floor: Floor, call: Call) -> None:
    """A blind transfer out of the house: the customer and the number, nobody of ours."""
    move(floor, call, CallEvent.CONNECT)
    call.stints.append(Stint(None, None))
    begin(floor, call, call.stints[-1])
    together(floor, call)


def member_left(floor: Floor, call: Call, member: Member, why: str) -> None:
    """His leg is gone, or he never answered."""
    call.members.remove(member)
    fetching.drop(floor, call, member, leg_is_gone=True)
    fetching.tell_left(floor, call, member, why)
    _settle(floor, call, why)


def _settle(floor: Floor, call: Call, why: str) -> None:
    """Nobody of ours and nobody from outside is left with the customer."""
    if call.members or (call.stint is not None and call.stint.agent is not None):
        return
    if call.state is CallState.DIALING and call.stint is None:
        returning.came_back(floor, call, why)
    elif call.stint is not None:
        hang_up(floor, call, "member")


def mute(floor: Floor, input: MemberMuteRequested) -> None:
    call, member = _member(floor, input.call, input.agent, input.member)
    if not member.up:
        raise IllegalMove("he has not answered yet")
    member.muted = input.muted
    floor.perform(call, (Mute if input.muted else Unmute)(member.leg))
    floor.touch_call(call)


def drop(floor: Floor, input: MemberDropRequested) -> None:
    call, member = _member(floor, input.call, input.agent, input.member)
    call.members.remove(member)
    fetching.drop(floor, call, member)
    fetching.tell_left(floor, call, member, "left" if member.agent == input.agent else "dropped")
    _settle(floor, call, "dropped")


def _member(floor: Floor, id: str, agent: str, leg: str) -> tuple[Call, Member]:
    """The owner may act on every member, everybody on himself."""
    call = floor.call(id)
    member = next((one for one in call.members if one.leg == leg), None)
    owner = call.stint.agent if call.stint else None
    if agent not in (owner, member.agent if member else None):
        raise NotYourCall("the call is with another agent")
    if member is None:
        raise IllegalMove("he is no member of the call")
    return call, member


def leave(floor: Floor, input: ConferenceLeaveRequested) -> None:
    call, _ = in_talk(floor, input.call, input.agent)
    if not may_go_on(call):
        raise IllegalMove("there is nobody who would go on")
    go_on_without(floor, call, "left")


def may_go_on(call: Call) -> bool:
    return any(member.up for member in call.members)


def go_on_without(floor: Floor, call: Call, why: str) -> None:
    """The owner leaves; a colleague in the talk has the call from now on, or nobody of ours."""
    heir = next((member for member in call.members if member.up and member.agent), None)
    stints.leave(floor, call, why)
    if heir is None:
        call.stints.append(Stint(None, None))
        begin(floor, call, call.stints[-1])
    else:
        call.members.remove(heir)
        fetching.tell_left(floor, call, heir, "owner")
        become_owner(floor, call, heir)
    if call.state is CallState.HELD:
        move(floor, call, CallEvent.RETRIEVE)
    together(floor, call)
