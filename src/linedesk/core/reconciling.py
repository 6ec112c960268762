"""Compare what we remember with what the switch holds, and repair the difference.

Done on every `SwitchConnected`: after an outage of ours, of the connection, and every 30 s. A leg
that we remember and the switch does not hold has ended without our hearing it. A leg that the
switch holds and nobody remembers is a zombie: one of ours (its id names a call that is over) is
hung up at once, a stranger only when the next comparison finds it again, because its arrival may
be on its way to us.
"""

from linedesk.core.agents.reachability import phones_listed
from linedesk.core.calls import ending, offering, outbound, talking
from linedesk.core.calls.model import Call
from linedesk.core.calls.resuming import resume
from linedesk.core.calls.table import CallState
from linedesk.core.effects import Perform
from linedesk.core.floor import Floor
from linedesk.core.telephony import Cause, CloseBridge, Hangup, LiveLeg, SwitchConnected

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
    young = not was_blind and floor.now - call.since < YOUNG_SECONDS
    for leg in call.legs():
        if leg not in live and not young and call.id in floor.calls:
            leg_ended(floor, call, leg, Cause.LOST)
    if not was_blind or call.id not in floor.calls:
        return
    _catch_up(floor, call, live)
    if call.id in floor.calls:
        resume(floor, call)


def leg_ended(floor: Floor, call: Call, leg: str, cause: Cause) -> None:
    """One leg of the call is gone: what that means depends on whose it was."""
    if call.offer is not None and leg == call.offer.leg:
        offering.leg_ended(floor, call, cause)
    elif leg == call.customer_leg:
        ending.customer_left(floor, call, cause)
    elif call.stint is not None and leg == call.stint.leg:
        ending.agent_left(floor, call, cause)


def leg_answered(floor: Floor, call: Call, leg: str) -> None:
    if call.offer is not None and leg == call.offer.leg:
        talking.connect_offer(floor, call)
    elif call.state is CallState.DIALING:
        _dialed_answered(floor, call, leg)


def _dialed_answered(floor: Floor, call: Call, leg: str) -> None:
    if call.stint is not None and leg == call.stint.leg and not call.stint.up:
        outbound.agent_answered(floor, call)
    elif leg == call.customer_leg and not call.customer_up:
        outbound.customer_answered(floor, call)


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
    """We name the legs that we originate `{call}-agent1`, `{call}-customer1`."""
    return "-agent" in leg or "-customer" in leg


def _close_bridges(floor: Floor, bridges: tuple[str, ...]) -> None:
    for bridge in bridges:
        call, _, role = bridge.rpartition("-")
        if role == "bridge" and call not in floor.calls:
            floor.effects.append(Perform(call, CloseBridge(bridge)))
