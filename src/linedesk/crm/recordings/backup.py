"""A second copy of every sealed recording, read back before it counts; and the way back.

The backup holds sealed files and the wrapped keys. With the house's master key they can be heard
again, without it nobody hears them.
"""

import asyncio
import hashlib
import json
import os
import shutil
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings.keys import KeyRow, Vault
from linedesk.crm.recordings.models import RecordingRow

log = structlog.get_logger()

BATCH = 50
KEYS = "keys.json"


class BackupFault(Exception):
    """The copy is not the original."""


async def back_up(session: AsyncSession, vault: Vault, backup: Path, now: datetime) -> int:
    """Copies what is not there yet; how many."""
    waiting = select(RecordingRow).where(
        RecordingRow.state == "available",
        RecordingRow.key_id.is_not(None),
        RecordingRow.backed_up_at.is_(None),
    )
    rows = (await session.scalars(waiting.limit(BATCH).with_for_update(skip_locked=True))).all()
    done = 0
    for row in rows:
        try:
            await asyncio.to_thread(copy, vault.folder / str(row.path), backup / str(row.path))
        except (OSError, BackupFault) as fault:
            log.error("recording not backed up", recording=row.id, why=str(fault))
            continue
        row.backed_up_at, done = now, done + 1
    if done:
        await _keep_keys(session, backup)
    await session.flush()
    return done


def copy(source: Path, target: Path) -> None:
    """Write `target` whole and onto the disk, then read it back."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(target.name + ".new")
    try:
        shutil.copyfile(source, fresh)
        with fresh.open("rb+") as file:
            os.fsync(file.fileno())
        if _digest(source) != _digest(fresh):
            raise BackupFault("the copy is not the original")
        fresh.replace(target)
    finally:
        fresh.unlink(missing_ok=True)


def _digest(file: Path) -> str:
    with file.open("rb") as source:
        return hashlib.file_digest(source, "sha256").hexdigest()


async def _keep_keys(session: AsyncSession, backup: Path) -> None:
    rows = await session.scalars(select(KeyRow))
    keys = {str(row.id): row.wrapped.hex() for row in rows}
    file = backup / KEYS
    known: dict[str, str] = json.loads(file.read_text()) if file.exists() else {}
    if known | keys != known:
        fresh = file.with_name(KEYS + ".new")
        fresh.write_text(json.dumps(known | keys, indent=1))
        fresh.replace(file)


async def fetch_back(vault: Vault, backup: Path | None, path: str) -> bool:
    """The copy takes the place of a file that is gone or damaged; False when there is none."""
    if backup is None or not (backup / path).is_file():
        return False
    await asyncio.to_thread(copy, backup / path, vault.folder / path)
    return True
