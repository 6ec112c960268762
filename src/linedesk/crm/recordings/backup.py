"""A second copy of every sealed recording, read back before it counts; and the way back.

The backup holds sealed files and the wrapped keys. With the house's master key they can be heard
again, without it nobody hears them.
"""

import asyncio
import json
import tempfile
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings.keys import KeyRow, Vault
from linedesk.crm.recordings.models import RecordingRow
from linedesk.kit.stores import Store, StoreAway, StoreFault

log = structlog.get_logger()

BATCH = 50
KEYS = "keys.json"


async def back_up(session: AsyncSession, vault: Vault, backup: Store, now: datetime) -> int:
    """Copies what is not there yet; how many. A store that is away is asked again later."""
    waiting = select(RecordingRow).where(
        RecordingRow.state == "available",
        RecordingRow.key_id.is_not(None),
        RecordingRow.backed_up_at.is_(None),
    )
    rows = (await session.scalars(waiting.limit(BATCH).with_for_update(skip_locked=True))).all()
    done = 0
    for row in rows:
        try:
            await asyncio.to_thread(backup.put, vault.folder / str(row.path), str(row.path))
        except StoreAway:
            log.error("the backup is away", waiting=len(rows) - done)
            break
        except (OSError, StoreFault) as fault:
            log.error("recording not backed up", recording=row.id, why=str(fault))
            continue
        row.backed_up_at, done = now, done + 1
    if done:
        await _keep_keys(session, backup)
    await session.flush()
    return done


async def _keep_keys(session: AsyncSession, backup: Store) -> None:
    """Before the rows say that they are backed up: without their keys the copies are nothing."""
    rows = await session.scalars(select(KeyRow))
    keys = {str(row.id): row.wrapped.hex() for row in rows}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / KEYS
        there = await asyncio.to_thread(backup.fetch, KEYS, file)
        known: dict[str, str] = json.loads(file.read_text()) if there else {}
        if known | keys != known:
            file.write_text(json.dumps(known | keys, indent=1))
            await asyncio.to_thread(backup.put, file, KEYS)


async def fetch_back(vault: Vault, backup: Store | None, path: str) -> bool:
    """The copy takes the place of a file that is gone or damaged; False when there is none."""
    if backup is None:
        return False
    try:
        return await asyncio.to_thread(backup.fetch, path, vault.folder / path)
    except StoreFault as fault:
        log.error("recording cannot be fetched back now", why=str(fault))
        return False
