"""Everything that can happen: the switch's events, timers, answers, people's requests.

Requests by people end in `Requested`. A request that is not legal raises a `CoreError` and changes
nothing. `agent` is always an agent id, `call` a call id (which is also the interaction id).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from linedesk.core import telephony
from linedesk.core.customers import Customer
from linedesk.core.definitions import Definitions


@dataclass(frozen=True, slots=True)
class TimerFired:
    key: str


@dataclass(frozen=True, slots=True)
class CustomerFound:
    """The answer to `FindCustomer`; `customers` is empty for a stranger.

    `last_agent` talked with this number last, `dialed_by` dialed it in vain, both not long ago.
    """

    call: str
    customers: tuple[Customer, ...]
    last_agent: str | None = None
    dialed_by: str | None = None


@dataclass(frozen=True, slots=True)
class CustomerNotFound:
    """The lookup failed (records away, error); `why` for the fact."""

    call: str
    why: str


@dataclass(frozen=True, slots=True)
class OutsideAnswered:
    """The answer to `AskOutside`: values by name, empty when there is no such thing."""

    call: str
    question: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class OutsideFailed:
    """No usable answer to `AskOutside`."""

    call: str
    question: int
    why: str


@dataclass(frozen=True, slots=True)
class DefinitionsChanged:
    definitions: Definitions


@dataclass(frozen=True, slots=True)
class PresenceRequested:
    agent: str
    presence: str  # "ready" | "not_ready" | "offline"
    reason: str | None = None
    by: str | None = None  # the user who asked, when it was not the agent


@dataclass(frozen=True, slots=True)
class DeviceRequested:
    agent: str
    device: str  # "browser" | "desk" | "external"
    number: str = ""  # of the external phone; empty: the mobile of the set-up


@dataclass(frozen=True, slots=True)
class SessionLost:
    """The agent's screen went away and did not come back in time."""

    agent: str


@dataclass(frozen=True, slots=True)
class DialRequested:
    """Dial for me: the agent's phone rings first, then the number, or the colleague (`agent:NAME`
    or his extension). `call` is a new UUIDv7."""

    call: str
    agent: str
    to: str


@dataclass(frozen=True, slots=True)
class DeclineRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class HangupRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class HoldRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RetrieveRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class MuteRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class UnmuteRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class DigitsRequested:
    call: str
    agent: str
    digits: str


@dataclass(frozen=True, slots=True)
class DispositionRequested:
    """The agent says how it ended; saved during wrap-up, it ends the wrap-up."""

    call: str
    agent: str
    code: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CustomerChosen:
    """The agent says who the caller is (a shared number, or a record made during the talk)."""

    call: str
    agent: str
    customer: Customer


@dataclass(frozen=True, slots=True)
class TransferRequested:
    """Hand the customer over to `to` (see `destinations.py`). Blind: at once. Attended: to a person
    after asking him (as `ConsultRequested`); into a flow, with the agent waiting for the return."""

    call: str
    agent: str
    to: str
    kind: str = "blind"  # "blind" | "attended"
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConsultRequested:
    """Ask somebody while the customer hears music."""

    call: str
    agent: str
    to: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class ConsultCompleteRequested:
    """The consulted party takes the customer over."""

    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class ConsultCancelRequested:
    """Back to the customer."""

    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class ConferenceRequested:
    """Everybody together: the consulted party, or `to`, who is rung for it."""

    call: str
    agent: str
    to: str | None = None


@dataclass(frozen=True, slots=True)
class ConferenceLeaveRequested:
    """The agent leaves, the others go on."""

    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class MemberMuteRequested:
    """`member` is one of the call's members by its leg; by the owner, or by the member himself."""

    call: str
    agent: str
    member: str
    muted: bool


@dataclass(frozen=True, slots=True)
class MemberDropRequested:
    call: str
    agent: str
    member: str


@dataclass(frozen=True, slots=True)
class SuperviseRequested:
    """`mode`: "listen" | "whisper" | "barge" | "take_over"; again with another mode to switch."""

    call: str
    supervisor: str
    mode: str


@dataclass(frozen=True, slots=True)
class SuperviseEndRequested:
    call: str
    supervisor: str


@dataclass(frozen=True, slots=True)
class ForceHangupRequested:
    """`by` is a user's id. Politely: the customer hears a word of farewell first."""

    call: str
    by: str
    reason: str
    polite: bool = False


@dataclass(frozen=True, slots=True)
class HelpRequested:
    call: str
    agent: str
    reason: str


@dataclass(frozen=True, slots=True)
class HelpWithdrawRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RejoinRequested:
    """The agent's screen lives, its phone has no talk any more: ring it into the call again."""

    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RecordingPauseRequested:
    """For card data; goes on by itself after `seconds` (None: as the house has it)."""

    call: str
    agent: str
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class RecordingResumeRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RecordingMarkRequested:
    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RecordingStartRequested:
    """Record from here on, where the rule leaves it to the agent."""

    call: str
    agent: str


@dataclass(frozen=True, slots=True)
class RecordingStopRequested:
    call: str
    agent: str


Request = (
    PresenceRequested
    | DeviceRequested
    | DialRequested
    | DeclineRequested
    | HangupRequested
    | HoldRequested
    | RetrieveRequested
    | MuteRequested
    | UnmuteRequested
    | DigitsRequested
    | DispositionRequested
    | CustomerChosen
    | TransferRequested
    | ConsultRequested
    | ConsultCompleteRequested
    | ConsultCancelRequested
    | ConferenceRequested
    | ConferenceLeaveRequested
    | MemberMuteRequested
    | MemberDropRequested
    | SuperviseRequested
    | SuperviseEndRequested
    | ForceHangupRequested
    | HelpRequested
    | HelpWithdrawRequested
    | RejoinRequested
    | RecordingPauseRequested
    | RecordingResumeRequested
    | RecordingMarkRequested
    | RecordingStartRequested
    | RecordingStopRequested
)

Input = (
    telephony.Event
    | TimerFired
    | CustomerFound
    | CustomerNotFound
    | OutsideAnswered
    | OutsideFailed
    | DefinitionsChanged
    | SessionLost
    | Request
)
