"""An agent is rung for a call: the offer, and every way in which it ends.

Out of a line the best agent is offered the call; a transfer offers it to one agent directly.
"""

from linedesk.core.agents.model import Agent
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.presence import follow_wish
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import Presence, PresenceEvent
from linedesk.core.calls import colleagues
from linedesk.core.calls.fetching import ring_phone
from linedesk.core.calls.model import Call, Member, Offer
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent
from linedesk.core.day import agent_today
from linedesk.core.facts import CallOffered, CallOfferExpired
from linedesk.core.floor import Floor
from linedesk.core.queues.reasons import Candidate, Reasons
from linedesk.core.telephony import Cause, Hangup

AFTERWARDS = {"no_answer": "no_answer", "declined": "declined", "unreachable": "lost"}
DIRECT = "transfer"


def offer(floor: Floor, call: Call, agent: Agent, reasons: Reasons) -> None:
    """Reserve the agent and ring his phone; `expire` or `connect` must follow."""
    _ring(floor, call, agent)
    assert call.offer, "he is rung"
    agent.call = call.id
    move_agent(floor, agent, PresenceEvent.OFFER)
    _tell_offered(floor, call, call.offer, reasons)


def offer_directly(floor: Floor, call: Call, agent: Agent) -> None:
    """A colleague gives him the call; he is free (`colleagues.free_account`)."""
    _ring(floor, call, agent)
    assert call.offer, "he is rung"
    call.offer.direct = True
    colleagues.reserve(floor, call, agent)
    _tell_offered(floor, call, call.offer, _by_a_colleague(call, agent.id))


def adopt(floor: Floor, call: Call, member: Member) -> None:
    """Who was being asked and rings still is offered the call itself, on the same leg."""
    seconds = floor.queue_definition(call.queue or "").offer_seconds
    call.offers += 1
    expires = floor.now + seconds
    call.offer = Offer(
        member.agent or "", member.leg, call.offers, expires, member.account, direct=True
    )
    move(floor, call, CallEvent.OFFER)
    floor.set_timer(f"offer:{call.id}", seconds)
    _tell_offered(floor, call, call.offer, _by_a_colleague(call, call.offer.agent))


def _by_a_colleague(call: Call, agent: str) -> Reasons:
    """Nobody was chosen among many: a person said who."""
    return Reasons(
        rule=DIRECT,
        version=0,
        waited=0.0,
        priority=call.priority,
        due=False,
        needs={},
        personal=None,
        candidates=(Candidate(agent),),
        able=1,
    )


def _ring(floor: Floor, call: Call, agent: Agent) -> None:
    """The switch rings a little longer than the offer lasts: the center decides, not the phone."""
    account = reachable_account(floor, agent)
    assert account, "reachable agents only"
    seconds = floor.queue_definition(call.queue or "").offer_seconds
    call.offers += 1
    leg = call.next_leg("agent", floor.now)
    call.offer = Offer(agent.id, leg, call.offers, floor.now + seconds, account)
    move(floor, call, CallEvent.OFFER)
    floor.legs[leg] = call.id
    floor.set_timer(f"offer:{call.id}", seconds)
    ring_phone(floor, call, leg, account, seconds + 5.0)


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


def expire(floor: Floor, call: Call, why: str, leg_is_gone: bool) -> None:
    """Nobody answered: a call out of a line is where it was in it, the agent no longer ready."""
    offered = _withdraw(floor, call, why, leg_is_gone)
    if not offered.direct:
        move(floor, call, CallEvent.EXPIRE_OFFER)
    agent = floor.agent(offered.agent)
    agent_today(floor, agent).missed += 1
    agent.call, wish = None, agent.wish
    move_agent(floor, agent, PresenceEvent.MISS, AFTERWARDS[why])
    if wish is not None and wish.presence is not Presence.READY:
        follow_wish(floor, agent)
    agent.wish = None
    if call.in_line and call.queue:
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
