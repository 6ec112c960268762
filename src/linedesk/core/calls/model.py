"""What the center remembers of a call while it lives. Plain data: the journal stores it whole."""

from dataclasses import dataclass, field

from linedesk.core.calls.table import CallState
from linedesk.core.customers import Customer
from linedesk.core.queues.needs import Needs, Want
from linedesk.core.telephony import Cause


@dataclass(slots=True)
class Step:
    """One visited node of the flow, for the screen pop and the path reports."""

    node: str
    kind: str
    exit: str | None = None


@dataclass(slots=True)
class Caller:
    """The flow and the node from which a sub-flow was entered."""

    flow: str
    version: int
    language: str
    node: str


@dataclass(slots=True)
class Run:
    """One execution of a flow: where it stands and what it waits for.

    `values` are what the caller keyed in and lookups brought; `digits` those that are being keyed;
    `asked` counts the questions to the outside; `callers` are the flows to come back to, `jump` the
    node to go to because the flow was just changed for another.
    """

    flow: str
    version: int
    language: str
    node: str
    tries: int = 0
    steps: int = 0
    values: dict[str, str] = field(default_factory=dict)
    digits: str = ""
    asked: int = 0
    callers: list[Caller] = field(default_factory=list)
    jump: str | None = None
    secret: bool = False  # what is being keyed is for nobody's ears


@dataclass(slots=True)
class Offer:
    """An agent being rung for this call; `number` counts the offers of the call from 1."""

    agent: str
    leg: str
    number: int
    expires: float
    account: str = ""  # of the phone that rings
    asked: bool = False  # an outside phone answered: is it he, or his voicemail box?
    direct: bool = False  # by a colleague's transfer, not out of the line


@dataclass(slots=True)
class Stint:
    """One agent's part in the call: from his answer, or his dialing, to the end of his wrap-up.

    While he talks he owns the call; `ended` is when he left the talk, `closed` says that nothing of
    it is left to do. The times from `connected` to `ended` of all stints add up to the talk time.
    `agent` is None while only people from outside are with the customer.
    """

    agent: str | None
    leg: str | None
    queue: str | None = None
    account: str = ""  # of the phone that he talks with
    up: bool = False
    muted: bool = False
    taken_over: bool = False  # by a supervisor
    lost: float | None = None  # his leg is gone since then, and awaited
    back: float | None = None  # since then his phone is in the talk again
    broken: int = 0  # times in a row that it then broke, too
    interrupted: bool = False  # the customer is on hold only because of that
    connected: float | None = None  # customer and agent heard each other for the first time
    ended: float | None = None
    wrap_up_until: float | None = None
    closed: bool = False
    disposition: str | None = None
    code_leg: str | None = None  # his outside phone, on which he keys in how it ended
    code: str = ""  # as far as he has keyed it in


@dataclass(slots=True)
class Member:
    """Somebody fetched into the call: a colleague (`agent`) or an outside `number`."""

    leg: str
    agent: str | None
    number: str
    account: str = ""
    reason: str = ""
    up: bool = False
    muted: bool = False


@dataclass(slots=True)
class Attempt:
    """A leg on its way out over `trunk`; `tried` are those before it that failed. Until the far
    end rings another trunk may take it over."""

    leg: str
    number: str
    shown: str
    seconds: float
    trunk: str
    tried: list[str] = field(default_factory=list)
    rings: bool = False


@dataclass(slots=True)
class Ring:
    """One step of a chain: `to` is "owner", "last", "mobile", "leader", `agent:NAME` or a number.
    With `confirm` who answers must press a key, so that no voicemail box takes the call."""

    to: str
    seconds: float
    confirm: bool = False


@dataclass(slots=True)
class Chain:
    """Several phones one after another; `at` is the next step, `agent` whose mobile and whose
    leader are meant, `asked` the leg that is to confirm."""

    steps: list[Ring]
    at: int = 0
    agent: str | None = None
    asked: str | None = None


