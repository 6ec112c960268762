"""Compare what we remember with what the switch holds, and repair the difference.

Done on every `SwitchConnected`: after an outage of ours, of the connection, and every 30 s. A leg
that we remember and the switch does not hold has ended without our hearing it. A leg that the
switch holds and nobody remembers is a zombie: one of ours (its id names a call that is over) is
hung up at once, a stranger only when the next comparison finds it again, because its arrival may
be on its way to us.
"""

import re

from linedesk.core.agents.reachability import phones_listed
from linedesk.core.calls import (
    calling_back,
    chaining,
    conferring,
    consulting,
    continuity,
    ending,
    leaving,
    offering,
    outbound,
    placing,
    seating,
    supervising,
    talking,
    unanswered,
    watching,
)
from linedesk.core.calls.model import Call, Member, Offer, Watch
from linedesk.core.calls.resuming import resume
from linedesk.core.calls.table import CallState
from linedesk.core.effects import Perform
from linedesk.core.floor import Floor
from linedesk.core.telephony import Cause, CloseBridge, Hangup, LiveLeg, SwitchConnected

OURS = re.compile(r"-(agent|customer|member|supervisor|snoop)[0-9]+$")
YOUNG_SECONDS = 10.0  # a leg that is being made may be missing from the list


def reconcile(floor: Floor, event: SwitchConnected) -> None:
    was_blind, floor.blind = floor.blind, False
    live = {leg.leg: leg for leg in event.legs}
    unknown = frozenset(live) - floor.legs.keys()
    phones_listed(floor, event.reachable)
    for call in list(floor.calls.values()):
        _repair(floor, call, live, was_blind)
    _end_zombies(floor, unknown)
    _close_bridges(floor, event.bridges)
    if was_blind:
        for queue in floor.lines:
            floor.feed(queue)


def _repair(floor: Floor, call: Call, live: dict[str, LiveLeg], was_blind: bool) -> None:
    young = not was_blind and floor.now - max(call.since, call.rung) < YOUNG_SECONDS
    for leg in call.legs():
        if leg not in live and not young and call.id in floor.calls:
            leg_ended(floor, call, leg, Cause.LOST)
    if call.id in floor.calls:
        continuity.ring_again(floor, call)
    if not was_blind or call.id not in floor.calls:
        return
    _catch_up(floor, call, live)
    if call.id in floor.calls:
        resume(floor, call)


def leg_ended(floor: Floor, call: Call, leg: str, cause: Cause) -> None:
    """One leg of the call is gone: what that means depends on whose it was."""
    if placing.goes_on(floor, call, leg, cause):
        return
    if leg == call.customer_leg:
        ending.customer_left(floor, call, cause)
    elif offered := _offer(call, leg):
        unanswered.leg_ended(floor, call, offered, cause)
    elif call.stint is not None and leg == call.stint.leg:
        leaving.agent_left(floor, call, cause)
    else:
        _fetched_left(floor, call, leg, cause)


def _fetched_left(floor: Floor, call: Call, leg: str, cause: Cause) -> None:
    if stint := next((one for one in call.stints if one.code_leg == leg), None):
        stint.code_leg = None
        floor.legs.pop(leg, None)
    elif call.consult is not None and leg == call.consult.leg:
        consulting.party_left(floor, call, "left" if call.consult.up else cause.value)
    elif member := _member(call, leg):
        conferring.member_left(floor, call, member, "left" if member.up else cause.value)
    elif watch := call.watch_with(leg):
        watching.leg_ended(floor, call, watch, leg, cause)


def _member(call: Call, leg: str) -> Member | None:
    return next((member for member in call.members if member.leg == leg), None)


def leg_answered(floor: Floor, call: Call, leg: str) -> None:
    placing.answered(floor, call, leg)
    if offered := _offer(call, leg):
        _offer_answered(floor, call, offered)
    elif call.consult is not None and leg == call.consult.leg and not call.consult.up:
        consulting.party_answered(floor, call, call.consult)
    elif (member := _member(call, leg)) and not member.up:
        answered = chaining.ask if chaining.must_confirm(call, member) else _join
        answered(floor, call, member)
    elif watch := call.watch_with(leg):
        _watch_answered(floor, call, watch, leg)
    elif call.state is CallState.DIALING:
        _dialed_answered(floor, call, leg)
    elif call.stint is not None and leg == call.stint.leg and call.stint.lost is not None:
        continuity.back(floor, call)


def _join(floor: Floor, call: Call, member: Member) -> None:
    """Who is still asked to confirm has not joined."""
    if call.chain is None or call.chain.asked != member.leg:
        conferring.member_answered(floor, call, member)


def _offer(call: Call, leg: str) -> Offer | None:
    return next((offer for offer in call.all_offers() if offer.leg == leg), None)


def _offer_answered(floor: Floor, call: Call, offered: Offer) -> None:
    """Of several who are rung the first has the call; on an outside phone by a key."""
    if seating.must_confirm(offered):
        return seating.ask(floor, call, offered)
    return take_offer(floor, call, offered)


def take_offer(floor: Floor, call: Call, offered: Offer) -> None:
    if call.offer is not None and offered is not call.offer:
        call.chorus[call.chorus.index(offered)], call.offer = call.offer, offered
    offering.call_off(floor, call)
    if call.customer_leg is None:
        calling_back.agent_answered(floor, call)
    else:
        talking.connect_offer(floor, call)


def _watch_answered(floor: Floor, call: Call, watch: Watch, leg: str) -> None:
    if leg == watch.leg and not watch.up:
        supervising.answered(floor, call, watch)
    elif leg == watch.snoop and not watch.hears:
        watching.snooping(floor, call, watch)


def _dialed_answered(floor: Floor, call: Call, leg: str) -> None:
    if call.stint is not None and leg == call.stint.leg and not call.stint.up:
        outbound.agent_answered(floor, call)
    elif leg == call.customer_leg and not call.customer_up:
        answered = calling_back if call.call_back else outbound
        answered.customer_answered(floor, call)


def _catch_up(floor: Floor, call: Call, live: dict[str, LiveLeg]) -> None:
    """An answer that nobody heard is still an answer."""
    for leg in call.legs():
        if leg in live and live[leg].answered:
            leg_answered(floor, call, leg)


def _end_zombies(floor: Floor, unknown: frozenset[str]) -> None:
    for leg in sorted(unknown):
        if _is_ours(leg) or leg in floor.strangers:
            floor.effects.append(Perform(leg, Hangup(leg, Cause.NORMAL)))
    floor.strangers = unknown


def _is_ours(leg: str) -> bool:
    """We name the legs that we originate `{call}-{role}{n}`."""
    return OURS.search(leg) is not None


def _close_bridges(floor: Floor, bridges: tuple[str, ...]) -> None:
    for bridge in bridges:
        call, _, role = bridge.rpartition("-")
        ours = role == "bridge" or role.startswith("ear")
        if ours and call not in floor.calls:
            floor.effects.append(Perform(call, CloseBridge(bridge)))
