"""The rows of recordings, as the worker reads and settles them: one statement for many.

What went wrong with a recording is also a fact, written with the row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.ids import uuid7

NAME = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-rec\d+")
FAILED, TRUNCATED = "recording.failed", "recording.truncated"

# Several workers may run: each takes what no other has taken.
_CLAIM = text(
    """
    SELECT id, interaction_id, state, started_at, ended_at FROM recordings
    WHERE id = ANY (:ids) AND (state = 'encoding' OR state = 'recording' AND id = ANY (:orphans))
    ORDER BY started_at NULLS FIRST FOR UPDATE SKIP LOCKED
    """
)
_OVERDUE = text(
    """
    SELECT id, interaction_id, state, started_at, ended_at FROM recordings
    WHERE state = 'encoding' AND COALESCE(ended_at, started_at) < :ended
       OR state = 'recording' AND started_at < :started
    FOR UPDATE SKIP LOCKED
    """
)
_SETTLE = text(
    """
    UPDATE recordings SET state = done.state, path = done.path, seconds = done.seconds,
      bytes = done.bytes, sha256 = done.sha256, peaks = done.peaks, why = done.why
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS done(id text, state text, path text,
      seconds float, bytes bigint, sha256 text, peaks jsonb, why text)
    WHERE recordings.id = done.id
    """
)
_TELL = text(
    """
    INSERT INTO facts (id, seq, at, name, data)
    SELECT id, 0, now(), name, data
    FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS fact(id uuid, name text, data jsonb)
    """
)
_LEFT_BEHIND = text(
    """
    INSERT INTO recordings (id, tenant_id, interaction_id, state, started_at)
    SELECT :id, tenant_id, id, 'encoding', COALESCE(connected_at, started_at)
    FROM interactions WHERE id = CAST(:interaction AS uuid)
    ON CONFLICT (id) DO NOTHING
    """
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A row that is to be settled."""

    id: str
    interaction_id: UUID
    state: str
    started_at: datetime | None
    ended_at: datetime | None

    @property
    def lasted(self) -> float | None:
        """Seconds that were to be recorded, where both ends are known."""
        if self.started_at is None or self.ended_at is None:
            return None
        return (self.ended_at - self.started_at).total_seconds()


async def claim(session: AsyncSession, ids: Sequence[str], orphans: Sequence[str]) -> list[Waiting]:
    """Of `ids` those that wait, and of `orphans` those that run still; ours to the commit."""
    rows = await session.execute(_CLAIM, {"ids": list(ids), "orphans": list(orphans)})
    return [Waiting(*row) for row in rows]


async def overdue(session: AsyncSession, ended: datetime, started: datetime) -> list[Waiting]:
    """Rows that wait since before `ended`, or run since before `started`."""
    rows = await session.execute(_OVERDUE, {"ended": ended, "started": started})
    return [Waiting(*row) for row in rows]


async def settle(session: AsyncSession, outcomes: Sequence[dict[str, Any]]) -> None:
    """Each: {id, state} and what else the row is to hold; what is missing becomes null."""
    if outcomes:
        await session.execute(_SETTLE, {"rows": _json(outcomes)})


async def tell(session: AsyncSession, facts: Sequence[tuple[str, dict[str, Any]]]) -> None:
    """(name, data) each."""
    rows = [{"id": uuid7(), "name": name, "data": data} for name, data in facts]
    if rows:
        await session.execute(_TELL, {"rows": _json(rows)})


async def adopt(session: AsyncSession, id: str) -> None:
    """Give audio the row that it should have had, if its interaction is known."""
    if name := NAME.fullmatch(id):
        await session.execute(_LEFT_BEHIND, {"id": id, "interaction": name[1]})


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()
