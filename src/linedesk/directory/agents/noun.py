"""Agents: users who take calls, with their phones, queues and skills."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.models import Agent
from linedesk.directory.agents.repository import new_agent, set_skills, skills_of, users_of
from linedesk.directory.agents.schemas import AgentView, AgentWrite
from linedesk.directory.noun import Noun, View
from linedesk.directory.queues.models import Queue
from linedesk.directory.queues.repository import queues_of, ranks_of, set_queues, set_ranks
from linedesk.directory.repository import ids_by
from linedesk.directory.users.models import User
from linedesk.kit.errors import Conflict, Malformed


class Agents(Noun[Agent]):
    name, path, model, write, view = "agent", "agents", Agent, AgentWrite, AgentView
    searched, order = ("desk_account", "extension"), "desk_account"
    secrets = frozenset({"desk_password", "pin"})

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Agent | None
    ) -> dict[str, Any]:
        for elsewhere in ("queues", "skills", "ranks"):
            sent.pop(elsewhere, None)
        username, password = sent.pop("username", None), sent.pop("desk_password", None)
        if password:
            sent["desk_password"] = password
        if row is None:
            return await self._phones_of(session, username) | sent
        if username not in (None, row.desk_account):
            raise Conflict("An agent keeps its user", code="agent-keeps-user")
        return sent

    async def _phones_of(self, session: AsyncSession, username: str) -> dict[str, Any]:
        user = await session.scalar(select(User).where(User.username == username))
        if user is None:
            raise Malformed("There is no such user", field="username")
        fresh = new_agent(user)
        columns = ("id", "desk_account", "desk_password", "browser_account", "browser_password")
        return {column: getattr(fresh, column) for column in columns}

    async def written(self, session: AsyncSession, row: Agent, sent: dict[str, Any]) -> None:
        if "queues" in sent:
            known = await _queues_named(session, sent["queues"])
            await set_queues(session, row.id, list(known.values()))
        if "ranks" in sent:
            known = await _queues_named(session, list(sent["ranks"]))
            ranks = {known[name]: rank for name, rank in sent["ranks"].items()}
            await set_ranks(session, row.id, ranks)
        if "skills" in sent:
            await set_skills(session, row.id, sent["skills"])

    async def views(self, session: AsyncSession, rows: Sequence[Agent]) -> list[View]:
        keys = [row.id for row in rows]
        users = await users_of(session, keys)
        queues, skills = await queues_of(session, keys), await skills_of(session, keys)
        ranks = await ranks_of(session, keys)
        return [
            AgentView(
                **{name: getattr(row, name) for name in _COLUMNS},
                username=users[row.id].username,
                name=users[row.id].name,
                queues=queues.get(row.id, []),
                skills=skills.get(row.id, {}),
                ranks=ranks.get(row.id, {}),
            )
            for row in rows
        ]


_COLUMNS = (
    "id",
    "created_at",
    "version",
    "extension",
    "device",
    "outside_number",
    "bot",
    "desk_account",
    "browser_account",
)


async def _queues_named(session: AsyncSession, names: Sequence[str]) -> dict[str, UUID]:
    known = await ids_by(session, Queue.name, names)
    if missing := sorted(set(names) - known.keys()):
        raise Malformed("There are no such queues", missing=missing)
    return known
