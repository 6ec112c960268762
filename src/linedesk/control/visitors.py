"""Visitors of web pages who want to talk: each call of theirs needs a ticket, good for once.

The edge gives a ticket out for an allowed page (`api/web_calls.py`), one connection may use it
within a minute to carry SIP, and the one call that arrives under it becomes an ordinary inbound
call. Whatever else arrives as a visitor is hung up. Tickets live in this process only: after a
restart a visitor who has not been through yet clicks again.
"""

import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, replace

from linedesk.core.definitions import CallButton
from linedesk.core.telephony import Command, Event, LegArrived
from linedesk.kit.clock import Clock
from linedesk.telephony.port import Account, Switch, Trunk

TICKET_SECONDS = 60.0
TICKET_BYTES = 24


@dataclass(slots=True)
class Ticket:
    """`connected`: its connection stands; `arrived`: its call has come in; `video`: it may carry a
    picture."""

    id: str
    button: CallButton
    address: str
    origin: str
    page: Mapping[str, str]
    until: float
    video: bool = False
    used: bool = False
    connected: bool = False
    arrived: bool = False


class Tickets:
    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._tickets: dict[str, Ticket] = {}

    def issue(
        self,
        button: CallButton,
        address: str,
        origin: str,
        page: Mapping[str, str],
        video: bool = False,
    ) -> Ticket:
        self._forget()
        id, until = secrets.token_hex(TICKET_BYTES), self._clock() + TICKET_SECONDS
        ticket = Ticket(id, button, address, origin, page, until, video)
        self._tickets[ticket.id] = ticket
        return ticket

    def connect(self, id: str, origin: str | None) -> Ticket | None:
        """For one connection, once, from the page that asked for it."""
        ticket = self._tickets.get(id)
        if ticket is None or ticket.used or self._is_late(ticket) or ticket.origin != origin:
            return None
        ticket.used = ticket.connected = True
        return ticket

    def arrive(self, id: str) -> Ticket | None:
        """For one call, once, while its connection stands."""
        ticket = self._tickets.get(id)
        if ticket is None or not ticket.connected or ticket.arrived or self._is_late(ticket):
            return None
        ticket.arrived = True
        return ticket

    def left(self, ticket: Ticket) -> None:
        ticket.connected = False
        self._forget()

    def going(self, button: str, address: str | None = None) -> int:
        """How many calls there are or will be within a minute, of one address or of all."""
        self._forget()
        mine = (t for t in self._tickets.values() if t.button.id == button)
        return sum(address in (None, ticket.address) for ticket in mine)

    def _is_late(self, ticket: Ticket) -> bool:
        return self._clock() >= ticket.until

    def _forget(self) -> None:
        """Those that are connected, or may still be."""
        self._tickets = {
            id: ticket
            for id, ticket in self._tickets.items()
            if ticket.connected or not (ticket.used or self._is_late(ticket))
        }


class SwitchWithTickets:
    """The switch, whose visitors come with a number instead of a ticket."""

    def __init__(self, switch: Switch, tickets: Tickets) -> None:
        self._switch = switch
        self._tickets = tickets

    async def events(self) -> AsyncIterator[Event]:
        async for event in self._switch.events():
            if isinstance(event, LegArrived) and event.medium == "web":
                yield self._redeemed(event)
            else:
                yield event

    async def perform(self, command: Command) -> None:
        await self._switch.perform(command)

    async def provision(self, accounts: Sequence[Account], trunks: Sequence[Trunk]) -> None:
        await self._switch.provision(accounts, trunks)

    def _redeemed(self, event: LegArrived) -> LegArrived:
        """A call that the core knows already goes on without its ticket."""
        ticket = self._tickets.arrive(event.called)
        if ticket is None:
            return replace(event, called="")
        medium = "video" if ticket.video else "web"
        return replace(event, called=ticket.button.number, page=ticket.page, medium=medium)
