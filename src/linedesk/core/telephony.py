"""The port to the switch, as data: what we tell it and what it tells us.

A leg is one party's connection; its id is the channel id in the switch. We choose the id of every
leg that we originate (`{call}-{role}{n}`, such as `0192...-agent2`), so whatever the switch holds
after a crash can be attributed; the id of an arriving leg is the switch's own.

`core` imports nothing from the adapters; the adapters (Asterisk, simulator, fake) translate.
Times are seconds, phone numbers as the switch shows them (not normalised).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Cause(StrEnum):
    """Why a leg ended or is to be ended; the adapter maps to and from Q.850."""

    NORMAL = "normal"  # 16
    BUSY = "busy"  # 17
    NO_ANSWER = "no_answer"  # 19
    REJECTED = "rejected"  # 21
    UNALLOCATED = "unallocated"  # 1: number does not exist
    UNREACHABLE = "unreachable"  # 20, 3, 27: no registered phone, no route
    CONGESTION = "congestion"  # 34, 42
    CANCELLED = "cancelled"  # answered elsewhere, caller gave up while ringing
    FAILED = "failed"  # anything else
    FAX = "fax"  # 88: the caller is a fax machine, and was cut off by the switch
    LOST = "lost"  # the switch no longer knows the leg and did not say why


# --- whom to dial -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Phone:
    """A registered phone: `account` is its SIP account on our registrar."""

    account: str


@dataclass(frozen=True, slots=True)
class Outside:
    """A number behind a trunk; `number` in E.164 or as the carrier wants it."""

    trunk: str
    number: str


# --- commands: imperatives to the switch ---------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    leg: str


@dataclass(frozen=True, slots=True)
class Play:
    """Play the sounds one after another; `PlaybackEnded` follows. One playback a leg at a time."""

    leg: str
    playback: str
    sounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StopPlaying:
    leg: str
    playback: str


@dataclass(frozen=True, slots=True)
class StartMusic:
    leg: str


@dataclass(frozen=True, slots=True)
class StopMusic:
    leg: str


@dataclass(frozen=True, slots=True)
class Originate:
    """Ring somebody. `LegRinging`, `LegAnswered` or `LegEnded` follow for `leg`."""

    leg: str
    to: Phone | Outside
    caller: str  # the number that the rung party sees
    caller_name: str
    ring_seconds: float
    call: str  # sent to a phone as the header X-Linedesk-Call
    auto_answer: bool = False  # ask the phone to answer by itself
    masked: bool = False  # the rung party may not see the whole number
    alike: str | None = None  # the leg whose codec is wanted here, too
    line: str = ""  # the trunk by which he will talk, while that leg is not there yet


@dataclass(frozen=True, slots=True)
class Snoop:
    """Make `leg` an ear on `target`: whoever is in a bridge with it hears what the target says and
    hears; with `speak` the target, and nobody else, hears what is said there.

    `LegAnswered` follows when it can be connected, `LegEnded` when it or the target ends.
    """

    leg: str
    target: str
    speak: bool = False


@dataclass(frozen=True, slots=True)
class Connect:
    """Let the legs hear each other: the bridge is made if it is missing, the legs are added.

    Music and playbacks on the legs end. Adding a leg that is inside changes nothing else.
    """

    bridge: str
    legs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Take the leg out of the bridge; it stays up and hears silence until told otherwise."""

    bridge: str
    leg: str


@dataclass(frozen=True, slots=True)
class CloseBridge:
    bridge: str


@dataclass(frozen=True, slots=True)
class Mute:
    """The others do not hear the leg."""

    leg: str


@dataclass(frozen=True, slots=True)
class Unmute:
    leg: str


@dataclass(frozen=True, slots=True)
class SendDigits:
    leg: str
    digits: str


@dataclass(frozen=True, slots=True)
class StartRecording:
    """Record the leg, what it hears and what it says on a channel each."""

    leg: str
    recording: str


@dataclass(frozen=True, slots=True)
class StopRecording:
    leg: str
    recording: str


@dataclass(frozen=True, slots=True)
class PauseRecording:
    leg: str
    recording: str


