"""Queues: waiting lines, who serves them and how long everything takes."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.repository import agents_named
from linedesk.directory.flows.repository import flows_leading_to
from linedesk.directory.noun import Noun, View
from linedesk.directory.queues.models import Queue
from linedesk.directory.queues.repository import members_of, set_members
from linedesk.directory.queues.schemas import QueueView, QueueWrite
from linedesk.directory.repository import ids_by
from linedesk.directory.skills import Skill
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.security import Principal


class Queues(Noun[Queue]):
    name, path, model, write, view = "queue", "queues", Queue, QueueWrite, QueueView

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: Queue | None
    ) -> dict[str, Any]:
        sent.pop("members", None)
        wanted = {skill for step in sent.get("skills", ()) for skill in step["skills"]}
        known = await ids_by(session, Skill.name, sorted(wanted))
        if missing := sorted(wanted - known.keys()):
            raise Malformed("There are no such skills", missing=missing)
        return sent

    async def written(self, session: AsyncSession, row: Queue, sent: dict[str, Any]) -> None:
        if "members" in sent:
            await set_members(session, row.id, await agents_named(session, sent["members"]))

    async def views(self, session: AsyncSession, rows: Sequence[Queue]) -> list[View]:
        members = await members_of(session, [row.id for row in rows])
        return [
            QueueView.model_validate(row).model_copy(update={"members": members.get(row.id, [])})
            for row in rows
        ]

    async def delete(self, session: AsyncSession, by: Principal, key: UUID) -> None:
        """Refused while a running flow lets callers wait for it."""
        if flows := await flows_leading_to(session, key):
            raise Conflict("Running flows lead to the queue", code="in-use", flows=flows)
        await super().delete(session, by, key)
