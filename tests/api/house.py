"""An API over a real core: the plane decides at once, the records are a dictionary."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx2
from fastapi import APIRouter

from linedesk.api.app import create_app
from linedesk.api.dependencies import Dependencies, View
from linedesk.api.relays import Relays
from linedesk.api.sessions import principal_of_login
from linedesk.core import inputs, telephony
from linedesk.core.customers import Customer
from linedesk.core.definitions import AgentDefinition, Definitions, QueueDefinition
from linedesk.core.queues.foreseeing import Foreseen
from linedesk.directory.agents.repository import BrowserPhone
from linedesk.directory.trunk_trials import TrialCall
from linedesk.directory.users.repository import Login
from linedesk.kit.errors import RecordsUnavailable
from linedesk.kit.ids import uuid7
from linedesk.kit.passwords import hash_password
from linedesk.kit.security import Principal
from linedesk.kit.tokens import TokenService
from linedesk.telephony.ladder import Rung, Trial, judge
from linedesk.telephony.port import Registration
from tests.core.floor_of import SETUP, World

NOW = 1_700_000_000.0
TENANT = UUID(uuid7())
PASSWORD = "linedesk-demo"
HASH = hash_password(PASSWORD)
ROLES = ("admin", "supervisor", "analyst", "agent")
ALICE, BOB, BOSS = UUID(uuid7()), UUID(uuid7()), UUID(uuid7())
EAST, WEST = "east", "west"
SYSTEM = ("switch", "records", "journal")
CUSTOMER = Customer(id=uuid7(), name="王伟", company="华信贸易", vip=True)


def user(name: str, *roles: str, id: UUID | None = None, **more: Any) -> Login:
    found: dict[str, Any] = {"tenant_id": TENANT, "language": "zh"}
    found |= {"disabled": False, "masked": False, "time_zone": "Asia/Shanghai"} | more
    return Login(
        user_id=id or UUID(uuid7()),
        username=name,
        name=name.title(),
        roles=frozenset(roles),
        password_hash=HASH,
        **found,
    )


USERS = (
    user("alice", "agent", id=ALICE),
    user("bob", "agent", id=BOB),
    user("admin", "admin"),
    user("supervisor", "supervisor", id=BOSS),
    user("analyst", "analyst"),
    user("gone", "agent", disabled=True),
    user("stranger", "admin", tenant_id=UUID(uuid7())),
)


def setup(team_of_boss: str = "") -> Definitions:
    agents = {
        str(id): AgentDefinition(
            id=str(id),
            username=name,
            name=name.title(),
            desk_account=name,
            browser_account=f"{name}-web",
            queues=("service",) if id != BOSS else (),
            team=team,
            takes_calls=id != BOSS,
        )
        for id, name, team in (
            (ALICE, "alice", EAST),
            (BOB, "bob", WEST),
            (BOSS, "supervisor", team_of_boss),
        )
    }
    queues = {"service": QueueDefinition(id="service", name="service")}
    return replace(SETUP, agents=agents, queues=queues)


class FakePlane:
    """The real core, without journal, lanes or timers."""

    def __init__(self) -> None:
        self.world = World(setup(), NOW)
        self.inputs: list[inputs.Input] = []
        self.fault: Exception | None = None

    async def submit(self, input: inputs.Input) -> None:
        if self.fault:
            raise self.fault
        self.inputs.append(input)
        self.world.give(input)

    def trunks(self) -> list[View]:
        return []

    def foresee(self, queue: str, count: int, everybody: bool) -> list[Foreseen]:
        return self.world.center.foresee(queue, count, everybody, self.world.now)

    def snapshot(self) -> Mapping[str, list[View]]:
        return self.world.center.snapshot(self.world.now)

    def ready(self, id: UUID, device: str = "browser") -> None:
        name = {ALICE: "alice", BOB: "bob"}[id]
        account = f"{name}-web" if device == "browser" else name
        self.world.give(telephony.PhoneChanged(account, True))
        self.world.give(inputs.PresenceRequested(str(id), "ready"))

    def calls_in(self, caller: str = "13800000002") -> str:
        call = uuid7()
        self.world.calls_in(call, caller=caller)
        return call

    def talks(self, id: UUID, caller: str = "13800000002") -> str:
        """A call comes in and the agent, the only free one, answers it."""
        self.ready(id)
        call = self.calls_in(caller)
        self.world.give(telephony.LegAnswered(f"{call}-agent1"))
        return call


class FakeHub:
    def __init__(self) -> None:
        self.told: list[tuple[str, str, View]] = []

    def tell_agent(self, agent_id: str, name: str, data: View) -> None:
        self.told.append((agent_id, name, data))

    def acknowledge(self, alert: str, by: str) -> bool:
        return False


class FakeRecords:
    def __init__(self) -> None:
        self.users = {user.username: user for user in USERS}
        self.customers = {CUSTOMER.id: CUSTOMER}
        self.agents: dict[str, UUID] = {}
        self.duties: dict[UUID, dict[str, Any]] = {}
        self.refusing: set[str] = set()
        self.away = False

    async def login(self, username: str) -> Login | None:
        self._reach()
        return self.users.get(username)

    async def change_duties(self, by: Principal, agent: UUID, duties: dict[str, Any]) -> None:
        self._reach()
        self.duties[agent] = duties

    async def login_of(self, user_id: UUID) -> Login | None:
        self._reach()
        return next((user for user in self.users.values() if user.user_id == user_id), None)

    async def phone(self, user_id: UUID) -> BrowserPhone | None:
        self._reach()
        names = {login.user_id: login.username for login in self.users.values()}
        known = user_id in (ALICE, BOB)
        return BrowserPhone(f"{names[user_id]}-web", "secret") if known else None

    async def set_language(self, user_id: UUID, language: str) -> None:
        self._reach()
        [login] = [one for one in self.users.values() if one.user_id == user_id]
        self.users[login.username] = replace(login, language=language)

    async def customer(self, customer_id: UUID) -> Customer | None:
        self._reach()
        return self.customers.get(str(customer_id))

    async def numbers_in(self, by: Principal, noun: str, key: UUID) -> list[str]:
        self._reach()
        return ["+8613800000001", "+862155550000"] if str(key) in self.customers else []

    async def refuses_calls(self, number: str) -> bool:
        self._reach()
        return number in self.refusing

    async def agent_of(self, interaction_id: UUID) -> UUID | None:
        self._reach()
        return self.agents.get(str(interaction_id))

    async def permit_trial_call(self, by: Principal, trunk: str, number: str) -> TrialCall:
        self._reach()
        return TrialCall(trunk, number, "4008001000")

    def _reach(self) -> None:
        if self.away:
            raise RecordsUnavailable("The records are away.")


class FakeLines:
    """Every test call meets silence."""

    def __init__(self) -> None:
        self.known: dict[str, Registration] = {}
        self.tried: list[tuple[str, str, str]] = []
        self.fault: Exception | None = None

    async def try_trunk(self, trunk: str, number: str, shown: str) -> Trial:
        if self.fault:
            raise self.fault
        self.tried.append((trunk, number, shown))
        rung = Rung(0.1, "sent", "192.0.2.1:5060", "INVITE", None, "", (("CSeq", "1 INVITE"),))
        return judge([rung])

    async def registrations(self) -> Mapping[str, Registration]:
        return self.known


@dataclass
class House:
    """`now` is the clock of everything in it."""

    web: Path | None = None
    switch: str = "ws://127.0.0.1:9/ws"
    plane: FakePlane = field(default_factory=FakePlane)
    hub: FakeHub = field(default_factory=FakeHub)
    lines: FakeLines = field(default_factory=FakeLines)
    records: FakeRecords = field(default_factory=FakeRecords)
    definitions: Definitions = field(default_factory=Definitions)
    modules: tuple[APIRouter, ...] = ()
    state: dict[str, object] = field(default_factory=dict)
    system: dict[str, str] = field(default_factory=lambda: dict.fromkeys(SYSTEM, "up"))
    relays: Relays = field(default_factory=Relays)
    trusted_proxies: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.tokens = TokenService("k" * 43, TENANT, self.clock)
        self.app = create_app(
            Dependencies(
                tenant_id=TENANT,
                tokens=self.tokens,
                plane=self.plane,
                hub=self.hub,
                lines=self.lines,
                records=self.records,
                switch_url=lambda: self.switch,
                system=lambda: self.system,
                definitions=lambda: self.definitions,
                modules=self.modules,
                state=self.state,
                web_folder=self.web,
                clock=self.clock,
                relays=self.relays,
                trusted_proxies=self.trusted_proxies,
            )
        )

    def clock(self) -> float:
        return self.plane.world.now

    def token(self, username: str) -> str:
        return self.tokens.issue(principal_of_login(self.records.users[username])).text

    def client(
        self, username: str | None = None, address: str = "10.0.0.1", **headers: str
    ) -> httpx2.AsyncClient:
        """A program's client with the user's token, or nobody's."""
        if username:
            headers["Authorization"] = f"Bearer {self.token(username)}"
        transport = httpx2.ASGITransport(app=self.app, client=(address, 1234))
        return httpx2.AsyncClient(transport=transport, base_url="http://desk", headers=headers)

    def browser(self, username: str) -> httpx2.AsyncClient:
        """One with the cookie of the sign-in instead."""
        return self.client(None, Cookie=f"linedesk_session={self.token(username)}")
