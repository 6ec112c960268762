from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import FetchedValue, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.crm.interactions.folding import Stored
from linedesk.kit.db import Model
from linedesk.kit.ids import uuid7

MARKED = "recording.marked"
# A mark that comes before the file does stands at its beginning.
_MARK = text(
    """
    insert into recording_marks (id, interaction_id, at_seconds, note, by_id, by_name)
    select :id, r.interaction_id,
        greatest(0, extract(epoch from cast(:at as timestamptz) - r.started_at)), '', u.id,
        u.username
    from recordings r, users u
    where r.id = :recording and u.id = :agent
    on conflict do nothing
    """
)


class Mark(Model):
    """A moment of a recording, in seconds from its beginning, and a word about it."""

    __tablename__ = "recording_marks"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    interaction_id: Mapped[UUID]
    at_seconds: Mapped[float]
    note: Mapped[str]
    by_id: Mapped[UUID]
    by_name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())


async def note_marks(session: AsyncSession, facts: Sequence[Stored]) -> None:
    """What agents marked while they talked, after their recordings have been noted."""
    for fact in facts:
        if fact.name == MARKED:
            of = {"recording": fact.data["recording"], "agent": UUID(fact.data["agent"])}
            await session.execute(_MARK, {"id": fact.id, "at": fact.at, **of})
