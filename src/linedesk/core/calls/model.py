"""What the center remembers of a call while it lives. Plain data: the journal stores it whole."""

from dataclasses import dataclass, field

from linedesk.core.calls.table import CallState
from linedesk.core.customers import Customer
from linedesk.core.telephony import Cause


@dataclass(slots=True)
class Step:
    """One visited node of the flow, for the screen pop and the path reports."""

    node: str
    kind: str
    exit: str | None = None


@dataclass(slots=True)
class Run:
    """One execution of a flow: where it stands and what it waits for."""

    flow: str
    version: int
    language: str
    node: str
    tries: int = 0
    steps: int = 0


@dataclass(slots=True)
class Offer:
    """An agent being rung for this call; `number` counts the offers of the call from 1."""

    agent: str
    leg: str
    number: int
    expires: float


@dataclass(slots=True)
class Call:
    """Times are unix seconds, each set once. `agent` is the one who talks or talked."""

    id: str
    direction: str  # "inbound" | "outbound"
    caller: str
    caller_name: str
    called: str
    trunk: str
    started: float
    since: float  # of the present state
    state: CallState = CallState.FLOW
    customer_leg: str | None = None
    customer_up: bool = False
    agent_leg: str | None = None
    agent_up: bool = False
    agent: str | None = None
    customer: Customer | None = None
    customers: tuple[Customer, ...] = ()
    recognised: str | None = None  # how; None while the lookup runs
    run: Run | None = None
    path: list[Step] = field(default_factory=list)
    playback: str | None = None  # what the customer's leg plays now
    playbacks: int = 0
    music: bool = False  # the customer's leg hears music now
    farewell: Cause | None = None  # hang up with this cause when the announcement ends
    queue: str | None = None
    queued: float | None = None
    priority: int = 0
    offer: Offer | None = None
    offers: int = 0
    connected: float | None = None
    waited: float = 0.0
    muted: bool = False
    recording: str = "off"  # off | starting | on | paused | failed
    recordings: int = 0
    ended: float | None = None
    cause: Cause | None = None
    wrap_up_until: float | None = None
    disposition: str | None = None

    @property
    def bridge(self) -> str:
        return f"{self.id}-bridge"

    @property
    def recording_id(self) -> str:
        return f"{self.id}-rec{self.recordings}"

    @property
    def present_agent(self) -> str | None:
        """The agent who is rung or talks or wraps up."""
        return self.offer.agent if self.offer else self.agent

    @property
    def vip(self) -> bool:
        chosen = (self.customer,) if self.customer else self.customers
        return any(customer.vip for customer in chosen)

    def legs(self) -> list[str]:
        """Every leg that this call still holds."""
        offered = self.offer.leg if self.offer else None
        return [leg for leg in (self.customer_leg, self.agent_leg, offered) if leg]
