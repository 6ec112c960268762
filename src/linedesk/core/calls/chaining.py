"""Follow me: one phone after another is rung for a caller, ours and outside, each for its time.

Who answers outside may have to press a key first: a voicemail box cannot, so it takes no call.
When the last step came to nothing the flow goes on by itself.
"""

from linedesk.core.calls import colleagues, conferring, fetching, offering
from linedesk.core.calls.model import Call, Chain, Member, Ring
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import music
from linedesk.core.calls.table import CallEvent
from linedesk.core.destinations import ToAgent, ToNumber, find
from linedesk.core.errors import CoreError
from linedesk.core.floor import Floor
from linedesk.core.queues import wanting
from linedesk.core.telephony import Play

CONFIRM_PROMPT = "follow-confirm"
CONFIRM_SECONDS = 12.0
CONFIRM_KEY = "1"


def begin(floor: Floor, call: Call, steps: list[Ring], agent: str | None) -> None:
    call.chain = Chain(steps, agent=agent)
    if not call.music:
        music(floor, call)
    ring_next(floor, call, call.chain)


def ring_next(floor: Floor, call: Call, chain: Chain) -> None:
    """The next of the chain who can be rung at all; the flow's timer when there is nobody."""
    floor.cancel_timer(f"confirm:{call.id}")
    chain.asked = None
    while chain.at < len(chain.steps):
        step = chain.steps[chain.at]
        chain.at += 1
        if _ring(floor, call, chain, step):
            return
    call.chain = None
    floor.set_timer(f"node:{call.id}", 0.0)


def _ring(floor: Floor, call: Call, chain: Chain, step: Ring) -> bool:
    try:
        to = find(floor, _destination(floor, call, chain, step.to))
    except CoreError:
        return False
    match to:
        case ToAgent(agent):
            chain.agent = agent
            return _ring_agent(floor, call, agent, step)
        case ToNumber():
            move(floor, call, CallEvent.DIAL)
            call.members.append(fetching.ring(floor, call, to, seconds=step.seconds))
            return True
        case _:
            return False


def _destination(floor: Floor, call: Call, chain: Chain, to: str) -> str:
    """Roles become names or numbers; an empty one can be found nowhere."""
    own = {why: agent for agent, why in wanting.own_agents(call)}
    known = floor.definitions.agents
    if to in ("owner", "last", "dialed"):
        agent = known.get(own.get(to, ""))
        return f"agent:{agent.username}" if agent else ""
    about = known.get(chain.agent or "")
    if to == "mobile":
        return about.outside_number if about else ""
    if to == "leader":
        team = about.team if about else ""
        chief = (a for a in known.values() if team and a.team == team and not a.takes_calls)
        return next((f"agent:{a.username}" for a in chief), "")
    return to


def _ring_agent(floor: Floor, call: Call, id: str, step: Ring) -> bool:
    agent = floor.agent(id)
    if not colleagues.is_free(floor, call, agent):
        return False
    offering.offer_directly(floor, call, agent, step.seconds)
    return True


# --- who answers outside -------------------------------------------------------------------------


def must_confirm(call: Call, member: Member) -> bool:
    chain = call.chain
    return chain is not None and chain.steps[chain.at - 1].confirm and chain.asked != member.leg


def ask(floor: Floor, call: Call, member: Member) -> None:
    """The caller still hears music; the one who answered hears the question, twice."""
    assert call.chain, "only a chain asks"
    call.chain.asked = member.leg
    sounds = floor.sounds((CONFIRM_PROMPT, CONFIRM_PROMPT), call.language)
    floor.perform(call, Play(member.leg, f"{call.id}-confirm{call.chain.at}", sounds))
    floor.set_timer(f"confirm:{call.id}", CONFIRM_SECONDS)


def pressed(floor: Floor, call: Call, leg: str, digit: str) -> None:
    """On a leg that is not the caller's."""
    if call.chain is None or call.chain.asked != leg or digit != CONFIRM_KEY:
        return
    floor.cancel_timer(f"confirm:{call.id}")
    member = next((one for one in call.members if one.leg == leg), None)
    if member is not None:
        call.chain = None
        conferring.member_answered(floor, call, member)


def refused(floor: Floor, call: Call) -> None:
    """Nobody confirmed in time: that was a machine."""
    member = next((m for m in call.members if call.chain and m.leg == call.chain.asked), None)
    if member is not None:
        fetching.hang_up_leg(floor, call, member)
        conferring.member_left(floor, call, member, "unconfirmed")
