"""What the center remembers of an agent. Plain data: the journal stores it whole."""

from dataclasses import dataclass, field

from linedesk.core.agents.table import Presence


@dataclass(slots=True)
class Wish:
    """Where the agent goes when the present call is done."""

    presence: Presence
    reason: str | None = None
    by: str | None = None  # the user who said so, when it was not the agent


@dataclass(slots=True)
class AgentToday:
    """Counts of the day `day` (days since 1970 in the tenant's time). `away`: seconds by reason of
    what is over; `overruns`: how often a reason lasted longer than the day allows."""

    day: int = 0
    answered: int = 0
    missed: int = 0
    dialed: int = 0
    talk_seconds: float = 0.0
    away: dict[str, float] = field(default_factory=dict)
    overruns: int = 0
    overrun_seconds: float = 0.0


@dataclass(slots=True)
class Agent:
    """`since` belongs to the presence; `idle_since` orders the agents by longest idle."""

    id: str
    presence: Presence = Presence.OFFLINE
    reason: str | None = None
    by: str | None = None  # the user who set the presence, when it was not the agent
    since: float = 0.0
    idle_since: float = 0.0
    rung_at: float = 0.0  # the last offer
    wish: Wish | None = None
    call: str | None = None
    device: str | None = None  # chosen now; None: as set up
    desk: str = ""  # the account of a phone at which he signed on by code; empty: his own
    outside: str = ""  # the number of the phone with which he sits outside the house
    reachable: set[str] = field(default_factory=set)  # accounts
    lost_at: float | None = None  # was ready when the phone went away
    last_result: str | None = None  # cause of the last call that did not connect
    today: AgentToday = field(default_factory=AgentToday)
