"""A talk survives the loss of the agent's phone: page refresh, crash, another network.

The customer hears music, the call stays the agent's, and his phone is rung into it again as soon
as it can be. After `comeback_seconds` the call goes back to the head of its line; at once when no
sound comes from the phone since it answered, or it comes back and breaks again and again.
"""

from linedesk.core.agents.model import Wish
from linedesk.core.agents.phones import reachable_account
from linedesk.core.agents.table import Presence
from linedesk.core.calls import conferring, consulting, returning, stints
from linedesk.core.calls.fetching import ring_phone
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.calls.talking import set_aside, talk_of, together
from linedesk.core.errors import IllegalMove
from linedesk.core.facts import AgentBack, AgentLost
from linedesk.core.floor import Floor
from linedesk.core.inputs import RejoinRequested
from linedesk.core.telephony import Connect, Mute, PhoneChanged

IN_TALK = (CallState.TALKING, CallState.HELD)
SILENT_SECONDS, STEADY_SECONDS = 100.0, 180.0  # the switch ends a leg after 120 s of silence
MOST_SILENCES, MOST_BREAKS = 2, 6  # in a row, of a phone that had come back
MUTE_PHONE = "no_sound"


def keeps(call: Call) -> bool:
    """Is there a talk that would be lost with the agent's leg?"""
    return call.state in IN_TALK and call.peer is None and call.customer_leg is not None


def lose(floor: Floor, call: Call) -> None:
    """The owner's leg is gone, or dead, against his will."""
    _be_lost(floor, call)
    floor.set_timer(f"lost:{call.id}", floor.definitions.comeback_seconds)
    ring_again(floor, call)


def _be_lost(floor: Floor, call: Call) -> None:
    stint = _owner(call)
    stints.drop_leg(floor, call, stint)
    stint.lost = floor.now
    floor.tell(AgentLost(at=floor.now, call=call.id, agent=stint.agent or ""))
    if call.state is CallState.TALKING and not conferring.may_go_on(call):
        move(floor, call, CallEvent.HOLD)
        stint.interrupted = True
        set_aside(floor, call)
    floor.touch_call(call)


def broke(floor: Floor, call: Call) -> None:
    """The owner's leg ended and nobody meant it."""
    stint = _owner(call)
    lasted = STEADY_SECONDS if stint.back is None else floor.now - stint.back
    stint.broken = stint.broken + 1 if lasted < STEADY_SECONDS else 0
    most = MOST_SILENCES if lasted > SILENT_SECONDS else MOST_BREAKS
    if stint.broken < most:
        return lose(floor, call)
    return _do_without(floor, call, stint)


def silent(floor: Floor, leg: str) -> None:
    """Nothing comes from the owner's phone, so the customer, who hears nothing, goes to the next
    agent at once. A program on a phone may wait for the customer's first word."""
    call = floor.call_of_leg(leg)
    stint = call.stint if call else None
    if call is None or stint is None or stint.agent is None or stint.leg != leg or not keeps(call):
        return
    if not floor.agent_definition(floor.agent(stint.agent)).bot:
        _do_without(floor, call, stint)


def _do_without(floor: Floor, call: Call, stint: Stint) -> None:
    """Nothing is heard by this phone: the customer waits for it no longer."""
    _rest(floor, stint)
    _be_lost(floor, call)
    give_up(floor, call, MUTE_PHONE)


def _rest(floor: Floor, stint: Stint) -> None:
    """No more calls to this phone until its owner has looked at it; his screen and the floor say
    why."""
    agent = floor.agent(stint.agent or "")
    if agent.wish is None or agent.wish.presence is Presence.READY:
        agent.wish = Wish(Presence.NOT_READY, MUTE_PHONE)


def _owner(call: Call) -> Stint:
    assert call.stint, "an agent has the call"
    return call.stint


def ring_again(floor: Floor, call: Call) -> None:
    """If he is awaited and can be reached; his phone is asked to answer by itself."""
    stint = call.stint
    if stint is None or stint.agent is None or stint.lost is None or stint.leg is not None:
        return
    agent = floor.agent(stint.agent)
    account = reachable_account(floor, agent)
    if account is None or floor.blind:
        return
    stint.leg, stint.account = call.next_leg("agent", floor.now), account
    floor.legs[stint.leg] = call.id
    seconds = floor.definitions.comeback_seconds
    ring_phone(floor, call, stint.leg, agent, account, seconds, auto_answer=True)
    floor.touch_call(call)


def back(floor: Floor, call: Call) -> None:
    """His phone answered: in the same call again, as he left it."""
    stint = _owner(call)
    assert stint.leg, "his leg answered"
    assert stint.lost is not None, "he was awaited"
    floor.cancel_timer(f"lost:{call.id}")
    floor.tell(
        AgentBack(at=floor.now, call=call.id, agent=stint.agent or "", after=floor.now - stint.lost)
    )
    stint.up, stint.lost, stint.back = True, None, floor.now
    floor.touch_call(call)
    if stint.muted:
        floor.perform(call, Mute(stint.leg))
    _take_up(floor, call, stint, stint.leg)


def _take_up(floor: Floor, call: Call, stint: Stint, leg: str) -> None:
    interrupted, stint.interrupted = stint.interrupted, False
    if call.consult is not None:
        stint.interrupted = interrupted
        consulting.confer(floor, call)
    elif interrupted:
        move(floor, call, CallEvent.RETRIEVE)
        together(floor, call)
    else:
        floor.perform(call, Connect(call.bridge, (leg,)))


def leg_failed(floor: Floor, call: Call) -> None:
    """The phone that was rung again did not come; another registration is another try."""
    stint = _owner(call)
    floor.legs.pop(stint.leg or "", None)
    stint.leg, stint.up = None, False
    floor.touch_call(call)


def phone_changed(floor: Floor, event: PhoneChanged) -> None:
    """A browser phone's registration ends with its connection, and the talk's sound with it; a desk
    phone that does not answer our questions may well be talking."""
    owner = floor.agents.get(floor.accounts.get(event.account, ""))
    call = floor.calls.get(owner.call or "") if owner else None
    stint = call.stint if call else None
    if owner is None or call is None or stint is None or stint.agent != owner.id:
        return
    browser = floor.agent_definition(owner).browser_account
    if event.reachable:
        ring_again(floor, call)
    elif stint.up and keeps(call) and event.account == stint.account == browser:
        lose(floor, call)


def rejoin(floor: Floor, input: RejoinRequested) -> None:
    """The agent's screen says that its phone knows nothing of the talk."""
    call, stint = talk_of(floor, input.call, input.agent)
    if stint is not call.stint or not keeps(call):
        raise IllegalMove("there is no talk to come back to")
    if stint.lost is None:
        return lose(floor, call)
    return ring_again(floor, call)


def give_up(floor: Floor, call: Call, why: str = "lost") -> None:
    """He did not come back, or in vain: who is with the customer goes on, else the next agent."""
    if call.stint is None or call.stint.lost is None:
        return
    if call.consult is not None and call.consult.up:
        consulting.hand_over(floor, call)
    elif conferring.may_go_on(call):
        conferring.go_on_without(floor, call, "lost")
    else:
        _send_on(floor, call, why)


def _send_on(floor: Floor, call: Call, why: str) -> None:
    if call.consult is not None:
        consulting.abandon(floor, call)
    for member in list(call.members):
        conferring.member_left(floor, call, member, "lost")
    stints.leave(floor, call, "lost")
    if call.state in IN_TALK:
        move(floor, call, CallEvent.SEND_AWAY)
        returning.back_in_line(floor, call, why)
