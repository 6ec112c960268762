"""What the API needs of its neighbours. `app/web.py` hands it in; tests hand in fakes."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from fastapi import APIRouter, Request

from linedesk.api.relays import Relays
from linedesk.control.visitors import Tickets
from linedesk.core.customers import Customer
from linedesk.core.definitions import Definitions
from linedesk.core.inputs import Input
from linedesk.core.queues.foreseeing import Foreseen
from linedesk.crm.privacy.revealing import Kept
from linedesk.directory.agents.repository import BrowserPhone
from linedesk.directory.trunk_trials import TrialCall
from linedesk.directory.users.repository import Login
from linedesk.kit.clock import Clock, wall_clock
from linedesk.kit.security import Principal
from linedesk.kit.tokens import TokenService
from linedesk.telephony.port import Lines

View = dict[str, Any]


class Plane(Protocol):
    """The control plane's door."""

    async def submit(self, input: Input) -> None:
        """Returns when the facts are durable and the effects on their way; raises CoreError."""

    def snapshot(self) -> Mapping[str, list[View]]:
        """{"queues", "agents", "calls"}: lists of views."""

    def trunks(self) -> list[View]:
        """The lines out of the house."""

    def foresee(self, queue: str, count: int, everybody: bool) -> list[Foreseen]:
        """Who would get the next calls of the queue, and why."""


class Hub(Protocol):
    """Tells browsers something that is no change of a view; keeps the floor's alerts."""

    def tell_agent(self, agent_id: str, name: str, data: View) -> None: ...

    def acknowledge(self, alert: str, by: str) -> bool: ...


class Records(Protocol):
    """What the API itself asks of the records; raises RecordsUnavailable when they are away."""

    async def login(self, username: str) -> Login | None: ...

    async def login_of(self, user_id: UUID) -> Login | None: ...

    async def phone(self, user_id: UUID) -> BrowserPhone | None: ...

    async def set_language(self, user_id: UUID, language: str) -> None: ...

    async def customer(self, customer_id: UUID) -> Customer | None: ...

    async def change_duties(self, by: Principal, agent: UUID, duties: dict[str, Any]) -> None: ...

    async def numbers_in(self, by: Principal, noun: Kept, key: UUID) -> list[str]:
        """The numbers that a record keeps, in full."""

    async def refuses_calls(self, number: str) -> bool:
        """Whether somebody who has the number wants no calls."""

    async def permit_trial_call(self, by: Principal, trunk: str, number: str) -> TrialCall:
        """Who asks for it stands in the audit."""

    async def agent_of(self, interaction_id: UUID) -> UUID | None:
        """Who handled the interaction; None when nobody did or there is none."""


async def _at_once() -> None:
    """Nothing is on its way to the records."""


def _up() -> dict[str, str]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependencies:
    """`system` names parts that are not "up" (switch, records, journal); `switch_url` is the
    WebSocket of Asterisk's loopback HTTP server, asked for each phone since the port may change.
    `modules` are the record modules' routers and the event WebSocket's, without the `/api/v1`.
    """

    tenant_id: UUID
    tokens: TokenService
    plane: Plane
    hub: Hub
    lines: Lines
    records: Records
    switch_url: Callable[[], str]
    system: Callable[[], Mapping[str, str]] = _up
    definitions: Callable[[], Definitions] = Definitions  # the set-up as it is now
    noted: Callable[[], Awaitable[None]] = _at_once  # until the records have what is done by now
    tickets: Tickets = field(default_factory=lambda: Tickets(wall_clock))
    modules: tuple[APIRouter, ...] = ()
    state: Mapping[str, object] = field(default_factory=dict)  # put on `app.state`, as `database`
    realm: str = "linedesk"
    relays: Relays = field(default_factory=Relays)
    trusted_proxies: tuple[str, ...] = ()  # networks
    web_folder: Path | None = None  # None: wherever the build is found
    clock: Clock = wall_clock


def dependencies(request: Request) -> Dependencies:
    found: Dependencies = request.app.state.dependencies
    return found
