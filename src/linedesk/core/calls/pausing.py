"""The agent pauses the recording while card data is spoken; it goes on by itself at the latest."""

from linedesk.core.calls.recording import resume
from linedesk.core.calls.talking import in_talk
from linedesk.core.errors import IllegalMove
from linedesk.core.facts import RecordingPaused
from linedesk.core.floor import Floor
from linedesk.core.inputs import RecordingPauseRequested, RecordingResumeRequested
from linedesk.core.telephony import PauseRecording


def request_pause(floor: Floor, input: RecordingPauseRequested) -> None:
    """Card data is not recorded: both directions are silent until it goes on."""
    call, _ = in_talk(floor, input.call, input.agent)
    if call.recording not in ("starting", "on") or call.customer_leg is None:
        raise IllegalMove("nothing is being recorded")
    most = floor.definitions.pause_seconds
    seconds = most if input.seconds is None else min(max(input.seconds, 1.0), most)
    call.recording, call.paused_at = "paused", floor.now
    floor.perform(call, PauseRecording(call.customer_leg, call.recording_id))
    floor.set_timer(f"pause:{call.id}", seconds)
    floor.touch_call(call)
    floor.tell(
        RecordingPaused(
            at=floor.now,
            recording=call.recording_id,
            call=call.id,
            agent=input.agent,
            seconds=seconds,
        )
    )


def request_resume(floor: Floor, input: RecordingResumeRequested) -> None:
    call, _ = in_talk(floor, input.call, input.agent)
    if call.recording != "paused":
        raise IllegalMove("the recording is not paused")
    resume(floor, call, "agent")