@dataclass(frozen=True, slots=True)
class ResumeRecording:
    leg: str
    recording: str


@dataclass(frozen=True, slots=True)
class Hangup:
    leg: str
    cause: Cause = Cause.NORMAL


Command = (
    Answer
    | Play
    | StopPlaying
    | StartMusic
    | StopMusic
    | Originate
    | Snoop
    | Connect
    | Part
    | CloseBridge
    | Mute
    | Unmute
    | SendDigits
    | StartRecording
    | StopRecording
    | PauseRecording
    | ResumeRecording
    | Hangup
)


# --- events: what the switch says ----------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class LegArrived:
    """Somebody calls us. `call` is a new UUIDv7 that the adapter gives to the call.

    From a page (`medium` "web") it comes without a number; the switch tells only the dialed ticket,
    and who keeps the tickets makes of it what was to be called and `page`, what the page said of
    itself, and "video" when it may carry a picture. `called` is empty when there is no such ticket
    any more.

    Said again for the same leg when the switch hands it to us a second time (after an outage of
    ours); `call` is then ignored.
    """

    leg: str
    call: str
    trunk: str
    caller: str
    caller_name: str
    called: str
    medium: str = "voice"  # "voice" | "web" | "video"
    page: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PhoneDialed:
    """An agent's own phone dials: the leg is up to us, `account` is the registered phone."""

    leg: str
    call: str
    account: str
    dialed: str


@dataclass(frozen=True, slots=True)
class LegRinging:
    leg: str


@dataclass(frozen=True, slots=True)
class LegAnswered:
    leg: str


@dataclass(frozen=True, slots=True)
class LegSilent:
    """Not one packet of sound has come from this phone since it answered, seconds ago. Said again
    while that lasts."""

    leg: str


@dataclass(frozen=True, slots=True)
class LegEnded:
    leg: str
    cause: Cause


@dataclass(frozen=True, slots=True)
class DigitPressed:
    leg: str
    digit: str  # one of 0-9 * # A-D


@dataclass(frozen=True, slots=True)
class PlaybackEnded:
    leg: str
    playback: str
    complete: bool  # False: stopped or a sound is missing


@dataclass(frozen=True, slots=True)
class RecordingStarted:
    leg: str
    recording: str


@dataclass(frozen=True, slots=True)
class RecordingEnded:
    leg: str
    recording: str


@dataclass(frozen=True, slots=True)
class RecordingFailed:
    leg: str
    recording: str
    why: str


@dataclass(frozen=True, slots=True)
class CommandFailed:
    """The switch refused; a leg that is gone is also reported by `LegEnded`."""

    command: Command
    why: str


@dataclass(frozen=True, slots=True)
class PhoneChanged:
    """A registered phone came or went."""

    account: str
    reachable: bool


@dataclass(frozen=True, slots=True)
class TrunkChanged:
    """The carrier behind a trunk is reachable, or not any more. `fault`: what is wrong or mended,
    "no_answer_to_options" or "not_registered" (it does not keep us registered)."""

    trunk: str
    reachable: bool
    fault: str = "no_answer_to_options"


@dataclass(frozen=True, slots=True)
class LiveLeg:
    leg: str
    answered: bool
    bridge: str | None


@dataclass(frozen=True, slots=True)
class SwitchConnected:
    """We hear the switch (again): all that it holds now. Also told every 30 s while connected.

    Events of the time before are lost for ever, so the core compares and repairs.
    """

    legs: tuple[LiveLeg, ...]
    bridges: tuple[str, ...]
    reachable: frozenset[str]  # accounts of reachable phones


@dataclass(frozen=True, slots=True)
class SwitchLost:
    """We no longer hear the switch; talks go on there without us."""


Event = (
    LegArrived
    | PhoneDialed
    | LegRinging
    | LegAnswered
    | LegSilent
    | LegEnded
    | DigitPressed
    | PlaybackEnded
    | RecordingStarted
    | RecordingEnded
    | RecordingFailed
    | CommandFailed
    | PhoneChanged
    | TrunkChanged
    | SwitchConnected
    | SwitchLost
)
