"""How a call ends: by whom, what follows for the agent, and when it leaves the floor."""

from linedesk.core.calls import (
    colleagues,
    fetching,
    messages,
    offering,
    promises,
    recording,
    stints,
    watching,
)
from linedesk.core.calls.model import Call, Stint
from linedesk.core.calls.moving import move
from linedesk.core.calls.sounding import play
from linedesk.core.calls.table import CallEvent
from linedesk.core.day import queue_today
from linedesk.core.errors import NotYourCall
from linedesk.core.facts import CallAbandoned, CallEnded, CallRefused, ConsultEnded
from linedesk.core.floor import Floor
from linedesk.core.queues import estimating, waiting
from linedesk.core.telephony import Cause, CloseBridge, Hangup

FAREWELL_SECONDS = 30.0  # an announcement that never ends does not keep a caller for ever


def say_farewell(
    floor: Floor, call: Call, prompts: tuple[str, ...], cause: Cause = Cause.NORMAL
) -> None:
    """The last announcement, then hang up; without a sound at once."""
    call.farewell = cause
    floor.touch_call(call)
    sounds = floor.sounds(prompts, call.language)
    play(floor, call, sounds)
    if not sounds:
        return hang_up(floor, call, "center", cause)
    return floor.set_timer(f"farewell:{call.id}", FAREWELL_SECONDS)


def hang_up(floor: Floor, call: Call, by: str, cause: Cause = Cause.NORMAL) -> None:
    """We end the call: the customer's leg goes, everything else follows."""
    if call.customer_leg:
        floor.perform(call, Hangup(call.customer_leg, cause))
    end(floor, call, by, cause)


def owned(call: Call, agent: str) -> Stint:
    """The agent's part in the call, while it is his: he has it or wraps it up."""
    stint = call.open_stint(agent)
    if stint is None:
        raise NotYourCall("the call is with another agent")
    return stint


def customer_left(floor: Floor, call: Call, cause: Cause) -> None:
    floor.forget_customer(call)
    if cause is Cause.FAX and call.connected is None:
        _turn_machine_away(floor, call)
    end(floor, call, "customer" if cause is not Cause.LOST else "switch", cause)


def _turn_machine_away(floor: Floor, call: Call) -> None:
    """It neither waited nor spoke: nobody is to call it back, and nobody failed it."""
    floor.tell(CallRefused(at=floor.now, call=call.id, why="fax"))
    call.message = None
    if call.in_line:
        waiting.step_aside(floor, call, "fax")


def end(floor: Floor, call: Call, by: str, cause: Cause) -> None:
    """The line part is over, whatever the state was; a talk is followed by wrap-up."""
    if call.ended is not None:
        return
    messages.finish(floor, call)
    if promises.goes_on(floor, call, cause):
        return
    call.ended, call.cause = floor.now, cause
    recording.stop(floor, call)
    _leave_line(floor, call)
    if call.offer is not None:
        offering.release_all(floor, call)
    let_others_go(floor, call)
    if call.stint is not None:
        stints.leave(floor, call, "ended")
    _clear_line(floor, call)
    by = call.ended_by or by
    floor.tell(CallEnded(at=floor.now, call=call.id, by=by, cause=cause.value))
    if call.connected is not None:
        move(floor, call, CallEvent.FINISH)
    stints.close_if_done(floor, call)


def _leave_line(floor: Floor, call: Call) -> None:
    """Out of the queue before an agent answered: abandoned."""
    if not call.in_line or call.queue is None:
        return None
    if call.call_back is not None:
        return waiting.step_aside(floor, call, "cancelled")
    waited = floor.now - (call.waiting_since or floor.now)
    estimating.note_left(floor, call.queue)
    waiting.step_out(floor, call)
    counts = queue_today(floor, floor.queue(call.queue))
    counts.abandoned += 1
    short = floor.queue_definition(call.queue).short_abandon_seconds
    counts.abandoned_short += waited < short
    return floor.tell(CallAbandoned(at=floor.now, call=call.id, queue=call.queue, waited=waited))


def let_others_go(floor: Floor, call: Call) -> None:
    """Everybody but the customer and the owner."""
    watching.end_all(floor, call)
    if call.consult is not None:
        agent = call.stint.agent if call.stint else None
        floor.tell(ConsultEnded(at=floor.now, call=call.id, agent=agent, why="ended"))
    for member in fetching.drop_all(floor, call):
        if member.up:
            fetching.tell_left(floor, call, member, "ended")
    peer = floor.agents.get(call.peer or "")
    if peer is not None and peer.call == call.id:
        colleagues.release(floor, peer)


def _clear_line(floor: Floor, call: Call) -> None:
    if call.connected is not None:
        floor.perform(call, CloseBridge(call.bridge))
    floor.forget_customer(call)
