"""Every recording is read again from time to time: what vanished or changed is found by us."""

from datetime import datetime, timedelta
from uuid import UUID

import structlog
from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings.backup import fetch_back
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.recordings.sealing import fail
from linedesk.crm.recordings.sound import fault_of
from linedesk.kit.db import Database
from linedesk.kit.stores import Store

log = structlog.get_logger()

EVERY = timedelta(hours=24)
BATCH = 200


async def check_files(
    session: AsyncSession, vault: Vault, now: datetime, backup: Store | None = None
) -> int:
    """How many were lost. A copy from the backup heals; where there is none the row says so."""
    due = or_(RecordingRow.checked_at.is_(None), RecordingRow.checked_at < now - EVERY)
    query = select(RecordingRow).where(
        RecordingRow.state == "available", RecordingRow.key_id.is_not(None), due
    )
    rows = (await session.scalars(query.limit(BATCH).with_for_update(skip_locked=True))).all()
    lost = 0
    for row in rows:
        row.checked_at = now
        why = await fault_of(session, vault, row)
        if why and not await _healed(session, vault, backup, row):
            await fail(session, row, why)
            lost += 1
    await session.flush()
    return lost


async def check_at_once(database: Database, tenant: UUID, recording: str) -> None:
    """Somebody could not play it: the worker looks at it now and not within a day. In a transaction
    of its own, since the request that found it fails."""
    async with database.session(tenant) as session:
        due = update(RecordingRow).where(RecordingRow.id == recording).values(checked_at=None)
        await session.execute(due)


async def _healed(
    session: AsyncSession, vault: Vault, backup: Store | None, row: RecordingRow
) -> bool:
    if not await fetch_back(vault, backup, str(row.path)):
        return False
    if await fault_of(session, vault, row) is not None:
        return False
    log.warning("recording fetched back from the backup", recording=row.id)
    return True
