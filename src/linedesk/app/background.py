"""The process whose work nobody waits for. Calls do without it, and without its codecs."""

import asyncio
from pathlib import Path

from linedesk.app.storage import backup, vault
from linedesk.engines.errors import EngineError
from linedesk.kit.db import Database
from linedesk.kit.sealed_files import Damaged
from linedesk.kit.stores import StoreFault
from linedesk.settings import Settings
from linedesk.worker import chores, dumping, keeping, moving, recordings
from linedesk.worker.dumping import DumpFailed, open_copy


async def work(settings: Settings) -> None:
    """Background jobs, until cancelled."""
    assert settings.database_url, "the supervisor says where the records are"
    database = Database(settings.database_url, pool_size=4)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(recordings.run(database, settings.recordings_folder), name="audio")
            group.create_task(chores.run(database), name="chores")
            group.create_task(
                keeping.run(database, vault(settings), settings.files_folder, backup(settings)),
                name="keeping",
            )
            group.create_task(moving.run(database, settings.files_folder), name="files")
            store = backup(settings)
            if store and settings.database_backup_url:
                copies = dumping.run(settings.database_backup_url, vault(settings), store)
                group.create_task(copies, name="database copies")
    finally:
        await database.close()


def open_database_copy(settings: Settings, target: Path, name: str = "") -> str:
    """The newest copy of the database in the backup, or that one, for `pg_restore`; its name."""
    advice = "docs/operations/recordings.md tells how a backup is set up and restored"
    store = backup(settings)
    if store is None:
        raise EngineError("No backup is set up.", advice)
    try:
        return open_copy(vault(settings), store, target, name)
    except (DumpFailed, Damaged, StoreFault) as fault:
        raise EngineError(f"The copy cannot be opened: {fault}.", advice) from fault
