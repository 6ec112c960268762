"""The agent marks the present moment of the recording, to be found again by whoever listens."""

from linedesk.core.calls.recording import RUNNING
from linedesk.core.calls.talking import in_talk
from linedesk.core.errors import IllegalMove
from linedesk.core.facts import RecordingMarked
from linedesk.core.floor import Floor
from linedesk.core.inputs import RecordingMarkRequested


def request(floor: Floor, input: RecordingMarkRequested) -> None:
    call, _ = in_talk(floor, input.call, input.agent)
    if call.recording not in RUNNING:
        raise IllegalMove("nothing is being recorded")
    call.marks += 1
    floor.touch_call(call)
    floor.tell(
        RecordingMarked(at=floor.now, recording=call.recording_id, call=call.id, agent=input.agent)
    )
