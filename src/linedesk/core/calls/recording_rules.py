"""Which talks are recorded: by the rule of the queue and the direction, or because the agent asks.

The rule is looked up whenever somebody of ours begins to talk with the customer. A recording that
runs goes on through every hand-over, unless the call comes to a queue that forbids it.
"""

from zlib import crc32

from linedesk.core.calls import recording
from linedesk.core.calls.ending import owned
from linedesk.core.calls.model import Call
from linedesk.core.calls.table import CallState
from linedesk.core.definitions import RECORD_ALL, RecordingMode, RecordingRule
from linedesk.core.errors import IllegalMove
from linedesk.core.facts import RecordingRequested, RecordingSkipped
from linedesk.core.floor import Floor
from linedesk.core.inputs import RecordingStartRequested, RecordingStopRequested

LOTS = 10_000


def apply(floor: Floor, call: Call, queue: str | None) -> None:
    """A talk begins: record it, or say why not."""
    rule = rule_of(floor, queue, call.direction)
    call.recording_mode = rule.mode
    if rule.mode == RecordingMode.NEVER:
        recording.stop(floor, call)
    if call.recording in recording.RUNNING:
        return None
    if rule.mode == RecordingMode.ALL or _drawn(rule, call):
        return recording.start(floor, call)
    return _skip(floor, call, rule.mode)


def rule_of(floor: Floor, queue: str | None, direction: str) -> RecordingRule:
    """The most particular rule: one for the queue before one for the direction."""
    fitting = [
        rule
        for rule in floor.definitions.recording_rules
        if rule.queue in (None, queue) and rule.direction in ("", direction)
    ]
    return max(fitting, key=_particular, default=RECORD_ALL)


def _particular(rule: RecordingRule) -> tuple[bool, bool]:
    return (rule.queue is not None, rule.direction != "")


def _drawn(rule: RecordingRule, call: Call) -> bool:
    """The lot is in the call's id, so that a repetition draws the same."""
    return rule.mode == RecordingMode.PERCENT and crc32(call.id.encode()) % LOTS < (
        rule.percent * LOTS / 100
    )


def _skip(floor: Floor, call: Call, why: str) -> None:
    floor.tell(RecordingSkipped(at=floor.now, recording=f"{call.id}-rec0", call=call.id, why=why))


def request(floor: Floor, input: RecordingStartRequested | RecordingStopRequested) -> None:
    """The agent wants his talk recorded from here on, or not any further."""
    call = floor.call(input.call)
    owned(call, input.agent)
    wanted = isinstance(input, RecordingStartRequested)
    if call.state not in (CallState.TALKING, CallState.HELD) or call.customer_leg is None:
        raise IllegalMove("nobody is on the line")
    if call.recording_mode not in (RecordingMode.ON_DEMAND, RecordingMode.PERCENT):
        raise IllegalMove("the rule of the house decides what is recorded here")
    if wanted is (call.recording in recording.RUNNING):
        raise IllegalMove("it is recorded already" if wanted else "nothing is being recorded")
    floor.tell(RecordingRequested(at=floor.now, call=call.id, agent=input.agent, wanted=wanted))
    (recording.start if wanted else recording.stop)(floor, call)
    floor.touch_call(call)
