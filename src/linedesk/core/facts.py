"""The catalogue of facts: what became true, once, never overwritten.

A fact's `name` is `noun.past_participle` and public; its fields are what the records, the reports
and the subscribers may rely on. `at` is unix time in seconds. The journal adds an id, the tenant
and a sequence number. `call` is also the interaction's id; `agent` and `queue` are ids.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from linedesk.core.queues.reasons import Reasons


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    name: ClassVar[str]
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CallStarted(Fact):
    name: ClassVar[str] = "call.started"
    call: str
    direction: str  # "inbound" | "outbound"
    caller: str
    caller_name: str
    called: str
    trunk: str
    agent: str | None = None  # who dialed, outbound
    medium: str = "voice"  # "voice" | "web" | "video"
    page: Mapping[str, str] = field(default_factory=dict)  # what the visitor's page said of itself


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRefused(Fact):
    """Ended without a word: blocklist, unknown number, or a fax machine that called."""

    name: ClassVar[str] = "call.refused"
    call: str
    why: str  # "blocked" | "unknown_number" | "fax"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecognised(Fact):
    """Who calls. `customer` is None for a stranger; `how` is found, chosen (by the agent), shared
    (several have the number), none, late or failed."""

    name: ClassVar[str] = "call.recognised"
    call: str
    customer: str | None
    how: str
    vip: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswered(Fact):
    """The first answer: our flow's on an inbound call, the customer's on an outbound one."""

    name: ClassVar[str] = "call.answered"
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNodeEntered(Fact):
    name: ClassVar[str] = "call.node_entered"
    call: str
    flow: str
    version: int
    node: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNodeLeft(Fact):
    name: ClassVar[str] = "call.node_left"
    call: str
    node: str
    exit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallQueued(Fact):
    name: ClassVar[str] = "call.queued"
    call: str
    queue: str
    position: int  # 1 is next
    priority: int
    expected: float | None = None  # seconds, the mean of the estimate; None: nobody is at work
    half: float | None = None  # half of all such waits are shorter
    ninety: float | None = None  # nine in ten


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOffered(Fact):
    """An agent is being rung. `candidates` are the best ten of those who were free, best first."""

    name: ClassVar[str] = "call.offered"
    call: str
    queue: str
    agent: str
    offer: int  # 1 is the first offer of this call
    candidates: tuple[str, ...]
    rule: str
    reasons: Reasons | None = None  # None in facts of before reasons were kept


@dataclass(frozen=True, slots=True, kw_only=True)
class CallOfferExpired(Fact):
    name: ClassVar[str] = "call.offer_expired"
    call: str
    queue: str
    agent: str
    offer: int
    why: str  # "no_answer" | "declined" | "unreachable" | "caller_left" | "answered_elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallConnected(Fact):
    """Customer and agent hear each other. `waited` is seconds since `call.queued` (0 outbound)."""

    name: ClassVar[str] = "call.connected"
    call: str
    queue: str | None
    agent: str
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CallHeld(Fact):
    name: ClassVar[str] = "call.held"
    call: str
    agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRetrieved(Fact):
    name: ClassVar[str] = "call.retrieved"
    call: str
    agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAbandoned(Fact):
    """The caller left the queue before an agent answered."""

    name: ClassVar[str] = "call.abandoned"
    call: str
    queue: str
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CallDiverted(Fact):
    """A caller goes on without an agent of the queue. `why`: "timeout", "unattended" or a key after
    `waited` seconds in it; "unattended", "all_busy", "full" or "overflow" before entering it."""

    name: ClassVar[str] = "call.diverted"
    call: str
    queue: str
    why: str
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackRequested(Fact):
    """The caller was promised to be called back. `owner` is the agent who owns the customer."""

    name: ClassVar[str] = "callback.requested"
    call: str
    number: str
    queue: str | None
    customer: str | None
    owner: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackWaiting(Fact):
    """The caller keeps his place and need not hold on; `number` is dialed when it is his turn."""

    name: ClassVar[str] = "callback.waiting"
    call: str
    number: str
    queue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackDialed(Fact):
    """It is his turn: the agent is on the line, the customer's phone rings for the `tries`th time.
    `waited` is seconds since he joined the line."""

    name: ClassVar[str] = "callback.dialed"
    call: str
    agent: str
    number: str
    tries: int
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VoicemailLeft(Fact):
    """The caller spoke for `seconds`; `recording` is None when the tape failed. `owner` is the
    agent who owns the customer; somebody answers in `due` seconds."""

    name: ClassVar[str] = "voicemail.left"
    call: str
    recording: str | None
    number: str
    customer: str | None
    owner: str | None
    queue: str | None
    seconds: float
    due: float


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyAnswered(Fact):
    """The caller pressed 1 (bad) to 5 (good)."""

    name: ClassVar[str] = "survey.answered"
    call: str
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRerouted(Fact):
    """`trunk` could not place the leg; trunk `to` does, as the new `leg`."""

    name: ClassVar[str] = "call.rerouted"
    call: str
    trunk: str
    to: str
    why: str
    leg: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TrunkChanged(Fact):
    """A line to a carrier is well or sick. `why`: no_answer_to_options, or the cause with which
    several calls in a row failed."""

    name: ClassVar[str] = "trunk.changed"
    trunk: str
    up: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(Fact):
    """`by` is "customer", "agent", "flow", "switch" or "center"."""

    name: ClassVar[str] = "call.ended"
    call: str
    by: str
    cause: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSegmentEnded(Fact):
    """One owner's part of the talk, holds and consults included: their sum is the talk time.

    `agent` is None while only people from outside were with the customer. `since` is unix time;
    `why` is "ended", "transferred", "taken_over", "left" (the conference went on) or "lost".
    """

    name: ClassVar[str] = "call.segment_ended"
    call: str
    agent: str | None
    queue: str | None
    since: float
    seconds: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WrapUpEnded(Fact):
    """`why`: "finished" by the agent, "timeout", "none" (the queue has no wrap-up), "forced" by a
    supervisor, "recalled" into the same call. `disposition` is what he had chosen by then."""

    name: ClassVar[str] = "wrap_up.ended"
    call: str
    agent: str
    seconds: float
    disposition: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTransferred(Fact):
    """`agent` gave the call away; `to` as he named it, `kind` "blind" or "attended"."""

    name: ClassVar[str] = "call.transferred"
    call: str
    agent: str
    to: str
    kind: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallReturned(Fact):
    """A transfer came to nothing. `to` is "agent" (who transferred), "queue" or "nobody"."""

    name: ClassVar[str] = "call.returned"
    call: str
    agent: str
    why: str
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultStarted(Fact):
    """Somebody is being asked: a colleague (`member_agent`) or an outside `number`."""

    name: ClassVar[str] = "consult.started"
    call: str
    agent: str
    member_agent: str | None
    number: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultAnswered(Fact):
    name: ClassVar[str] = "consult.answered"
    call: str
    agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultEnded(Fact):
    """`why`: "completed", "cancelled", "joined" (a conference), "left" (the consulted party), a
    cause when he never answered, "ended" with the call."""

    name: ClassVar[str] = "consult.ended"
    call: str
    agent: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberJoined(Fact):
    """One more in the talk: a colleague (`agent`) or an outside `number`; `member` is his leg."""

    name: ClassVar[str] = "member.joined"
    call: str
    member: str
    agent: str | None
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberLeft(Fact):
    """`why`: "left", "dropped", "owner" (took the call over), "ended" with the call, or the cause
    when he never answered."""

    name: ClassVar[str] = "member.left"
    call: str
    member: str
    agent: str | None
    number: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallSupervised(Fact):
    """A supervisor is on `agent`'s call; `before` is his mode until now, None at the beginning."""

    name: ClassVar[str] = "call.supervised"
    call: str
    supervisor: str
    agent: str | None
    mode: str  # "listen" | "whisper" | "barge" | "take_over"
    before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionEnded(Fact):
    """`why`: "left", "ended" with the call, "nobody" (to take over from), or the cause when the
    supervisor's phone never answered."""

    name: ClassVar[str] = "call.supervision_ended"
    call: str
    supervisor: str
    mode: str
    seconds: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTakenOver(Fact):
    """The supervisor has the call, `agent` wraps up."""

    name: ClassVar[str] = "call.taken_over"
    call: str
    supervisor: str
    agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallForceEnded(Fact):
    """`by` is the user who ended it."""

    name: ClassVar[str] = "call.force_ended"
    call: str
    agent: str | None
    by: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpRequested(Fact):
    name: ClassVar[str] = "help.requested"
    call: str
    agent: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpAnswered(Fact):
    name: ClassVar[str] = "help.answered"
    call: str
    agent: str
    supervisor: str
    waited: float


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpEnded(Fact):
    """`why`: "withdrawn" by the agent, "helped" (the supervisor left), "ended" with his talk."""

    name: ClassVar[str] = "help.ended"
    call: str
    agent: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentLost(Fact):
    """The agent's leg is gone against his will; the customer waits for him."""

    name: ClassVar[str] = "call.agent_lost"
    call: str
    agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentBack(Fact):
    """In the same call again, `after` seconds."""

    name: ClassVar[str] = "call.agent_back"
    call: str
    agent: str
    after: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingPaused(Fact):
    """Silence in the file from here, for at most `seconds`."""

    name: ClassVar[str] = "recording.paused"
    recording: str
    call: str
    agent: str
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingResumed(Fact):
    """`why`: "agent", "timeout", "left" (his part of the talk ended), "refused" (never paused)."""

    name: ClassVar[str] = "recording.resumed"
    recording: str
    call: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingMarked(Fact):
    """The agent wants this moment of the talk to be found again."""

    name: ClassVar[str] = "recording.marked"
    recording: str
    call: str
    agent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentPresenceChanged(Fact):
    name: ClassVar[str] = "agent.presence_changed"
    agent: str
    presence: str
    reason: str | None
    before: str
    call: str | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingStarted(Fact):
    name: ClassVar[str] = "recording.started"
    recording: str
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingEnded(Fact):
    name: ClassVar[str] = "recording.ended"
    recording: str
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingFailed(Fact):
    name: ClassVar[str] = "recording.failed"
    recording: str
    call: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingSkipped(Fact):
    """A talk began that is not recorded. `why`: "never", "percent" or "on_demand", as the rule of
    the house says. `recording` stands for the one that there is not."""

    name: ClassVar[str] = "recording.skipped"
    recording: str
    call: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingRequested(Fact):
    """The agent wants it, or wants no more of it."""

    name: ClassVar[str] = "recording.requested"
    call: str
    agent: str
    wanted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DispositionSet(Fact):
    name: ClassVar[str] = "disposition.set"
    call: str
    agent: str
    code: str
    note: str


