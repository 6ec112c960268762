"""Encodes recordings off the call path. The rows of `recordings` are the queue.

A row waits as `encoding` from the fact `recording.ended` on and becomes `available` or `failed`,
never silently nothing. The raw file goes only after the result was read back and its row stands. A
row that is still `recording` while its raw file has not grown for two minutes lost its end to a
crash; it is encoded as far as it goes.
"""

import asyncio
import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import structlog
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.tenants import tenants
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.worker.audio import AudioFault, Encoded, encode

log = structlog.get_logger()

Row = dict[str, Any]

PAUSE_SECONDS = 1.0
STILL_SECONDS = 2.0  # a raw file that has not grown for so long is whole
MISSING_SECONDS = 60.0  # how long a raw file may be late
ORPHAN_SECONDS = 120.0
LONGEST_CALL_SECONDS = 6 * 3600.0  # as the switch limits it

NEXT = text(
    """
    SELECT id, interaction_id, state, started_at FROM recordings
    WHERE state IN ('recording', 'encoding') AND id <> ALL (:passed)
    ORDER BY started_at NULLS FIRST LIMIT 1 FOR UPDATE SKIP LOCKED
    """
)
AVAILABLE = text(
    """
    UPDATE recordings SET state = 'available', path = :path, seconds = :seconds, bytes = :bytes,
      sha256 = :sha256, peaks = CAST(:peaks AS jsonb), why = NULL WHERE id = :id
    """
)
LEFT_BEHIND = text(
    """
    INSERT INTO recordings (id, tenant_id, interaction_id, state, started_at)
    SELECT :id, tenant_id, id, 'encoding', COALESCE(connected_at, started_at)
    FROM interactions WHERE id = CAST(:interaction AS uuid)
    ON CONFLICT (id) DO NOTHING
    """
)
NAME = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-rec\d+")
FAILED = text("UPDATE recordings SET state = 'failed', why = :why WHERE id = :id")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where audio lies: `raw/<id>.raw` becomes `<yyyy>/<mm>/<dd>/<id>.ogg`."""

    folder: Path

    def raw(self, recording: str) -> Path:
        return self.folder / "raw" / f"{Path(recording).name}.raw"

    def encoded(self, recording: str, started: datetime) -> Path:
        return self.folder / started.strftime("%Y/%m/%d") / f"{Path(recording).name}.ogg"


async def run(database: Database, folder: Path) -> None:
    """Work for ever on the recordings in `folder`; PostgreSQL may come and go."""
    shelf = Shelf(folder)
    while True:
        try:
            for tenant in await tenants(database):
                await adopt_left_behind(database, tenant.id, shelf)
                await encode_waiting(database, tenant.id, shelf)
        except RecordsUnavailable:
            log.info("recordings wait for the records")
        except Exception:
            log.exception("recordings cannot be encoded for now")
        await asyncio.sleep(PAUSE_SECONDS)


async def adopt_left_behind(database: Database, tenant: UUID, shelf: Shelf) -> None:
    """Audio whose first fact was lost in a crash: give it the row that it should have had."""
    left = {raw.stem: raw for raw in shelf.folder.glob("raw/*.raw") if _still(raw) > ORPHAN_SECONDS}
    if not left:
        return
    async with database.session(tenant) as session:
        for id in left:
            if name := NAME.fullmatch(id):
                await session.execute(LEFT_BEHIND, {"id": id, "interaction": name[1]})


async def encode_waiting(database: Database, tenant: UUID, shelf: Shelf) -> int:
    """Encode what is ready of this tenant; the number of rows that were settled."""
    passed: list[str] = []
    settled = 0
    while True:
        async with database.session(tenant) as session:
            row = (await session.execute(NEXT, {"passed": passed})).mappings().first()
            if row is None:
                return settled
            passed.append(row["id"])
            done = await _settle(session, dict(row), shelf)
        if done:
            shelf.raw(row["id"]).unlink(missing_ok=True)
        settled += done


async def _settle(session: AsyncSession, row: Row, shelf: Shelf) -> bool:
    """True when the row became available, and its raw file may go."""
    raw, age = shelf.raw(row["id"]), _age(row)
    if not raw.exists():
        if age > (MISSING_SECONDS if row["state"] == "encoding" else LONGEST_CALL_SECONDS):
            await _fail(session, row["id"], "the audio file is missing")
        return False
    if _still(raw) < (STILL_SECONDS if row["state"] == "encoding" else ORPHAN_SECONDS):
        return False
    return await _encode(session, row, shelf)


async def _encode(session: AsyncSession, row: Row, shelf: Shelf) -> bool:
    target = shelf.encoded(row["id"], row["started_at"] or datetime.now(UTC))
    try:
        encoded = await asyncio.to_thread(encode, shelf.raw(row["id"]), target)
    except (AudioFault, OSError, RuntimeError) as fault:
        await _fail(session, row["id"], str(fault))
        return False
    await session.execute(AVAILABLE, _values(row["id"], target.relative_to(shelf.folder), encoded))
    return True


def _values(id: str, path: Path, encoded: Encoded) -> dict[str, Any]:
    return {
        "id": id,
        "path": path.as_posix(),
        "seconds": encoded.seconds,
        "bytes": encoded.bytes,
        "sha256": encoded.sha256,
        "peaks": msgspec.json.encode(encoded.peaks).decode(),
    }


async def _fail(session: AsyncSession, id: str, why: str) -> None:
    log.error("recording failed", recording=id, why=why)
    await session.execute(FAILED, {"id": id, "why": why})


def _age(row: Row) -> float:
    started: datetime | None = row["started_at"]
    return (datetime.now(UTC) - started).total_seconds() if started else 0.0


def _still(raw: Path) -> float:
    """Seconds since the file grew last."""
    return time.time() - raw.stat().st_mtime
