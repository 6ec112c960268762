"""Fetching somebody into a call: a colleague or an outside number becomes a member of it."""

from linedesk.core.agents.model import Agent
from linedesk.core.agents.phones import outside_number, reachable_account
from linedesk.core.calls import colleagues
from linedesk.core.calls.model import Call, Member
from linedesk.core.calls.placing import place
from linedesk.core.destinations import Destination, ToAgent, ToNumber, ToQueue
from linedesk.core.errors import AgentNotFree, UnknownDestination
from linedesk.core.facts import MemberLeft
from linedesk.core.floor import Floor
from linedesk.core.queues.members import free_agents
from linedesk.core.telephony import Cause, Hangup, Originate, Phone

COLLEAGUE_SECONDS = 30.0
OUTSIDE_SECONDS = 45.0

Person = ToAgent | ToNumber


def person(floor: Floor, call: Call, to: Destination, by: str) -> Person:
    """Who would be rung, if he may be: of a queue the agent who has been idle longest."""
    match to:
        case ToQueue(queue):
            free = free_agents(floor, queue)
            if not free:
                raise AgentNotFree("nobody of the queue is free")
            return ToAgent(free[0].id)
        case ToAgent(agent):
            if agent == by:
                raise UnknownDestination("that is you")
            colleagues.free_account(floor, call, floor.agent(agent))
            return to
        case ToNumber():
            return to
        case _:
            raise UnknownDestination("only people can be asked")


def ring(
    floor: Floor, call: Call, to: Person, reason: str = "", seconds: float | None = None
) -> Member:
    match to:
        case ToAgent(agent):
            member = _ring_colleague(floor, call, agent)
        case ToNumber(number):
            member = _ring_outside(floor, call, number, seconds or OUTSIDE_SECONDS)
    member.reason = reason
    floor.legs[member.leg] = call.id
    floor.touch_call(call)
    return member


def _ring_colleague(floor: Floor, call: Call, id: str) -> Member:
    agent = floor.agent(id)
    account = reachable_account(floor, agent)
    assert account, "`person` names reachable agents only"
    colleagues.reserve(floor, call, agent)
    leg = call.next_leg("agent", floor.now)
    ring_phone(floor, call, leg, agent, account, COLLEAGUE_SECONDS)
    return Member(leg, id, "", account)


def ring_phone(
    floor: Floor,
    call: Call,
    leg: str,
    agent: Agent,
    account: str,
    seconds: float,
    auto_answer: bool = False,
) -> None:
    """The phone shows who is on the line, as far as that is known and the agent may see it."""
    if number := outside_number(account):
        return place(floor, call, leg, number, floor.definitions.own_number, seconds)
    outside = call.called if call.direction == "outbound" else call.caller
    name = call.customer.name if call.customer else call.caller_name
    masked = hidden_from(floor, call, agent)
    phone = Phone(account)
    alike = call.customer_leg
    ring = Originate(leg, phone, outside, name, seconds, call.id, auto_answer, masked, alike)
    return floor.perform(call, ring)


def hidden_from(floor: Floor, call: Call, agent: Agent) -> bool:
    """Extensions are no secret, numbers of the outside are one to whom the house says so."""
    return call.direction != "internal" and not floor.agent_definition(agent).sees_numbers


def _ring_outside(floor: Floor, call: Call, number: str, seconds: float) -> Member:
    leg = call.next_leg("member", floor.now)
    place(floor, call, leg, number, floor.definitions.own_number, seconds)
    return Member(leg, None, number)


def answered(floor: Floor, call: Call, member: Member) -> None:
    member.up = True
    if member.agent:
        colleagues.answered(floor, floor.agent(member.agent))
    floor.touch_call(call)


def drop(floor: Floor, call: Call, member: Member, leg_is_gone: bool = False) -> None:
    """Hang up and let a colleague go; taking him out of the call's lists is the caller's part."""
    if not leg_is_gone:
        hang_up_leg(floor, call, member)
    floor.legs.pop(member.leg, None)
    if member.agent:
        colleagues.release(floor, floor.agent(member.agent))
    floor.touch_call(call)


def hang_up_leg(floor: Floor, call: Call, member: Member) -> None:
    floor.perform(call, Hangup(member.leg, Cause.NORMAL if member.up else Cause.CANCELLED))


def drop_all(floor: Floor, call: Call) -> list[Member]:
    """The call is over; who was in it."""
    everybody = [*call.members, *([call.consult] if call.consult else [])]
    call.members, call.consult = [], None
    for member in everybody:
        drop(floor, call, member)
    return everybody


def tell_left(floor: Floor, call: Call, member: Member, why: str) -> None:
    floor.tell(
        MemberLeft(
            at=floor.now,
            call=call.id,
            member=member.leg,
            agent=member.agent,
            number=member.number,
            why=why,
        )
    )
