"""An agent is rung for a waiting call: the offer, and every way in which it ends."""

from linedesk.core.agents.model import Agent
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.presence import follow_wish
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import Presence, PresenceEvent
from linedesk.core.calls.model import Call, Offer
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent
from linedesk.core.day import agent_today
from linedesk.core.errors import NotYourCall
from linedesk.core.facts import CallOffered, CallOfferExpired
from linedesk.core.floor import Floor
from linedesk.core.inputs import DeclineRequested
from linedesk.core.queues.reasons import Reasons
from linedesk.core.telephony import Cause, Hangup, Originate, Phone

WHY = {
    Cause.REJECTED: "declined",
    Cause.BUSY: "declined",
    Cause.UNREACHABLE: "unreachable",
    Cause.UNALLOCATED: "unreachable",
    Cause.FAILED: "unreachable",
    Cause.LOST: "unreachable",
}
AFTERWARDS = {"no_answer": "no_answer", "declined": "declined", "unreachable": "lost"}


def offer(floor: Floor, call: Call, agent: Agent, reasons: Reasons) -> None:
    """Reserve the agent and ring his phone; `expire` or `connect` must follow."""
    account = reachable_account(floor, agent)
    assert account, "matching offers reachable agents only"
    assert call.queue, "matching offers waiting calls only"
    seconds = floor.queue_definition(call.queue).offer_seconds
    call.offers += 1
    leg = call.next_agent_leg()
    call.offer = Offer(agent.id, leg, call.offers, floor.now + seconds)
    move(floor, call, CallEvent.OFFER)
    agent.call = call.id
    move_agent(floor, agent, PresenceEvent.OFFER)
    floor.legs[leg] = call.id
    floor.set_timer(f"offer:{call.id}", seconds)
    _tell_offered(floor, call, call.offer, reasons)
    _ring(floor, call, leg, account, seconds)


def _tell_offered(floor: Floor, call: Call, offered: Offer, reasons: Reasons) -> None:
    floor.tell(
        CallOffered(
            at=floor.now,
            call=call.id,
            queue=call.queue or "",
            agent=offered.agent,
            offer=offered.number,
            candidates=tuple(candidate.agent for candidate in reasons.candidates),
            rule=reasons.rule,
            reasons=reasons,
        )
    )


def _ring(floor: Floor, call: Call, leg: str, account: str, seconds: float) -> None:
    """The switch rings a little longer than the offer lasts: the center decides, not the phone."""
    name = call.customer.name if call.customer else call.caller_name
    floor.perform(call, Originate(leg, Phone(account), call.caller, name, seconds + 5.0, call.id))


def expire(floor: Floor, call: Call, why: str, leg_is_gone: bool) -> None:
    """Nobody answered: the call is again where it was in line, the agent is no longer ready."""
    offered = _withdraw(floor, call, why, leg_is_gone)
    move(floor, call, CallEvent.EXPIRE_OFFER)
    agent = floor.agent(offered.agent)
    agent_today(floor, agent).missed += 1
    agent.call, wish = None, agent.wish
    move_agent(floor, agent, PresenceEvent.MISS, AFTERWARDS[why])
    if wish is not None and wish.presence is not Presence.READY:
        follow_wish(floor, agent)
    agent.wish = None
    if call.queue:
        floor.feed(call.queue)


def release(floor: Floor, call: Call, leg_is_gone: bool = False) -> None:
    """The caller left while the agent was rung: through no fault of the agent."""
    offered = _withdraw(floor, call, "caller_left", leg_is_gone)
    agent = floor.agent(offered.agent)
    agent.call, wish = None, agent.wish
    move_agent(floor, agent, PresenceEvent.RELEASE)
    if wish is not None:
        follow_wish(floor, agent)


def _withdraw(floor: Floor, call: Call, why: str, leg_is_gone: bool) -> Offer:
    offered = call.offer
    assert offered is not None, "only an offered call has an offer to withdraw"
    call.offer = None
    floor.legs.pop(offered.leg, None)
    floor.cancel_timer(f"offer:{call.id}")
    if not leg_is_gone:
        floor.perform(call, Hangup(offered.leg, Cause.CANCELLED))
    floor.tell(
        CallOfferExpired(
            at=floor.now,
            call=call.id,
            queue=call.queue or "",
            agent=offered.agent,
            offer=offered.number,
            why=why,
        )
    )
    return offered


def decline(floor: Floor, input: DeclineRequested) -> None:
    call = floor.call(input.call)
    if call.offer is None or call.offer.agent != input.agent:
        raise NotYourCall("the call is not being offered to you")
    expire(floor, call, "declined", leg_is_gone=False)


def leg_ended(floor: Floor, call: Call, cause: Cause) -> None:
    """The rung phone said no, was not there, or rang out."""
    expire(floor, call, WHY.get(cause, "no_answer"), leg_is_gone=True)
