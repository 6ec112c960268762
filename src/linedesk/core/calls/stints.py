"""An agent's part in a call: how it ends, and the wrap-up that follows it.

Wrap-up belongs to the stint and not to the call: after a transfer the first agent finishes his
record while the customer talks to the next one.
"""

from linedesk.core.agents.phones import outside_number
from linedesk.core.agents.presence import follow_wish
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import Presence, PresenceEvent
from linedesk.core.calls import recording, watching
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.moving import move
from linedesk.core.calls.table import CallEvent
from linedesk.core.day import agent_today
from linedesk.core.definitions import WrapUp
from linedesk.core.facts import CallSegmentEnded, WrapUpEnded
from linedesk.core.floor import Floor
from linedesk.core.telephony import Hangup, Play

CODE_PROMPT = "wrap-up-code"

TIMERS = (
    "lookup",
    "farewell",
    "announce",
    "queue",
    "node",
    "dial",
    "relax",
    "personal",
    "lost",
    "pause",
    "again",
    "chain",
    "confirm",
    "seat",
)


def leave(floor: Floor, call: Call, why: str) -> None:
    """The agent who has the call leaves the talk: his leg goes, his wrap-up begins.

    `why`: "ended", "transferred", ... as the fact `call.segment_ended` has it.
    """
    stint = call.stint
    assert stint, "somebody has the call"
    stint.ended = floor.now
    if stint.lost is not None:
        floor.cancel_timer(f"lost:{call.id}")
    watching.end_help(floor, call, "ended")
    recording.resume(floor, call, "left")
    if not _keys_in_code(floor, call, stint, why):
        drop_leg(floor, call, stint)
    floor.touch_call(call)
    if stint.connected is None:
        return _unconnected(floor, call, stint)
    _tell_segment(floor, call, stint, why)
    return _wrap_up(floor, call, stint)


def drop_code_leg(floor: Floor, call: Call, stint: Stint) -> None:
    """The outside phone on which he was to key in a code, if it is there."""
    if stint.code_leg:
        floor.perform(call, Hangup(stint.code_leg))
        floor.legs.pop(stint.code_leg, None)
    stint.code_leg = None


def drop_leg(floor: Floor, call: Call, stint: Stint) -> None:
    """Hang the stint's leg up, if it is still there."""
    if stint.leg:
        floor.perform(call, Hangup(stint.leg))
        floor.legs.pop(stint.leg, None)
    stint.leg, stint.up = None, False


def _keys_in_code(floor: Floor, call: Call, stint: Stint, why: str) -> bool:
    """Who sits outside has no screen: his phone stays up for a code, while he wraps up."""
    outside = bool(outside_number(stint.account)) and stint.up and stint.connected is not None
    rule = wrap_up_rule(floor, stint)
    if not outside or why != "ended" or rule is WrapUp.OPTIONAL or _seconds(floor, stint) <= 0:
        return False
    stint.code_leg, stint.leg, stint.up = stint.leg, None, False
    sounds = floor.sounds((CODE_PROMPT,), call.language)
    if sounds and stint.code_leg:
        floor.perform(call, Play(stint.code_leg, f"{stint.code_leg}-code", sounds))
    return True


def _unconnected(floor: Floor, call: Call, stint: Stint) -> None:
    """He dialed, or was called by a colleague, and nobody talked: there is nothing to wrap up."""
    stint.closed = True
    agent = floor.agents.get(stint.agent or "")
    if agent is not None and agent.call == call.id:
        agent.last_result = call.cause.value if call.cause else None
        follow_wish(floor, agent)


def _tell_segment(floor: Floor, call: Call, stint: Stint, why: str) -> None:
    assert stint.connected is not None, "only a talk has a length"
    seconds = floor.now - stint.connected
    if stint.agent:
        agent_today(floor, floor.agent(stint.agent)).talk_seconds += seconds
    floor.tell(
        CallSegmentEnded(
            at=floor.now,
            call=call.id,
            agent=stint.agent,
            queue=stint.queue,
            since=stint.connected,
            seconds=seconds,
            why=why,
        )
    )


def _wrap_up(floor: Floor, call: Call, stint: Stint) -> None:
    """As the queue wants it; without wrap-up the agent goes on at once."""
    if stint.agent is None:
        stint.closed = True
        return None
    if call.peer is not None:
        return _unconnected(floor, call, stint)
    move_agent(floor, floor.agent(stint.agent), PresenceEvent.WRAP)
    rule = wrap_up_rule(floor, stint)
    if rule is WrapUp.DISCRETIONARY:
        return None
    seconds = _seconds(floor, stint)
    if rule is WrapUp.OPTIONAL or seconds <= 0:
        return _finish(floor, call, stint, "none")
    stint.wrap_up_until = floor.now + seconds
    return floor.set_timer(f"wrap:{stint.agent}", seconds)


def wrap_up_rule(floor: Floor, stint: Stint) -> WrapUp:
    agent = floor.definitions.agents.get(stint.agent or "")
    if agent is not None and agent.bot:
        return WrapUp.OPTIONAL  # what it has to write down it writes down while it talks
    return WrapUp(floor.queue_definition(stint.queue or "").wrap_up)


def _seconds(floor: Floor, stint: Stint) -> float:
    return floor.queue_definition(stint.queue or "").wrap_up_seconds


def wraps_up(call: Call, agent: str) -> Stint | None:
    """The agent's stint, when he wraps it up."""
    stint = call.open_stint(agent)
    return stint if stint is not None and stint.ended is not None else None


def finish_wrap_up(floor: Floor, call: Call, stint: Stint, why: str) -> None:
    """`why`: "finished" by the agent, "timeout", "recalled" into the same call, "forced"."""
    _finish(floor, call, stint, why)
    close_if_done(floor, call)


def _finish(floor: Floor, call: Call, stint: Stint, why: str) -> None:
    assert stint.agent, "only people wrap up"
    assert stint.ended is not None, "only after the talk"
    stint.closed = True
    drop_code_leg(floor, call, stint)
    floor.touch_call(call)
    if stint.wrap_up_until is not None:
        floor.cancel_timer(f"wrap:{stint.agent}")
    floor.tell(
        WrapUpEnded(
            at=floor.now,
            call=call.id,
            agent=stint.agent,
            seconds=floor.now - stint.ended,
            disposition=stint.disposition,
            why=why,
        )
    )
    agent = floor.agent(stint.agent)
    if agent.call == call.id and agent.presence is Presence.WRAP_UP and why != "recalled":
        follow_wish(floor, agent)


def time_is_over(floor: Floor, agent: str) -> None:
    """The timer of a time-boxed wrap-up."""
    known = floor.agents.get(agent)
    call = floor.calls.get(known.call or "") if known else None
    stint = wraps_up(call, agent) if call else None
    if call is not None and stint is not None:
        finish_wrap_up(floor, call, stint, "timeout")


def close_if_done(floor: Floor, call: Call) -> None:
    """The line part is over and nobody wraps up: the call leaves the floor, the record stays."""
    if call.ended is None or call.open_stints():
        return
    move(floor, call, CallEvent.CLOSE)
    for name in TIMERS:
        floor.cancel_timer(f"{name}:{call.id}")
    floor.secrets.pop(call.id, None)
    del floor.calls[call.id]
