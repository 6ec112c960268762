"""A talk is recorded on the customer's leg: one file set however the call moves.

The facts follow the switch's own words, so a recording that failed is a fact and never a silent
gap. A recording may end after its call has left the floor; its id names the call.
"""

from linedesk.core.calls.model import Call
from linedesk.core.facts import (
    RecordingEnded,
    RecordingFailed,
    RecordingPaused,
    RecordingResumed,
    RecordingStarted,
)
from linedesk.core.floor import Floor
from linedesk.core.telephony import (
    PauseRecording,
    ResumeRecording,
    StartRecording,
    StopRecording,
)

RUNNING = frozenset({"starting", "on", "paused"})


def start(floor: Floor, call: Call) -> None:
    assert call.customer_leg, "the customer's leg is recorded"
    call.recordings += 1
    call.recording = "starting"
    floor.perform(call, StartRecording(call.customer_leg, call.recording_id))


def stop(floor: Floor, call: Call) -> None:
    """The talk is over; the switch says when the file is whole."""
    if call.recording in RUNNING and call.customer_leg:
        floor.perform(call, StopRecording(call.customer_leg, call.recording_id))
    if call.recording in RUNNING:
        call.recording, call.paused_at = "off", None


def hide(floor: Floor, call: Call) -> None:
    """A flow asks for what nobody may hear: silence in the file until the flow says otherwise."""
    if call.recording not in ("starting", "on") or call.customer_leg is None:
        return
    call.recording = "paused"
    floor.perform(call, PauseRecording(call.customer_leg, call.recording_id))
    floor.touch_call(call)
    floor.tell(
        RecordingPaused(
            at=floor.now, recording=call.recording_id, call=call.id, agent="", seconds=0.0
        )
    )


def resume(floor: Floor, call: Call, why: str) -> None:
    """If it is paused: it goes on, unless a secret is being keyed in."""
    secret = call.run is not None and call.run.secret
    if call.recording != "paused" or call.customer_leg is None or secret:
        return
    floor.perform(call, ResumeRecording(call.customer_leg, call.recording_id))
    _goes_on(floor, call, why)


def _goes_on(floor: Floor, call: Call, why: str) -> None:
    call.recording, call.paused_at = "on", None
    floor.cancel_timer(f"pause:{call.id}")
    floor.touch_call(call)
    floor.tell(RecordingResumed(at=floor.now, recording=call.recording_id, call=call.id, why=why))


def pause_refused(floor: Floor, recording: str) -> None:
    """The switch goes on recording, and nobody may believe otherwise."""
    call = floor.calls.get(_call_id(recording))
    if call is not None and call.recording_id == recording and call.recording == "paused":
        _goes_on(floor, call, "refused")


def started(floor: Floor, recording: str) -> None:
    _show(floor, recording, "on", frozenset({"starting"}))
    floor.tell(RecordingStarted(at=floor.now, recording=recording, call=_call_id(recording)))


def ended(floor: Floor, recording: str) -> None:
    _show(floor, recording, "off")
    floor.tell(RecordingEnded(at=floor.now, recording=recording, call=_call_id(recording)))


def failed(floor: Floor, recording: str, why: str) -> None:
    _show(floor, recording, "failed")
    floor.tell(
        RecordingFailed(at=floor.now, recording=recording, call=_call_id(recording), why=why)
    )


def _show(floor: Floor, recording: str, state: str, before: frozenset[str] = RUNNING) -> None:
    call = floor.calls.get(_call_id(recording))
    if call is not None and call.recording_id == recording and call.recording in before:
        call.recording, call.paused_at = state, None
        floor.touch_call(call)


def _call_id(recording: str) -> str:
    return recording.rpartition("-rec")[0]
