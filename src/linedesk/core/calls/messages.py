"""A message that the caller leaves: recorded on his leg, kept also when he just hangs up."""

from linedesk.core.calls import recording
from linedesk.core.calls.model import Call, Message
from linedesk.core.facts import VoicemailLeft
from linedesk.core.floor import Floor

LEAST_SECONDS = 2.0  # a shorter one is a click


def begin(floor: Floor, call: Call, queue: str | None, due: float | None) -> None:
    recording.start(floor, call)
    call.message = Message(call.recording_id, floor.now, queue, due)
    floor.touch_call(call)


def finish(floor: Floor, call: Call) -> None:
    """If one is being spoken: it is whole now. A tape that failed is told as a message all the
    same, so that the caller is not forgotten."""
    message, call.message = call.message, None
    if message is None:
        return
    failed = call.recording == "failed"
    recording.stop(floor, call)
    seconds = floor.now - message.since
    if seconds >= LEAST_SECONDS and message.due is not None:
        _tell(floor, call, message, seconds, None if failed else message.recording)


def _tell(
    floor: Floor, call: Call, message: Message, seconds: float, recording: str | None
) -> None:
    floor.tell(
        VoicemailLeft(
            at=floor.now,
            call=call.id,
            recording=recording,
            number=call.caller,
            customer=call.customer.id if call.customer else None,
            owner=call.customer.owner if call.customer else None,
            queue=message.queue or call.queue,
            seconds=seconds,
            due=message.due or 0.0,
        )
    )
