"""Exports run in the worker: the list that was on the screen, whole, as who asked may see it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import structlog
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving.columns import RECORDS, List
from linedesk.crm.moving.models import Export
from linedesk.crm.moving.reports import REPORTS
from linedesk.crm.moving.sheets import CsvWriter, XlsxWriter
from linedesk.crm.wording import Cell, Reader
from linedesk.kit.db import Database
from linedesk.kit.errors import Malformed, RecordsUnavailable
from linedesk.kit.pagination import Page, read_back
from linedesk.kit.security import Permission, Principal

log = structlog.get_logger()

LISTS: Mapping[str, List] = {**RECORDS, **REPORTS}
CHUNK = 1000
MOST = 2_000_000


async def heading_of(session: AsyncSession, job: Export) -> tuple[list[str], list[Cell], Reader]:
    """(titles, cells, reader); Malformed names a column that the list does not have."""
    listed = LISTS[job.noun]
    own = {field["key"]: field for field in await listed.own(session)}
    reader = Reader(job.language, ZoneInfo(job.time_zone))
    first = [
        {"key": key, "title": pair[job.language == "en"]} for key, pair in listed.at_first.items()
    ]
    asked = job.columns or first
    cells = [listed.cell(one["key"], own) for one in asked]
    if unknown := [one["key"] for one, cell in zip(asked, cells, strict=True) if cell is None]:
        raise Malformed("The list has no such columns", field="columns", fields=unknown)
    return [one["title"] for one in asked], [cell for cell in cells if cell], reader


async def run_exports(database: Database, tenant: UUID, shelf: Shelf) -> int:
    async with database.session(tenant) as session:
        query = select(Export.id).where(Export.state.in_(["waiting", "running"]))
        waiting = list(await session.scalars(query.order_by(Export.created_at)))
    for key in waiting:
        await _run(database, tenant, shelf, key)
    return len(waiting)


async def _run(database: Database, tenant: UUID, shelf: Shelf, key: UUID) -> None:
    path = shelf.path(key)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    try:
        await _write(database, tenant, key, part)
        part.rename(path)
        await _ended(database, tenant, key, "ready", bytes=path.stat().st_size)
    except RecordsUnavailable:
        raise
    except Exception:
        log.exception("export failed", id=str(key))
        await _ended(database, tenant, key, "failed", why="it could not be written")
    finally:
        part.unlink(missing_ok=True)


async def _write(database: Database, tenant: UUID, key: UUID, part: Path) -> None:
    """In one transaction that sees one moment; the progress is told in others."""
    async with database.session(tenant) as session:
        job = await session.get_one(Export, key)
        listed, by = LISTS[job.noun], _asker(job, tenant)
        titles, cells, reader = await heading_of(session, job)
        filters, q = read_back(listed.filters, job.filters)
        out: Any = CsvWriter(part) if job.format == "csv" else XlsxWriter(part)
        try:
            out.write([titles])
            for offset in range(0, MOST, CHUNK):
                page = Page(limit=CHUNK, offset=offset, sort=job.filters.get("sort", ""), q=q)
                rows, total = await listed.fetch(session, by, page, filters)
                out.write([cell(one, reader) for cell in cells] for one in rows)
                session.expunge_all()
                done = offset + len(rows)
                await _progress(database, tenant, key, done, total)
                if done >= total or not rows:
                    if (last := listed.summed(rows)) is not None:
                        out.write([[cell(last, reader) for cell in cells]])
                    break
        finally:
            out.close()


def _asker(job: Export, tenant: UUID) -> Principal:
    """Who asked, with what he could see then."""
    withheld = frozenset({Permission.SEE_NUMBERS}) if job.masked else frozenset()
    return Principal(job.by_id or UUID(int=0), tenant, job.by_name, frozenset({"admin"}), withheld)


async def _progress(database: Database, tenant: UUID, key: UUID, done: int, total: int) -> None:
    async with database.session(tenant) as session:
        job = await session.get_one(Export, key)
        job.state, job.done, job.total = "running", done, total


async def _ended(
    database: Database, tenant: UUID, key: UUID, state: str, bytes: int | None = None, why: str = ""
) -> None:
    async with database.session(tenant) as session:
        job = await session.get_one(Export, key)
        job.state, job.bytes, job.why, job.ended_at = state, bytes, why, datetime.now(UTC)
