"""Many of a list changed at once: what they were is kept, and taken back while nobody has changed
them since."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory import audit
from linedesk.kit.db import Record
from linedesk.kit.errors import Conflict, Malformed, NotFound
from linedesk.kit.pagination import read_back
from linedesk.kit.security import Principal

MOST = 10_000
Before = dict[str, Any]  # id -> what it was, with the version that the change gave it

FiltersT = TypeVar("FiltersT")
# (filters, q, ids or None for all that the list shows) -> the rows, locked
Find = Callable[[FiltersT, str, list[UUID] | None], Awaitable[list[Any]]]

Named = Callable[[list[UUID]], Awaitable[list[Any]]]  # ids -> the records, locked
Restore = Callable[[list[tuple[Any, dict[str, Any]]]], Awaitable[None]]  # (record, what it was)


class Asked(Protocol):
    """`ids`, or without them all that the list shows by `filters`."""

    ids: list[UUID]
    filters: dict[str, Any] | None


class BulkChange(Record):
    __tablename__ = "bulk_changes"

    noun: Mapped[str]
    before: Mapped[Before]
    by_id: Mapped[UUID]
    undone_at: Mapped[datetime | None]


class BulkDone(BaseModel):
    """`chosen` of the list, of which `changed` are not so already; `id` names it for an undo, null
    where there is no way back."""

    id: UUID | None
    chosen: int
    changed: int


class BulkUndone(BaseModel):
    """`left`: changed by somebody since, or gone; they stay as they are."""

    restored: int
    left: int


async def chosen(
    asked: Asked, kind: type[FiltersT], find: Find[FiltersT], what: str, most: int = MOST
) -> list[Any]:
    """Malformed when nothing names them, and when the list shows more than `most`."""
    if asked.ids:
        return await find(kind(), "", asked.ids)
    if asked.filters is None:
        raise Malformed(f"Say which {what}", field="ids")
    rows = await find(*read_back(kind, asked.filters), None)
    if len(rows) > most:
        raise Malformed("These are too many at once", field="filters", most=most)
    return rows


async def keep(session: AsyncSession, by: Principal, noun: str, before: Before) -> UUID:
    kept = BulkChange(noun=noun, before=before, by_id=by.user_id)
    session.add(kept)
    await session.flush()
    return kept.id


async def undo(
    session: AsyncSession,
    by: Principal,
    noun: str,
    key: UUID,
    find: Named,
    restore: Restore,
) -> BulkUndone:
    """Those that nobody has changed since are as they were; it stands in the audit."""
    before = await _taken_back(session, noun, key)
    rows = await find([UUID(one) for one in before])
    same = [row for row in rows if row.version == before[str(row.id)]["version"]]
    await restore([(row, before[str(row.id)]) for row in same])
    await audit.note(session, by, "undone", noun, key, {"restored": [None, len(same)]})
    return BulkUndone(restored=len(same), left=len(before) - len(same))


async def _taken_back(session: AsyncSession, noun: str, key: UUID) -> Before:
    """What they were; once only."""
    kept = await session.get(BulkChange, key, with_for_update=True)
    if kept is None or kept.noun != noun:
        raise NotFound("There is no such change")
    if kept.undone_at:
        raise Conflict("It was taken back already", code="undone")
    kept.undone_at = datetime.now(UTC)
    return kept.before
