"""The set-up as the core sees it: one immutable object, replaced whole when anything changes.

Made by `directory` from the database (`directory/definitions.py`); handed in with the input
`DefinitionsChanged`. Ids are UUID strings in production and plain names in core tests; names are
for people and may change.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from linedesk.core.calendars import Calendar
from linedesk.core.zones import Offsets

Language = str  # "zh" or "en"


class WrapUp(StrEnum):
    """What follows a talk of a queue."""

    OPTIONAL = "optional"  # ready at once; the disposition may be given later
    TIMED = "timed"  # up to `wrap_up_seconds`, less if the agent is done before
    FORCED = "forced"  # the whole `wrap_up_seconds`
    DISCRETIONARY = "discretionary"  # until the agent says that he is done


@dataclass(frozen=True, slots=True)
class AgentDefinition:
    id: str
    username: str
    name: str
    extension: str = ""
    desk_account: str = ""  # SIP account of the desk phone
    browser_account: str = ""  # SIP account of the browser phone
    device: str = "browser"  # preferred: "browser" | "desk"
    queues: tuple[str, ...] = ()  # ids
    team: str = ""  # id
    outside_number: str = ""  # his mobile
    pin: str = ""  # with which he signs in from a telephone; empty: he cannot
    sees_numbers: bool = True  # False: his phone, too, shows outside numbers masked
    bot: bool = False  # a program on a phone: on duty while it is registered, never wraps up
    takes_calls: bool = True  # False: a supervisor who has a phone to listen and to be asked
    skills: Mapping[str, int] = field(default_factory=dict)  # name -> level, 1 to 10
    ranks: Mapping[str, int] = field(default_factory=dict)  # queue -> 1 is served first
    places: Mapping[str, int] = field(default_factory=dict)  # queue -> place in its own order


@dataclass(frozen=True, slots=True)
class SkillStep:
    """From `after` seconds of waiting on, an agent needs these levels at least."""

    after: float
    skills: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class QueueDefinition:
    id: str
    name: str
    label: Mapping[Language, str] = field(default_factory=dict)
    offer_seconds: float = 15.0
    wrap_up: str = "timed"  # a word of `WrapUp`
    wrap_up_seconds: float = 30.0  # 0: none
    target_seconds: float = 20.0  # service level: answered within
    target_share: float = 0.8
    announce_every: float = 30.0  # position announcement; 0: none
    short_abandon_seconds: float = 5.0
    version: int = 1
    strategy: str = "longest_idle"  # a word of `queues/matching.py: RULES`
    skills: tuple[SkillStep, ...] = ()  # in order of `after`; a flow may say otherwise
    capacity: int = 0  # how many may wait; 0: any number
    kept_seats: int = 0  # free seats kept back ...
    kept_priority: int = 1  # ... for calls of this priority and above
    overtaken_limit: int = 20  # how often a call may be overtaken; 0: any number of times
    after_flow: str = ""  # id; where the caller goes when the agent hangs up first
    personal_seconds: float = 0.0  # wait for the caller's own agent; 0: never


class RecordingMode(StrEnum):
    """What becomes of a talk."""

    ALL = "all"
    PERCENT = "percent"  # of the talks, drawn by lot
    ON_DEMAND = "on_demand"  # when the agent asks for it
    NEVER = "never"  # not even then


@dataclass(frozen=True, slots=True)
class RecordingRule:
    """What is recorded of the talks of `queue` (None: of any) in `direction` ("": in either)."""

    mode: str  # a word of `RecordingMode`
    queue: str | None = None
    direction: str = ""
    percent: float = 100.0


RECORD_ALL = RecordingRule(RecordingMode.ALL)


@dataclass(frozen=True, slots=True)
class AlertRule:
    """When the floor raises an alert; the core itself does not look at it. `threshold`: percent,
    callers or seconds, as the kind has it; `cooldown` in seconds; `words` of the kind "keyword"."""

    id: str
    kind: str
    threshold: float
    cooldown: float = 300.0
    queue: str | None = None  # id; None: every queue
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberDefinition:
    number: str  # as dialed, digits only
    flow: str  # id
    label: str = ""


@dataclass(frozen=True, slots=True)
class CallButton:
    """What leads from a page of the web into a call of `number`; the core itself does not look at
    it. `calendar`: a name, empty: always open. `per_address`: calls a minute, and at once, of one
    visitor's address."""

    id: str
    name: str
    number: str
    origins: tuple[str, ...]
    calendar: str = ""
    language: Language = ""  # empty: as the page has it
    per_minute: int = 30
    per_address: int = 5
    at_once: int = 10
    video: bool = False  # a visitor may show himself


