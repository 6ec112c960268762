"""Seals what was recorded, and seals anew what an older key has sealed."""

from uuid import UUID

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings import chain
from linedesk.crm.recordings.keys import Vault, active_key
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.recordings.sound import fault_of
from linedesk.kit.db import drop_after_commit
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
    fresh = {row.id for row in rows if row.key_id is None}
    sealed = [row for row in rows if await _sealed(session, vault, row, key_id, key)]
    await chain.append(session, chain.STORED, [_words(row) for row in sealed if row.id in fresh])
    await session.flush()
    return len(sealed)


async def _sealed(
    session: AsyncSession, vault: Vault, row: RecordingRow, key_id: UUID, key: bytes
) -> bool:
    """What is damaged already is not sealed as if it were whole."""
    before = vault.folder / str(row.path)
    target = before if before.suffix == SUFFIX else before.with_name(before.name + SUFFIX)
    why = await fault_of(
        session, vault, row, lambda blocks: seal(blocks, target, key, key_id, row.id)
    )
    if why is not None:
        await fail(session, row, why)
        return False
    row.path, row.key_id = target.relative_to(vault.folder).as_posix(), key_id
    row.backed_up_at = None
    drop_after_commit(session, [before] if before != target else [])
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
