"""Queues as people name them in what they set up."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.queues.models import Queue
from linedesk.directory.repository import ids_by
from linedesk.kit.errors import Malformed


async def queue_id_of(session: AsyncSession, name: str | None) -> UUID | None:
    """None for no queue in particular; Malformed for a name that no queue has."""
    if name is None:
        return None
    found = await ids_by(session, Queue.name, [name])
    if name not in found:
        raise Malformed("There is no such queue", missing=[name])
    return found[name]


async def queue_names(session: AsyncSession, ids: Iterable[UUID | None]) -> dict[UUID | None, str]:
    """Of those that exist, by id."""
    known = [key for key in ids if key]
    rows = await session.execute(select(Queue.id, Queue.name).where(Queue.id.in_(known)))
    return dict(rows.all())
