"""A copy of the whole database each day, sealed with the house's master key, in the backup.

It is what `pg_dump` writes (custom format). On its way it is never on a disk in the clear; before
it is stored it is opened again and read through by `pg_restore`, and the store reads back what it
kept.
"""

import asyncio
import os
import subprocess
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import structlog
from sqlalchemy import make_url

from linedesk.crm.recordings.keys import Vault
from linedesk.engines.postgres_folder import find_postgres
from linedesk.kit.sealed_files import CHUNK, SealedFile, seal
from linedesk.kit.stores import Store, StoreFault
from linedesk.worker.rounds import for_ever

log = structlog.get_logger()

FOLDER = "database"
NAME = f"{FOLDER}/%Y-%m-%dT%H%M%SZ.dump.sealed"
EVERY = timedelta(hours=24)
KEPT = 14  # copies
PAUSE_SECONDS = 300.0
NO_TENANT = UUID(int=0)  # the seal names a key of the house, not of a tenant


class DumpFailed(Exception):
    """`pg_dump` or `pg_restore` says no."""


async def run(url: str, vault: Vault, store: Store) -> None:
    """For ever: a copy a day. `url`: of a role that reads every tenant's rows."""

    async def once() -> None:
        try:
            await asyncio.to_thread(copy_when_due, url, vault, store, datetime.now(UTC))
        except (DumpFailed, StoreFault, OSError) as fault:
            log.error("the database is not backed up", why=str(fault))

    await for_ever("copies of the database", PAUSE_SECONDS, once)


def copy_when_due(url: str, vault: Vault, store: Store, now: datetime) -> str | None:
    """The new copy's name; None when the last one is young enough. Blocks."""
    there = store.names(FOLDER)
    if there and _moment(there[-1]) > now - EVERY:
        return None
    name = now.strftime(NAME)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dump"
        seal(_dumped(url), file, _key(vault), NO_TENANT, name)
        _read_through(SealedFile(file, _key(vault), name))
        store.put(file, name)
    for old in [*there, name][:-KEPT]:
        store.drop(old)
    log.info("the database is backed up", name=name)
    return name


def open_copy(vault: Vault, store: Store, target: Path, name: str = "") -> str:
    """Write a copy (else the newest) to `target` in the clear, for `pg_restore`; its name."""
    name = name or next(reversed(store.names(FOLDER)), "")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dump"
        if not name or not store.fetch(name, file):
            raise DumpFailed("there is no such copy in the backup")
        target.touch(mode=0o600)
        with target.open("wb") as plain:
            for block in SealedFile(file, _key(vault), name).read():
                plain.write(block)
    return name


def _key(vault: Vault) -> bytes:
    return vault.signing("database")


def _moment(name: str) -> datetime:
    return datetime.strptime(name, NAME).replace(tzinfo=UTC)


def _dumped(url: str) -> Iterator[bytes]:
    """What `pg_dump` says; raises at its end, so that half a dump is never sealed as a whole."""
    parts = make_url(url).set(drivername="postgresql")
    address = parts.set(password=None).render_as_string()
    command = (_binary("pg_dump"), "--format=custom", "--dbname", address)
    secret = {"PGPASSWORD": parts.password} if parts.password else {}  # not for `ps` to see
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | secret
    ) as process:
        assert process.stdout
        assert process.stderr
        while block := process.stdout.read(CHUNK):
            yield block
        why = process.stderr.read().decode(errors="replace").strip()
    if process.returncode != 0:
        raise DumpFailed(why.partition("\n")[0])


def _read_through(sealed: SealedFile) -> None:
    command = (_binary("pg_restore"), "--file=/dev/null")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdin
        for block in sealed.read():
            process.stdin.write(block)
        process.stdin.close()
    if process.returncode != 0:
        raise DumpFailed("the copy cannot be read")


def _binary(name: str) -> str:
    return str(find_postgres() / name)
