"""What came otherwise than a story says: a code with its values, and the words of it."""

from dataclasses import dataclass, field

from linedesk.core.errors import CoreError

WORDS = {
    "no-dash": "a line begins with a dash",
    "no-colon": "a title ends with a colon",
    "no-title": "a step before the first title",
    "no-sentence": "no such sentence; see docs/flow-tests.md",
    "no-moment": "there is no such day or time",
    "too-long": "a step lasts at most {seconds} seconds",
    "no-agent": "there is no agent {agent}",
    "no-call": "nobody has called yet",
    "not-asked": "{source} is not asked",
    "other-asked": "is asked for {name}={found}",
    "silent": "{agent} does not ring",
    "other-rings": "{agent} rings",
    "phone-silent": "the phone of {agent} does not ring",
    "no-talk": "nobody talks",
    "no-sound": "hears nothing",
    "other-sound": "hears {prompts}",
    "no-music": "hears no music",
    "no-promise": "is promised nothing",
    "other-promise": "the call-back goes to {number}",
    "on-line": "is still on the line",
    "not-called-back": "is not called back",
    "own-phone-silent": "his phone does not ring",
    "no-message": "leaves no message",
    "other-message": "leaves a message of {seconds} seconds",
    "not-in-queue": "is not in {queue}",
    "other-queue": "is in {queue}",
    "other-priority": "has priority {priority}",
    "stays": "stays in the queue",
    "other-exit": "leaves by {exit}",
    "not-hung-up": "is not hung up",
    "fault": "is hung up because the flow has a fault",
    "not-refused": "is not refused",
    "other-refusal": "is refused: {why}",
    "not-allowed": "{message}",
}


class Failed(Exception):
    """The story came out otherwise; `code` is one of `WORDS`, whose braces `values` fill."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(WORDS[code].format(**values))
        self.code, self.values = code, values


def refused(error: CoreError) -> Failed:
    """What the core refuses an agent of the story, `why` by its own code."""
    return Failed("not-allowed", why=error.code, message=error.message)


@dataclass(frozen=True, slots=True)
class Problem:
    """Where a story came out otherwise, and how; `step` is "" for a line that is none."""

    file: str
    line: int
    step: str
    code: str
    values: dict[str, str] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return WORDS[self.code].format(**self.values)

    def __str__(self) -> str:
        return ": ".join(filter(None, (f"{self.file}:{self.line}", self.step, self.text)))