CATALOGUE: dict[str, type[Fact]] = {
    kind.name: kind
    for kind in (
        CallStarted,
        CallRefused,
        CallRecognised,
        CallAnswered,
        CallNodeEntered,
        CallNodeLeft,
        CallQueued,
        CallOffered,
        CallOfferExpired,
        CallConnected,
        CallHeld,
        CallRetrieved,
        CallAbandoned,
        CallDiverted,
        CallbackRequested,
        CallbackWaiting,
        CallbackDialed,
        VoicemailLeft,
        SurveyAnswered,
        CallRerouted,
        TrunkChanged,
        CallEnded,
        CallSegmentEnded,
        WrapUpEnded,
        CallTransferred,
        CallReturned,
        ConsultStarted,
        ConsultAnswered,
        ConsultEnded,
        MemberJoined,
        MemberLeft,
        CallSupervised,
        SupervisionEnded,
        CallTakenOver,
        CallForceEnded,
        HelpRequested,
        HelpAnswered,
        HelpEnded,
        AgentLost,
        AgentBack,
        RecordingPaused,
        RecordingResumed,
        RecordingMarked,
        AgentPresenceChanged,
        RecordingStarted,
        RecordingEnded,
        RecordingFailed,
        RecordingSkipped,
        RecordingRequested,
        DispositionSet,
    )
}
