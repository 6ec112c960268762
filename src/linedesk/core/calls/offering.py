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


def offer_also(floor: Floor, call: Call, agent: Agent, reasons: Reasons) -> None:
    """Ring one more; who answers first has the call."""
    assert call.offer, "somebody is rung already"
    seconds = call.offer.expires - floor.now
    call.chorus.append(_made(floor, call, agent, seconds))
    agent.call = call.id
    move_agent(floor, agent, PresenceEvent.OFFER)
    _tell_offered(floor, call, call.chorus[-1], reasons)


def offer_directly(floor: Floor, call: Call, agent: Agent, seconds: float | None = None) -> None:
    """A colleague or a flow gives him the call; he is free (`colleagues.free_account`)."""
    _ring(floor, call, agent, seconds)
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


def _ring(floor: Floor, call: Call, agent: Agent, seconds: float | None = None) -> None:
    seconds = seconds or floor.queue_definition(call.queue or "").offer_seconds
    call.offer = _made(floor, call, agent, seconds)
    move(floor, call, CallEvent.OFFER)
    floor.set_timer(f"offer:{call.id}", seconds)


def _made(floor: Floor, call: Call, agent: Agent, seconds: float) -> Offer:
    """The switch rings a little longer than the offer lasts: the center decides, not the phone."""
    account = reachable_account(floor, agent)
    assert account, "reachable agents only"
    call.offers += 1
    leg = call.next_leg("agent", floor.now)
    floor.legs[leg] = call.id
    ring_phone(floor, call, leg, agent, account, seconds + 5.0)
    return Offer(agent.id, leg, call.offers, floor.now + seconds, account)


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


def expire(floor: Floor, call: Call, offered: Offer, why: str, leg_is_gone: bool) -> None:
    """He did not answer and is no longer ready. When nobody else rings, a call out of a line is
    where it was in it."""
    _withdraw(floor, call, offered, why, leg_is_gone)
    if call.offer is None:
        floor.cancel_timer(f"offer:{call.id}")
    if call.offer is None and not offered.direct:
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


def release_all(floor: Floor, call: Call) -> None:
    """The caller left while they were rung: through no fault of theirs."""
    floor.cancel_timer(f"offer:{call.id}")
    for offered in call.all_offers():
        _release(floor, call, offered, "caller_left")


def call_off(floor: Floor, call: Call) -> None:
    """Somebody answered: the others' phones stop ringing."""
    for offered in list(call.chorus):
        _release(floor, call, offered, "answered_elsewhere")


def _release(floor: Floor, call: Call, offered: Offer, why: str) -> None:
    _withdraw(floor, call, offered, why, leg_is_gone=False)
    agent = floor.agent(offered.agent)
    agent.call, wish = None, agent.wish
    move_agent(floor, agent, PresenceEvent.RELEASE)
    if wish is not None:
        follow_wish(floor, agent)


def _withdraw(floor: Floor, call: Call, offered: Offer, why: str, leg_is_gone: bool) -> None:
    """The others go on ringing, one of them as the first."""
    if offered is call.offer:
        call.offer = call.chorus.pop(0) if call.chorus else None
    else:
        call.chorus.remove(offered)
    floor.legs.pop(offered.leg, None)
    floor.touch_call(call)
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