@dataclass(slots=True)
class Watch:
    """A supervisor on the call. `target` is the leg that he hears and, when he `speaks`, whispers
    to; `snoop` the channel for it, `ear` the bridge with it, `tries` how often it was made anew for
    the same; `bridged`: he is in the talk."""

    supervisor: str
    leg: str
    mode: str  # "listen" | "whisper" | "barge" | "take_over" (his phone still rings)
    account: str
    since: float
    ear: str
    up: bool = False
    snoop: str | None = None
    hears: bool = False
    target: str | None = None
    speaks: bool = False
    bridged: bool = False
    tries: int = 0


@dataclass(slots=True)
class Help:
    """What the agent asked for; `supervisor` has accepted."""

    agent: str
    reason: str
    since: float
    supervisor: str | None = None


@dataclass(slots=True)
class Transfer:
    """The last handing-over: `to` as it was named; `queue` is where the call came from."""

    by: str
    to: str
    kind: str  # "blind" | "attended"
    reason: str
    queue: str | None
    returned: bool = False  # nobody came: `by` was rung for it again


@dataclass(slots=True)
class Message:
    """What the caller leaves on tape, from `since` on; somebody deals with it in `due` seconds."""

    recording: str
    since: float
    queue: str | None
    due: float | None  # None: nobody has to answer it


@dataclass(slots=True)
class CallBack:
    """The caller need not hold on: his place is kept, and `number` is dialed when it is his turn.
    After a try in vain he is not tried again before `not_before`."""

    number: str
    since: float
    tries: int = 0
    not_before: float = 0.0


