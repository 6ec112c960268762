"""How a call ends: by whom, what follows for the agent, and when it leaves the floor."""

from linedesk.core.agents.presence import follow_wish
from linedesk.core.agents.presence import move as move_agent
from linedesk.core.agents.table import PresenceEvent
from linedesk.core.calls import offering, recording
from linedesk.core.calls.model import Call
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import play
from linedesk.core.calls.table import CallEvent, CallState
from linedesk.core.day import agent_today, queue_today
from linedesk.core.errors import NotYourCall
from linedesk.core.facts import CallAbandoned, CallEnded
from linedesk.core.floor import Floor
from linedesk.core.inputs import HangupRequested
from linedesk.core.telephony import Cause, CloseBridge, Hangup

FAREWELL_SECONDS = 30.0  # an announcement that never ends does not keep a caller for ever
IN_TALK = frozenset({CallState.TALKING, CallState.HELD})
IN_LINE = frozenset({CallState.QUEUED, CallState.OFFERED})


def say_farewell(
    floor: Floor, call: Call, prompts: tuple[str, ...], cause: Cause = Cause.NORMAL
) -> None:
    """The last announcement, then hang up; without a sound at once."""
    call.farewell = cause
    floor.touch_call(call)
    language = call.run.language if call.run else "zh"
    sounds = floor.sounds(prompts, language)
    play(floor, call, sounds)
    if not sounds:
        return hang_up(floor, call, "center", cause)
    return floor.set_timer(f"farewell:{call.id}", FAREWELL_SECONDS)


def hang_up(floor: Floor, call: Call, by: str, cause: Cause = Cause.NORMAL) -> None:
    """We end the call: the customer's leg goes, everything else follows."""
    if call.customer_leg:
        floor.perform(call, Hangup(call.customer_leg, cause))
    end(floor, call, by, cause)


def request_hangup(floor: Floor, input: HangupRequested) -> None:
    call = floor.call(input.call)
    if call.agent != input.agent:
        raise NotYourCall("the call is with another agent")
    if call.state in IN_TALK or call.state is CallState.DIALING:
        hang_up(floor, call, "agent")


def customer_left(floor: Floor, call: Call, cause: Cause) -> None:
    _forget_customer(floor, call)
    end(floor, call, "customer" if cause is not Cause.LOST else "switch", cause)


def agent_left(floor: Floor, call: Call, cause: Cause) -> None:
    """The agent's leg is gone during the talk (or while he dials): the customer is let go."""
    if call.agent_leg:
        floor.legs.pop(call.agent_leg, None)
    call.agent_leg, call.agent_up = None, False
    hang_up(floor, call, "agent" if cause is not Cause.LOST else "switch")


def end(floor: Floor, call: Call, by: str, cause: Cause) -> None:
    """The line part is over, whatever the state was; a talk is followed by wrap-up."""
    if call.ended is not None:
        return None
    call.ended, call.cause = floor.now, cause
    recording.stop(floor, call)
    state = call.state
    _leave_line(floor, call)
    if call.offer is not None:
        offering.release(floor, call)
    _hang_up_agent(floor, call)
    _forget_customer(floor, call)
    floor.tell(CallEnded(at=floor.now, call=call.id, by=by, cause=cause.value))
    if state in IN_TALK:
        return _wrap_up(floor, call)
    return _close_without_talk(floor, call)


def _leave_line(floor: Floor, call: Call) -> None:
    """Out of the queue before an agent answered: abandoned."""
    if call.state not in IN_LINE or call.queue is None:
        return
    waited = floor.now - (call.queued or floor.now)
    floor.line(call.queue).leave(call)
    counts = queue_today(floor, floor.queue(call.queue))
    counts.abandoned += 1
    short = floor.queue_definition(call.queue).short_abandon_seconds
    counts.abandoned_short += waited < short
    floor.touch_queue(call.queue)
    floor.tell(CallAbandoned(at=floor.now, call=call.id, queue=call.queue, waited=waited))


def _hang_up_agent(floor: Floor, call: Call) -> None:
    if call.agent_leg:
        floor.perform(call, Hangup(call.agent_leg))
        floor.legs.pop(call.agent_leg, None)
    if call.connected is not None:
        floor.perform(call, CloseBridge(call.bridge))
    call.agent_leg = None


def _forget_customer(floor: Floor, call: Call) -> None:
    if call.customer_leg:
        floor.legs.pop(call.customer_leg, None)
    call.customer_leg, call.customer_up = None, False


def _wrap_up(floor: Floor, call: Call) -> None:
    """Time-boxed by the queue; a queue without wrap-up lets the agent go at once."""
    assert call.agent, "a talk had an agent"
    agent = floor.agent(call.agent)
    agent_today(floor, agent).talk_seconds += floor.now - (call.connected or floor.now)
    move(floor, call, CallEvent.FINISH)
    move_agent(floor, agent, PresenceEvent.WRAP)
    seconds = floor.queue_definition(call.queue or "").wrap_up_seconds
    if seconds <= 0:
        return finish_wrap_up(floor, call)
    call.wrap_up_until = floor.now + seconds
    return floor.set_timer(f"wrap:{call.id}", seconds)


def finish_wrap_up(floor: Floor, call: Call) -> None:
    """The time is over, or the agent is done: on to where he wanted to go."""
    assert call.agent, "only a talk has wrap-up"
    agent = floor.agent(call.agent)
    close(floor, call)
    if agent.call == call.id:
        follow_wish(floor, agent)


def _close_without_talk(floor: Floor, call: Call) -> None:
    agent = floor.agents.get(call.agent) if call.agent else None
    if agent is not None and agent.call == call.id:
        agent.last_result = call.cause.value if call.cause else None
        follow_wish(floor, agent)
    close(floor, call)


def close(floor: Floor, call: Call) -> None:
    """Nothing is left to do: the call leaves the floor, the record stays."""
    move(floor, call, CallEvent.CLOSE)
    for name in ("lookup", "farewell", "announce", "queue", "node", "dial", "wrap"):
        floor.cancel_timer(f"{name}:{call.id}")
    del floor.calls[call.id]
