"""Seals what was recorded, and seals anew what an older key has sealed."""

import asyncio
from collections.abc import Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings import chain
from linedesk.crm.recordings.keys import Vault, active_key
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.recordings.sound import Content, fault_of, sound_of
from linedesk.kit.db import after_commit
from linedesk.kit.sealed_files import seal

log = structlog.get_logger()

SUFFIX = ".sealed"
BATCH = 50


async def seal_waiting(session: AsyncSession, vault: Vault) -> int:
    """How many were sealed. The unsealed file goes once the row of the sealed one stands."""
    key_id, key = await active_key(session, vault)
    waiting = select(RecordingRow).where(
        RecordingRow.state == "available", RecordingRow.key_id.is_distinct_from(key_id)
    )
    rows = (await session.scalars(waiting.limit(BATCH).with_for_update(skip_locked=True))).all()
    sound = [row for row in rows if not await _set_aside(session, vault, row)]
    new = [_words(row) for row in sound if row.key_id is None]
    for row in sound:
        content = await sound_of(session, vault, row)
        before = vault.folder / str(row.path)
        target = before if before.suffix == SUFFIX else before.with_name(before.name + SUFFIX)
        await asyncio.to_thread(_seal, content, target, key, key_id, row.id)
        row.path, row.key_id = target.relative_to(vault.folder).as_posix(), key_id
        row.backed_up_at = None
        _drop(session, [before] if before != target else [])
    await chain.append(session, chain.STORED, new)
    await session.flush()
    return len(sound)


async def _set_aside(session: AsyncSession, vault: Vault, row: RecordingRow) -> bool:
    """What is damaged already is not sealed as if it were whole."""
    why = await fault_of(session, vault, row)
    if why is None:
        return False
    await fail(session, row, why)
    return True


async def fail(session: AsyncSession, row: RecordingRow, why: str) -> None:
    """It cannot be played any more: the row, the chain and the log say so."""
    log.error("recording lost", recording=row.id, why=why)
    row.state, row.why = "failed", why
    await chain.append(session, chain.DAMAGED, [_words(row) | {"why": why}])


def _words(row: RecordingRow) -> dict[str, object]:
    return {
        "recording": row.id,
        "interaction": str(row.interaction_id),
        "sha256": row.sha256,
        "seconds": row.seconds,
        "bytes": row.bytes,
    }


def _seal(content: Content, target: Path, key: bytes, key_id: UUID, name: str) -> None:
    """By way of the memory of the disk's cache: the content of one call, a few megabytes."""
    with NamedTemporaryFile(dir=target.parent, prefix=".sealing-") as plain:
        for block in content.read():
            plain.write(block)
        plain.flush()
        seal(Path(plain.name), target, key, key_id, name)


def _drop(session: AsyncSession, files: Sequence[Path]) -> None:
    async def drop() -> None:
        for file in files:
            file.unlink(missing_ok=True)

    after_commit(session, drop)