@dataclass(slots=True)
class Call:
    """Times are unix seconds, each set once."""

    id: str
    direction: str  # "inbound" | "outbound"
    caller: str
    caller_name: str
    called: str
    trunk: str
    started: float
    since: float  # of the present state
    state: CallState = CallState.FLOW
    medium: str = "voice"  # "web", "video": from a page, which said `page` of itself
    page: dict[str, str] = field(default_factory=dict)
    customer_leg: str | None = None
    customer_up: bool = False
    customer: Customer | None = None
    customers: tuple[Customer, ...] = ()
    recognised: str | None = None  # how; None while the lookup runs
    language: str = "zh"  # in which the caller is spoken to
    run: Run | None = None
    path: list[Step] = field(default_factory=list)
    playback: str | None = None  # what the customer's leg plays now
    playbacks: int = 0
    music: bool = False  # the customer's leg hears music now
    farewell: Cause | None = None  # hang up with this cause when the announcement ends
    queue: str | None = None
    queued: float | None = None  # the place in line: kept when he comes back to the same queue
    expected: float | None = None  # seconds that he was to wait, when he joined
    waiting_since: float | None = None  # in this line, without a talk in between
    in_line: bool = False
    first: bool = False  # in line before everybody: he has talked already, or was dropped by us
    priority: int = 0
    want: Want = field(default_factory=Want)
    last_agent: str | None = None  # with whom the caller talked last, not long ago
    dialed_by: str | None = None  # who dialed the caller in vain, not long ago
    attempts: list[Attempt] = field(default_factory=list)  # outside legs that nobody answered yet
    chain: Chain | None = None  # while a flow rings several one after another
    message: Message | None = None  # that is being spoken now
    call_back: CallBack | None = None
    offer: Offer | None = None
    chorus: list[Offer] = field(default_factory=list)  # who is rung beside him, when all are
    offers: int = 0
    legs_made: int = 0  # legs that we rang, to name them
    rung: float = 0.0  # when the last of them was made
    stints: list[Stint] = field(default_factory=list)  # in order; at most the last one talks
    consult: Member | None = None  # whom the agent asks while the customer hears music
    members: list[Member] = field(default_factory=list)  # who is in the talk beside the two
    transfer: Transfer | None = None
    watches: list[Watch] = field(default_factory=list)
    help: Help | None = None
    peer: str | None = None  # the colleague who was called; the customer's leg is his
    connected: float | None = None
    waited: float = 0.0
    recording: str = "off"  # off | starting | on | paused | failed
    recordings: int = 0
    recording_mode: str = "all"  # what the rule of this talk says
    paused_at: float | None = None  # the recording is paused since then
    marks: int = 0  # moments of it that agents have marked
    ended: float | None = None
    cause: Cause | None = None
    ended_by: str | None = None  # who ended it, when that is not who hangs up

    @property
    def bridge(self) -> str:
        return f"{self.id}-bridge"

    @property
    def recording_id(self) -> str:
        return f"{self.id}-rec{self.recordings}"

    @property
    def stint(self) -> Stint | None:
        """Of the agent who has the call now."""
        return self.stints[-1] if self.stints and self.stints[-1].ended is None else None

    @property
    def present_agent(self) -> str | None:
        """The agent who is rung or talks, or after the end had the call last."""
        if self.offer:
            return self.offer.agent
        if self.stint:
            return self.stint.agent
        return self.stints[-1].agent if self.stints and self.ended is not None else None

    def all_offers(self) -> list[Offer]:
        """Of everybody who is rung for it out of the line."""
        return [*([self.offer] if self.offer else []), *self.chorus]

    def offer_of(self, agent: str) -> Offer | None:
        return next((offer for offer in self.all_offers() if offer.agent == agent), None)

    def open_stints(self) -> list[Stint]:
        """Of everybody who talks or wraps up."""
        return [stint for stint in self.stints if not stint.closed]

    def open_stint(self, agent: str) -> Stint | None:
        return next((stint for stint in self.open_stints() if stint.agent == agent), None)

    def colleagues(self) -> list[Member]:
        """Those of our own who were fetched into the call."""
        fetched = [*self.members, *([self.consult] if self.consult else [])]
        return [member for member in fetched if member.agent]

    def agents(self) -> list[str]:
        """Every agent who has something to do with the call now."""
        rung = [offer.agent for offer in self.all_offers()]
        stints = [stint.agent for stint in self.open_stints() if stint.agent]
        fetched = [member.agent for member in self.colleagues() if member.agent]
        peer = [self.peer] if self.peer and self.customer_leg else []
        return list(dict.fromkeys([*rung, *stints, *fetched, *peer]))

    def ringing(self) -> list[str]:
        """The agents whose phone rings for this call."""
        own = self.stint
        return [
            *(offer.agent for offer in self.all_offers()),
            *([own.agent] if own and own.agent and own.leg and not own.up else []),
            *(member.agent for member in self.colleagues() if member.agent and not member.up),
            *([self.peer] if self.peer and self.customer_leg and not self.customer_up else []),
        ]

    @property
    def vip(self) -> bool:
        chosen = (self.customer,) if self.customer else self.customers
        return any(customer.vip for customer in chosen)

    @property
    def needs(self) -> Needs:
        return self.want.needs

    @property
    def skills(self) -> tuple[str, ...]:
        return self.want.skills

    @property
    def awaits(self) -> str | None:
        return self.want.awaits

    def can_be_served(self, now: float) -> bool:
        """He waits on the line, or may be called back."""
        if self.state is not CallState.QUEUED:
            return False
        promised = self.call_back is not None and self.call_back.not_before <= now
        return self.customer_leg is not None or promised

    def watch_of(self, supervisor: str) -> Watch | None:
        return next((watch for watch in self.watches if watch.supervisor == supervisor), None)

    def watch_with(self, leg: str) -> Watch | None:
        """Whose phone or snoop it is."""
        return next((watch for watch in self.watches if leg in (watch.leg, watch.snoop)), None)

    def next_leg(self, role: str, now: float) -> str:
        self.legs_made, self.rung = self.legs_made + 1, now
        return f"{self.id}-{role}{self.legs_made}"

    def legs(self) -> list[str]:
        """Every leg that this call still holds."""
        one_each = (
            self.customer_leg,
            self.stint.leg if self.stint else None,
            self.consult.leg if self.consult else None,
        )
        watching = [leg for watch in self.watches for leg in (watch.leg, watch.snoop) if leg]
        rung = [offer.leg for offer in self.all_offers()]
        fetched = [member.leg for member in self.members]
        coding = [stint.code_leg for stint in self.stints if stint.code_leg]
        return [leg for leg in one_each if leg] + rung + fetched + watching + coding
