"""Somebody hangs up, by button or by phone: what that means depends on his part in the call."""

from linedesk.core.calls import conferring, consulting, continuity, fetching, stints
from linedesk.core.calls.ending import hang_up
from linedesk.core.calls.model import Call, Member
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.calls.talking import set_aside
from linedesk.core.errors import NotYourCall
from linedesk.core.floor import Floor
from linedesk.core.flows.interpreter import start
from linedesk.core.inputs import HangupRequested, MemberDropRequested
from linedesk.core.telephony import Cause


def request_hangup(floor: Floor, input: HangupRequested) -> None:
    """The owner ends the call for everybody; who was fetched into it leaves alone."""
    call = floor.call(input.call)
    if call.open_stint(input.agent) is not None:
        if call.stint is not None and call.stint.agent == input.agent:
            finish(floor, call, "agent")
        return None
    if call.peer == input.agent and call.customer_leg:
        return hang_up(floor, call, "agent")
    return let_go(floor, call, _fetched(call, input.agent), "left")


def _fetched(call: Call, agent: str) -> Member:
    found = next((member for member in call.colleagues() if member.agent == agent), None)
    if found is None:
        raise NotYourCall("the call is with another agent")
    return found


def let_go(floor: Floor, call: Call, member: Member, why: str) -> None:
    """A colleague who was fetched leaves, or declines."""
    if member is call.consult:
        fetching.hang_up_leg(floor, call, member)
        return consulting.party_left(floor, call, why)
    request = MemberDropRequested(call.id, member.agent or "", member.leg)
    return conferring.drop(floor, request)


def agent_left(floor: Floor, call: Call, cause: Cause) -> None:
    """The owner's phone is gone. One that was lost is awaited; one that hung up means it: who is
    asked takes over, a conference goes on, or it is over."""
    stint = call.stint
    assert stint, "an agent had the call"
    if stint.lost is not None:
        return continuity.leg_failed(floor, call)
    floor.legs.pop(stint.leg or "", None)
    stint.leg, stint.up = None, False
    if cause is not Cause.NORMAL and continuity.keeps(call):
        return continuity.broke(floor, call)
    if call.state not in (CallState.TALKING, CallState.HELD, CallState.DIALING):
        return stints.leave(floor, call, "transferred")
    if call.consult is not None:
        return consulting.hand_over(floor, call)
    if conferring.may_go_on(call):
        return conferring.go_on_without(floor, call, "left")
    return finish(floor, call, "agent" if cause is not Cause.LOST else "switch")


def finish(floor: Floor, call: Call, by: str) -> None:
    """The agent is done: the queue may have a last question for the caller."""
    flow = floor.queue_definition(call.queue or "").after_flow
    asked = by == "agent" and flow in floor.definitions.flows
    if not asked or not _is_alone_with_customer(call):
        return hang_up(floor, call, by)
    if call.state is CallState.TALKING:
        set_aside(floor, call)
    stints.leave(floor, call, "ended")
    move(floor, call, CallEvent.SEND_AWAY)
    return start(floor, call, flow)


def _is_alone_with_customer(call: Call) -> bool:
    in_talk = call.state in (CallState.TALKING, CallState.HELD)
    others = call.members or call.consult or call.watches
    return in_talk and call.customer_leg is not None and call.direction == "inbound" and not others
