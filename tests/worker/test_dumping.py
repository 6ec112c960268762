"""A-042: a copy of the whole database each day, in the backup, and the way back from it."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from linedesk.crm.recordings.keys import Vault
from linedesk.engines.postgres_folder import SUPERUSER, find_postgres
from linedesk.kit.db import Database
from linedesk.kit.sealed_files import Damaged
from linedesk.kit.stores import FolderStore
from linedesk.worker.dumping import EVERY, FOLDER, KEPT, DumpFailed, copy_when_due, open_copy
from tests.support.database import Cluster

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
VAULT = Vault(Path("/nowhere"), "master")
RESTORED = "restored"


async def test_a_copy_comes_back_with_every_tenants_rows(
    migrated: Cluster, database: Database, tenant: UUID, tmp_path: Path
) -> None:
    """A-042: restore proven. Nothing lies in the backup in the clear."""
    async with database.session(tenant) as session:
        await session.execute(text("insert into teams (id, name) values (:id, 'Restored')"),
                              {"id": tenant})  # fmt: skip
    store, plain = FolderStore(tmp_path / "backup"), tmp_path / "plain"
    engine = migrated.engine
    name = await asyncio.to_thread(copy_when_due, engine.backup_url, VAULT, store, NOW)
    assert name == "database/2026-11-22T030000Z.dump.sealed"
    assert b"PGDMP" not in (tmp_path / "backup" / name).read_bytes()
    assert open_copy(VAULT, store, plain) == name
    assert plain.read_bytes().startswith(b"PGDMP")
    admin = await engine.connect()
    await admin.execute(f"create database {RESTORED}")
    try:
        await _restore(engine.url(SUPERUSER, RESTORED), plain)
        copy = await engine.connect(SUPERUSER, RESTORED)
        assert await copy.fetchval("select name from teams where id = $1", tenant) == "Restored"
        forced = "select count(*) from pg_class where relforcerowsecurity"
        assert await copy.fetchval(forced) >= 25, "policies came back, too"
        await copy.close()
    finally:
        await admin.execute(f"drop database {RESTORED} with (force)")
        await admin.close()


async def _restore(url: str, dump: Path) -> None:
    address = url.replace("+asyncpg", "")
    command = (str(find_postgres() / "pg_restore"), "--exit-on-error", "--dbname", address, dump)
    process = await asyncio.create_subprocess_exec(*command)
    assert await asyncio.wait_for(process.wait(), 180) == 0


async def test_there_is_a_copy_a_day_and_old_ones_go(migrated: Cluster, tmp_path: Path) -> None:
    store = FolderStore(tmp_path)
    for day in range(20, 0, -1):
        (tmp_path / FOLDER).mkdir(exist_ok=True)
        moment = NOW - timedelta(days=day)
        (tmp_path / moment.strftime("database/%Y-%m-%dT%H%M%SZ.dump.sealed")).write_bytes(b"old")
    url = migrated.engine.backup_url
    too_soon = NOW - timedelta(days=1) + EVERY - timedelta(seconds=1)
    assert copy_when_due(url, VAULT, store, too_soon) is None
    made = await asyncio.to_thread(copy_when_due, url, VAULT, store, NOW)
    assert len(store.names(FOLDER)) == KEPT
    assert store.names(FOLDER)[-1] == made


async def test_a_copy_that_failed_or_was_changed_is_none(migrated: Cluster, tmp_path: Path) -> None:
    store = FolderStore(tmp_path / "backup")
    nobody = migrated.engine.url("nobody_at_all")
    with pytest.raises(DumpFailed):
        await asyncio.to_thread(copy_when_due, nobody, VAULT, store, NOW)
    assert store.names(FOLDER) == []
    with pytest.raises(DumpFailed):
        open_copy(VAULT, store, tmp_path / "plain")
    url = migrated.engine.backup_url
    name = await asyncio.to_thread(copy_when_due, url, VAULT, store, NOW)
    file = tmp_path / "backup" / str(name)
    content = bytearray(file.read_bytes())
    content[5000] ^= 1
    file.write_bytes(content)
    with pytest.raises(Damaged):
        open_copy(VAULT, store, tmp_path / "plain")
