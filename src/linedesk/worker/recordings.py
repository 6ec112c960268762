"""Encodes recordings off the call path: files say what is ready, rows what became of it.

A row is `encoding` from the fact `recording.ended` on and becomes `available` or `failed`, never
silently nothing: what fails, and what is shorter than the talk, is a fact with its reason. A raw
file goes only after its result was read back, lies on the disk and stands in its row. A row that
is still `recording` while its raw file has not grown for two minutes lost its end to a crash; it is
encoded as far as it goes. A full disk leaves everything as it is, to be tried again.

The folder of raw files is looked at each second, which costs nothing while nobody talks; the rows
are asked only when a file has come to rest. Many recordings are one transaction.
"""

import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.tenants import tenants
from linedesk.kit.db import Database
from linedesk.worker import ledger
from linedesk.worker.encoder import Result, encode_all
from linedesk.worker.rounds import for_ever
from linedesk.worker.shelf import Raw, Shelf

log = structlog.get_logger()

PAUSE_SECONDS = 1.0
SWEEP_SECONDS = 15.0  # how often rows are asked though no file has come to rest
STILL_SECONDS = 2.0  # a raw file that has not grown for so long is whole
RESTLESS_SECONDS = 10.0  # so long a file at rest is asked for each second: its row may be late
MISSING_SECONDS = 60.0  # how long a raw file may be late
ORPHAN_SECONDS = 120.0
LONGEST_CALL_SECONDS = 6 * 3600.0  # as the switch limits it
BATCH = 100  # recordings of one transaction
BATCH_BYTES = 64 << 20  # raw: half an hour of talk, some four seconds of a processor


async def run(database: Database, folder: Path) -> None:
    """On the recordings in `folder`."""
    shelf, next_sweep = Shelf(folder), 0.0

    async def once() -> None:
        nonlocal next_sweep
        now = time.monotonic()
        if now >= next_sweep:
            await _sweep(database, shelf)
            next_sweep = now + SWEEP_SECONDS
        elif shelf.has_news(STILL_SECONDS, RESTLESS_SECONDS):
            for tenant in await tenants(database):
                await encode_waiting(database, tenant.id, shelf)

    await for_ever("encoding of recordings", PAUSE_SECONDS, once)


async def _sweep(database: Database, shelf: Shelf) -> None:
    for tenant in await tenants(database):
        await adopt_left_behind(database, tenant.id, shelf)
        await encode_waiting(database, tenant.id, shelf)
        await fail_missing(database, tenant.id, shelf)


async def adopt_left_behind(database: Database, tenant: UUID, shelf: Shelf) -> None:
    """Audio whose first fact was lost in a crash: give it the row that it should have had."""
    left = shelf.at_rest(ORPHAN_SECONDS)
    if not left:
        return
    async with database.session(tenant) as session:
        for raw in left:
            await ledger.adopt(session, raw.id)


async def fail_missing(database: Database, tenant: UUID, shelf: Shelf) -> None:
    """Rows whose audio should long have been there, and is not."""
    now = datetime.now(UTC)
    ended = now - timedelta(seconds=MISSING_SECONDS)
    started = now - timedelta(seconds=LONGEST_CALL_SECONDS)
    async with database.session(tenant) as session:
        late = await ledger.overdue(session, ended, started)
        gone = [row for row in late if not shelf.raw(row.id).exists()]
        await _settle(session, [Result(row, why="the audio file is missing") for row in gone])


async def encode_waiting(database: Database, tenant: UUID, shelf: Shelf) -> int:
    """Encode what has come to rest of this tenant; the number that can be played now."""
    done = 0
    for batch in _batches(shelf.at_rest(STILL_SECONDS)):
        done += await _encode_batch(database, tenant, shelf, batch)
    return done


async def _encode_batch(
    database: Database, tenant: UUID, shelf: Shelf, batch: Sequence[Raw]
) -> int:
    orphans = [raw.id for raw in batch if raw.still >= ORPHAN_SECONDS]
    async with database.session(tenant) as session:
        rows = await ledger.claim(session, [raw.id for raw in batch], orphans)
        results = await encode_all(rows, shelf) if rows else []
        await _settle(session, results)
    empty = {raw.id for raw in batch if raw.size == 0}
    for result in results:
        if result.encoded or result.row.id in empty:
            shelf.raw(result.row.id).unlink(missing_ok=True)
    return sum(result.encoded is not None for result in results)


async def _settle(session: AsyncSession, results: Sequence[Result]) -> None:
    facts = [fact for result in results if (fact := result.fact())]
    for name, data in facts:
        log.error("recording at fault", fact=name, recording=data["recording"], why=data["why"])
    await ledger.settle(session, [result.values() for result in results])
    await ledger.tell(session, facts)


def _batches(files: Sequence[Raw]) -> Iterator[list[Raw]]:
    batch: list[Raw] = []
    for raw in files:
        if batch and (len(batch) == BATCH or _size(batch) + raw.size > BATCH_BYTES):
            yield batch
            batch = []
        batch.append(raw)
    if batch:
        yield batch


def _size(batch: Sequence[Raw]) -> int:
    return sum(raw.size for raw in batch)
