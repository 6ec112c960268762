"""Recordings' files go when their interactions are to be forgotten."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings.models import RecordingRow
from linedesk.kit.db import drop_after_commit


async def drop_recordings_after_commit(
    session: AsyncSession, folder: Path, interactions: Sequence[UUID]
) -> None:
    """Both what was encoded and what waits for it."""
    query = select(RecordingRow.id, RecordingRow.path)
    found = await session.execute(query.where(RecordingRow.interaction_id.in_(interactions)))
    rows = found.all()
    files = [folder / "raw" / f"{Path(key).name}.raw" for key, _ in rows]
    files += [folder / path for _, path in rows if path]
    drop_after_commit(session, files)
