"""Whole lists in and out. The work itself is the worker's (`importing.py`, `exporting.py`)."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, UploadFile
from fastapi.responses import Response
from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving.exports import exports
from linedesk.crm.moving.importing import house_of
from linedesk.crm.moving.models import Import, ImportReject
from linedesk.crm.moving.preparing import FIELDS, prepare
from linedesk.crm.moving.rejects import as_csv
from linedesk.crm.moving.schemas import (
    ImportView,
    MappingWrite,
    RejectView,
    RowView,
    StartWrite,
)
from linedesk.crm.moving.uploading import head_of, keep_list
from linedesk.crm.wording import Reader
from linedesk.directory import audit
from linedesk.directory.repository import fetch
from linedesk.directory.users.repository import language_of
from linedesk.kit.db import Session
from linedesk.kit.errors import Conflict, Malformed, NotFound
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

Mover = Annotated[Principal, Depends(require(Permission.MOVE_DATA))]


def router(shelf: Shelf) -> APIRouter:
    routes = APIRouter(tags=["data"])
    _imports(routes, shelf)
    _import_steps(routes, shelf)
    exports(routes, shelf)
    return routes


def _imports(routes: APIRouter, shelf: Shelf) -> None:
    @routes.post("/imports", status_code=201)
    async def upload(session: Session, by: Mover, file: UploadFile) -> ImportView:
        """A CSV or XLSX file of customers; the columns are guessed, nothing is written yet."""
        return ImportView.model_validate(await keep_list(session, by, shelf, file))

    @routes.get("/imports")
    async def list_imports(session: Session, _: Mover, page: PageQuery) -> Listed[ImportView]:
        newest = [Import.created_at.desc(), Import.id.desc()]
        sortable = {"created_at": Import.created_at}
        rows, total = await fetch_page(session, select(Import), page, sortable, newest)
        return Listed(items=[ImportView.model_validate(row) for (row,) in rows], total=total)

    @routes.get("/imports/{import_id}")
    async def read_import(session: Session, _: Mover, import_id: UUID) -> ImportView:
        return ImportView.model_validate(await fetch(session, Import, import_id))

    @routes.get("/imports/{import_id}/rejects")
    async def list_rejects(
        session: Session, _: Mover, page: PageQuery, import_id: UUID
    ) -> Listed[RejectView]:
        await fetch(session, Import, import_id)
        query = select(ImportReject).where(ImportReject.import_id == import_id)
        rows, total = await fetch_page(session, query, page, {}, [ImportReject.row])
        return Listed(items=[RejectView.model_validate(row) for (row,) in rows], total=total)

    @routes.get("/imports/{import_id}/rejects.csv", response_class=Response)
    async def download_rejects(session: Session, by: Mover, import_id: UUID) -> Response:
        """The rejected rows as they were, with the reasons, in the reader's words, in a column
        more."""
        job = await fetch(session, Import, import_id)
        content = await as_csv(session, job, Reader(await language_of(session, by.user_id)))
        headers = {"Content-Disposition": f'attachment; filename="rejects-{job.id}.csv"'}
        return Response(content, 200, headers, "text/csv")


def _import_steps(routes: APIRouter, shelf: Shelf) -> None:
    @routes.put("/imports/{import_id}/mapping")
    async def map_columns(
        session: Session, _: Mover, import_id: UUID, body: MappingWrite
    ) -> ImportView:
        job = await _at(session, import_id, "uploaded", "done")
        await _check_mapping(session, job, body)
        job.mapping, job.on_known = body.mapping, body.on_known
        await session.flush()
        return ImportView.model_validate(job)

    @routes.get("/imports/{import_id}/preview")
    async def preview(session: Session, _: Mover, import_id: UUID) -> Listed[RowView]:
        """The first rows as they would be taken, or the reasons why not."""
        job = await fetch(session, Import, import_id)
        if not shelf.path(job.id).is_file():
            raise NotFound("The file is gone", code="file-missing")
        rows = await asyncio.to_thread(head_of, shelf, job)
        house = await house_of(session)
        found = [
            prepare(number, cells, job.columns, job.mapping, house)
            for number, cells in enumerate(rows, 1)
        ]
        items = [
            RowView(row=one.row, cells=one.cells, reasons=one.reasons, numbers=one.numbers)
            for one in found
        ]
        return Listed(items=items, total=len(items))

    @routes.post("/imports/{import_id}/start")
    async def start(session: Session, by: Mover, import_id: UUID, body: StartWrite) -> ImportView:
        """Begins, or begins again after a dry run or what broke it off."""
        job = await _at(session, import_id, "uploaded", "done", "failed", "cancelled")
        if not shelf.path(job.id).is_file():
            raise Conflict("The file was imported already; send it again", code="file-missing")
        if "name" not in job.mapping.values():
            raise Conflict("Say which column is the name", code="not-mapped")
        await _begin(session, job, body.dry)
        await audit.note(session, by, "started", "import", import_id, {"dry": [None, body.dry]})
        return ImportView.model_validate(job)

    @routes.post("/imports/{import_id}/cancel")
    async def cancel(session: Session, by: Mover, import_id: UUID) -> ImportView:
        """What was taken stays; starting again goes on from there."""
        job = await _at(session, import_id, "running")
        job.state, job.ended_at = "cancelled", datetime.now(UTC)
        await audit.note(session, by, "cancelled", "import", import_id)
        return ImportView.model_validate(job)


async def _begin(session: AsyncSession, job: Import, dry: bool) -> None:
    """From the first row after a dry run, else from where it stood."""
    if job.dry or dry:
        job.position = job.created = job.updated = job.skipped = job.rejected = 0
        await session.execute(delete(ImportReject).where(ImportReject.import_id == job.id))
    job.dry, job.state, job.why = dry, "running", ""
    job.begun_at, job.ended_at = datetime.now(UTC), None
    await session.flush()


async def _at(session: AsyncSession, key: UUID, *states: str) -> Import:
    job = await session.get(Import, key, with_for_update=True)
    if job is None:
        raise NotFound("There is no such import")
    if job.state not in states:
        raise Conflict(f"The import is {job.state}", code="illegal-move", state=job.state)
    return job


async def _check_mapping(session: AsyncSession, job: Import, body: MappingWrite) -> None:
    custom = {f"custom.{one['key']}" for one in (await house_of(session)).custom}
    wrong = sorted(set(body.mapping.values()) - set(FIELDS) - custom)
    missing = sorted(body.mapping.keys() - set(job.columns))
    if wrong or missing or len(set(body.mapping.values())) < len(body.mapping):
        raise Malformed("The mapping does not fit", fields=wrong, columns=missing)
