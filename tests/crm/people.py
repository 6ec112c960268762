"""Real users for casework, whose references PostgreSQL checks, and what they work with."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

import httpx2
from sqlalchemy import select

from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from tests.support.records_api import ClientAs

Json = dict[str, Any]


@dataclass
class Office:
    """One tenant's people. `ann` and `bob` are agents of the center, `sue` leads it; `tom` works
    in the workshop, `ada` administers."""

    database: Database
    tenant: UUID
    client_as: ClientAs
    keys: dict[str, UUID]
    teams: dict[str, UUID]

    def client(self, name: str) -> httpx2.AsyncClient:
        return self.client_as(ROLES[name], user=self.keys[name])

    @property
    def ann(self) -> httpx2.AsyncClient:
        return self.client("ann")

    @property
    def bob(self) -> httpx2.AsyncClient:
        return self.client("bob")

    @property
    def sue(self) -> httpx2.AsyncClient:
        return self.client("sue")

    @property
    def ada(self) -> httpx2.AsyncClient:
        return self.client("ada")

    async def dismiss(self, name: str) -> None:
        async with self.database.session(self.tenant) as session:
            user = await session.scalar(select(User).where(User.id == self.keys[name]))
            assert user
            user.disabled = True


ROLES = {"ann": "agent", "bob": "agent", "tom": "agent", "sue": "supervisor", "ada": "admin"}
TEAMS = {"ann": "center", "bob": "center", "sue": "center", "tom": "workshop", "ada": None}


async def found_office(database: Database, tenant: UUID, client_as: ClientAs) -> Office:
    async with database.session(tenant) as session:
        teams = {name: Team(name=name) for name in ("center", "workshop")}
        session.add_all(teams.values())
        await session.flush()
        users = {}
        for name, role in ROLES.items():
            team = TEAMS[name]
            users[name] = User(
                username=f"{name}-{uuid7()}",
                name=name.capitalize(),
                password_hash="",
                roles=[role],
                language="zh",
                team_id=teams[team].id if team else None,
                disabled=False,
            )
        session.add_all(users.values())
        await session.flush()
        keys = {name: user.id for name, user in users.items()}
        return Office(
            database, tenant, client_as, keys, {name: team.id for name, team in teams.items()}
        )


def states(*names: str) -> list[Json]:
    """`open:new` and the like."""
    return [{"code": name.split(":")[1], "phase": name.split(":")[0]} for name in names]


def moves(*names: str) -> list[Json]:
    """`new>done` and the like."""
    return [dict(zip(("from", "to"), name.split(">"), strict=True)) for name in names]


COMPLAINT: Json = {
    "noun": "ticket",
    "code": "complaint",
    "states": states(
        "open:new", "open:working", "waiting:asked", "confirming:solved", "done:closed",
        "dropped:withdrawn",
    ),
    "moves": moves(
        "new>working", "working>asked", "asked>working", "working>solved", "solved>closed",
        "solved>working", "new>withdrawn", "working>withdrawn",
    ),
    "targets": {"normal": {"respond": 60, "resolve": 480}, "urgent": {"resolve": 60}},
}  # fmt: skip


async def made(client: httpx2.AsyncClient, path: str, body: Json) -> Json:
    answer = await client.post(path, json=body)
    assert answer.status_code in (200, 201), answer.text
    found: Json = answer.json()
    return found


async def got(client: httpx2.AsyncClient, path: str, **query: Any) -> Json:
    answer = await client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found