@dataclass(frozen=True, slots=True)
class NodeDefinition:
    """One step of a flow. `kind` names the node module, `exits` leads to node names."""

    kind: str
    settings: Mapping[str, Any] = field(default_factory=dict)
    exits: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FlowDefinition:
    id: str
    name: str
    version: int
    language: Language
    start: str
    nodes: Mapping[str, NodeDefinition]
    # Prompt -> language -> sound, as they were when it was published; others as they are now.
    prompts: Mapping[str, Mapping[Language, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Blocked:
    number: str  # E.164, as dialed when it cannot be normalised, or a visitor's address or network
    reason: str
    until: float | None = None  # unix seconds; None: for ever


@dataclass(frozen=True, slots=True)
class DialRule:
    """Numbers that begin with `prefix` may be called, or not; the longest prefix decides.

    International prefixes are written with 00. `reason` is shown to whoever dials.
    """

    prefix: str
    allowed: bool
    reason: str = ""


# What fraudsters have others call: nobody dials these by mistake. A house may allow them.
DEFAULT_DIAL_PLAN = tuple(
    DialRule(prefix, False, reason)
    for prefix, reason in (
        ("00870", "satellite phones"),
        ("00881", "satellite phones"),
        ("00882", "international networks, often fraud"),
        ("00883", "international networks, often fraud"),
        ("00979", "international premium rate"),
        ("001900", "premium rate"),
        ("0900", "premium rate"),
        ("900", "premium rate"),
    )
)


def line_flow(queue: str, priority: int, language: Language) -> FlowDefinition:
    """The flow of one node that leads into the queue: for who is sent there by a person."""
    node = NodeDefinition("queue", {"queue": queue, "priority": priority}, {})
    return FlowDefinition(f"{LINE_FLOW}{queue}", "", 0, language, "queue", {"queue": node})


LINE_FLOW = "queue:"  # no flow's id begins so


@dataclass(frozen=True, slots=True)
class Definitions:
    agents: Mapping[str, AgentDefinition] = field(default_factory=dict)  # by id
    queues: Mapping[str, QueueDefinition] = field(default_factory=dict)  # by id
    numbers: Mapping[str, NumberDefinition] = field(default_factory=dict)  # by number
    flows: Mapping[str, FlowDefinition] = field(default_factory=dict)  # by id
    blocklist: Mapping[str, Blocked] = field(default_factory=dict)  # by number
    calendars: Mapping[str, Calendar] = field(default_factory=dict)  # by name
    # prompt name -> language -> sound id (a file that exists before the flow is published)
    prompts: Mapping[str, Mapping[Language, str]] = field(default_factory=dict)
    dispositions: frozenset[str] = frozenset()  # codes
    disposition_keys: Mapping[str, str] = field(default_factory=dict)  # two keys -> code
    not_ready_reasons: frozenset[str] = frozenset()  # codes
    break_allowances: Mapping[str, float] = field(default_factory=dict)  # code -> seconds a day
    dial_plan: tuple[DialRule, ...] = DEFAULT_DIAL_PLAN
    alert_rules: tuple[AlertRule, ...] = ()
    call_buttons: Mapping[str, CallButton] = field(default_factory=dict)  # by id
    bar_origins: tuple[str, ...] = ()  # sites whose pages may hold the agents' bar; for the edge
    recording_rules: tuple[RecordingRule, ...] = ()  # the most particular decides; none: all
    comeback_seconds: float = 20.0  # that a call waits for an agent whose phone was lost
    pause_seconds: float = 120.0  # after which a paused recording goes on by itself
    own_number: str = ""  # the caller number that outbound calls show
    outbound_trunks: tuple[str, ...] = ()  # the first that is well takes a call
    offsets: Offsets = ((0.0, 28800),)  # of the house's time zone, for the counts of the day


EMPTY = Definitions()
