"""Imports run in the worker, a few thousand rows a transaction.

Each transaction writes its customers, its rejected rows, the four counts and the position together,
so an import that was broken off goes on where it stood, and every row is counted once.
"""

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from uuid import UUID

import structlog
from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers.repository import custom_fields
from linedesk.crm.moving import writing
from linedesk.crm.moving.models import Import, ImportReject
from linedesk.crm.moving.preparing import House, Prepared, prepare
from linedesk.crm.moving.sheets import rows_of
from linedesk.directory.users.models import User
from linedesk.kit.db import Database
from linedesk.kit.errors import LinedeskError, RecordsUnavailable

log = structlog.get_logger()

CHUNK = 2000


@dataclass(slots=True)
class Reader:
    """The open file, and the numbers it has brought so far. While PostgreSQL writes some rows, the
    next ones are prepared in a thread (`ahead`)."""

    rows: Iterator[list[str]]
    columns: list[str]
    position: int
    seen: set[str] = field(default_factory=set)
    ahead: asyncio.Task[list[Prepared]] | None = None

    @classmethod
    def at(cls, shelf: Shelf, job: Import) -> "Reader":
        rows = rows_of(shelf.path(job.id), job.format)
        columns = next(rows, [])
        return cls(islice(rows, job.position, None), columns, job.position)

    async def prepared(self, mapping: Mapping[str, str], house: House) -> list[Prepared]:
        """The next rows; empty at the end of the file."""
        work = self.ahead or self._begin(mapping, house)
        self.ahead = None
        rows = await work
        if rows:
            self.ahead = self._begin(mapping, house)
        return rows

    def _begin(self, mapping: Mapping[str, str], house: House) -> asyncio.Task[list[Prepared]]:
        return asyncio.create_task(asyncio.to_thread(self._prepare, mapping, house))

    def _prepare(self, mapping: Mapping[str, str], house: House) -> list[Prepared]:
        found = [
            prepare(self.position + n, cells, self.columns, mapping, house)
            for n, cells in enumerate(islice(self.rows, CHUNK), 1)
        ]
        self.position += len(found)
        return found

    async def close(self) -> None:
        """What was prepared ahead is not wanted any more."""
        if self.ahead:
            self.ahead.cancel()
            await asyncio.wait([self.ahead])


async def run_imports(database: Database, tenant: UUID, shelf: Shelf) -> int:
    """Everything of the tenant that has been started; how many came to their end."""
    async with database.session(tenant) as session:
        query = select(Import.id).where(Import.state == "running").order_by(Import.begun_at)
        waiting = list(await session.scalars(query))
    for key in waiting:
        await _run(database, tenant, shelf, key)
    return len(waiting)


async def _run(database: Database, tenant: UUID, shelf: Shelf, key: UUID) -> None:
    try:
        dry = await _work_off(database, tenant, shelf, key)
    except RecordsUnavailable:
        raise
    except Exception as error:
        log.exception("import failed", id=str(key))
        why = error.message if isinstance(error, LinedeskError) else "the file cannot be read"
        async with database.session(tenant) as session:
            failed = await session.get_one(Import, key)
            failed.state, failed.why, failed.ended_at = "failed", why, datetime.now(UTC)
        return
    if dry is False:
        shelf.drop(key)


async def _work_off(database: Database, tenant: UUID, shelf: Shelf, key: UUID) -> bool | None:
    """Step by step to the end: whether it was a dry run; None when it was called off."""
    reader: Reader | None = None
    try:
        while True:
            async with database.session(tenant) as session:
                job = await session.get(Import, key, with_for_update=True)
                if job is None or job.state != "running":
                    return None
                if reader is None:
                    reader = await asyncio.to_thread(Reader.at, shelf, job)
                if not await _step(session, job, reader):
                    return job.dry
    finally:
        if reader:
            await reader.close()


async def _step(session: AsyncSession, job: Import, reader: Reader) -> bool:
    """The next rows; False when there were none left and the import is done."""
    rows = await reader.prepared(job.mapping, await house_of(session))
    if not rows:
        job.state, job.ended_at, job.total = "done", datetime.now(UTC), job.position
        return False
    await _settle(session, job, rows, reader.seen)
    job.position += len(rows)
    job.total = max(job.total, job.position)
    return True


async def house_of(session: AsyncSession) -> House:
    users = await session.execute(select(User.username, User.id).where(~User.disabled))
    return House(dict(users.all()), await custom_fields(session))


async def _settle(
    session: AsyncSession, job: Import, rows: Sequence[Prepared], seen: set[str]
) -> None:
    """Every row goes into one of the four counts."""
    bad = [row for row in rows if row.reasons]
    good = [row for row in rows if not row.reasons]
    numbers = [number for row in good for number in row.numbers]
    known = set(await writing.known_numbers(session, numbers)) | seen
    fresh: list[Prepared] = []
    again: list[Prepared] = []
    for row in good:
        double = job.on_known != "create" and not known.isdisjoint(row.numbers)
        (again if double else fresh).append(row)
        if not double or job.on_known == "update":
            known.update(row.numbers)
            seen.update(row.numbers)
    if not job.dry:
        await writing.create(session, fresh)
    job.created += len(fresh)
    await _known(session, job, again)
    await _reject(session, job, bad)


async def _known(session: AsyncSession, job: Import, rows: Sequence[Prepared]) -> None:
    if job.on_known == "skip":
        job.skipped += len(rows)
        return
    job.updated += len(rows)
    for row in rows if not job.dry else ():
        owners = await writing.known_numbers(session, row.numbers)
        await writing.change(session, next(iter(owners.values())), row)


async def _reject(session: AsyncSession, job: Import, rows: Sequence[Prepared]) -> None:
    job.rejected += len(rows)
    if rows:
        values = [
            {"import_id": job.id, "row": row.row, "reasons": row.reasons, "cells": row.cells}
            for row in rows
        ]
        await session.execute(insert(ImportReject), values)
