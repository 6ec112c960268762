"""The port to the switch: what the control plane may ask of any switch, real or not."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol

from linedesk.core.telephony import Command, Event
from linedesk.telephony.ladder import Trial

GUEST = "web~guest"  # the account of all visitors of web pages; no user name has a tilde


@dataclass(frozen=True, slots=True)
class Account:
    """A phone that may register with us; `account` is its SIP user name and its endpoint's name."""

    account: str
    password: str = field(repr=False)
    kind: Literal["desk", "browser"]


@dataclass(frozen=True, slots=True)
class Trunk:
    """A line to a carrier.

    `match`: the addresses and networks it may call from ("127.0.0.0/8"); `host` and `port`: where
    its outbound calls go, None when it is inbound only; `registers`: we sign on there.
    """

    name: str
    match: tuple[str, ...]
    host: str | None = None
    port: int = 5060
    registers: bool = False
    username: str = ""
    password: str = field(default="", repr=False)


class CommandRefused(Exception):
    """The switch did not take the command; nothing of it happened."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Switch(Protocol):
    """A switch as data: commands go in, events come out in the order in which they happened."""

    def events(self) -> AsyncIterator[Event]:
        """Every event from now on; one consumer, never ends by itself."""
        ...

    async def perform(self, command: Command) -> None:
        """Return when the switch has taken the command; raise `CommandRefused` when it has not."""
        ...

    async def provision(self, accounts: Sequence[Account], trunks: Sequence[Trunk]) -> None:
        """Make these, and no others, the accounts and trunks that the switch knows.

        Idempotent, and repeated by the adapter after each start of the switch. Never fails for a
        switch that is away: the set is kept and pushed when the switch is there.
        """
        ...


@dataclass(frozen=True, slots=True)
class Registration:
    """Whether a carrier keeps us registered; `status`: the SIP status of its refusal."""

    state: Literal["registered", "rejected", "unreachable", "trying"]
    status: int | None = None


class TrialRunning(Exception):
    """One test call at a time."""


class Lines(Protocol):
    """What an administrator asks of the lines to carriers."""

    async def try_trunk(self, trunk: str, number: str, shown: str) -> Trial:
        """A test call, with the SIP messages of it; up to half a minute.

        Raises `TrialRunning`, and `CommandRefused` when the switch does not place it.
        """
        ...

    async def registrations(self) -> Mapping[str, Registration]:
        """Of the trunks that register, by name; none while the switch is away."""
        ...
