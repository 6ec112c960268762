"""Lists that go out: who may take which, and the files of them."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from fastapi.responses import FileResponse
from sqlalchemy import ColumnElement, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.service import sent_as_file
from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving.exporting import LISTS, heading_of
from linedesk.crm.moving.models import Export
from linedesk.crm.moving.reports import REPORTS
from linedesk.crm.moving.schemas import ExportView, ExportWrite
from linedesk.directory import audit
from linedesk.kit.db import Session
from linedesk.kit.errors import Conflict, Forbidden, NotFound
from linedesk.kit.pagination import Listed, PageQuery, fetch_page, read_back
from linedesk.kit.security import Permission, Principal, require

# Who reads the reports takes them out, too, and sees his own files; all else is for movers.
Taker = Annotated[Principal, Depends(require(Permission.READ_REPORTS))]


def exports(routes: APIRouter, shelf: Shelf) -> None:
    @routes.post("/exports", status_code=201)
    async def ask(session: Session, by: Taker, body: ExportWrite) -> ExportView:
        """A list as it is on the screen, whole, in the background."""
        if body.noun not in REPORTS and not by.may(Permission.MOVE_DATA):
            raise Forbidden("You may take out reports only", permission=Permission.MOVE_DATA.value)
        return ExportView.model_validate(await _asked(session, by, body))

    @routes.get("/exports")
    async def list_exports(session: Session, by: Taker, page: PageQuery) -> Listed[ExportView]:
        newest = [Export.created_at.desc(), Export.id.desc()]
        query, sortable = select(Export).where(_seen(by)), {"created_at": Export.created_at}
        rows, total = await fetch_page(session, query, page, sortable, newest)
        return Listed(items=[ExportView.model_validate(row) for (row,) in rows], total=total)

    @routes.get("/exports/{export_id}")
    async def read_export(session: Session, by: Taker, export_id: UUID) -> ExportView:
        return ExportView.model_validate(await _fetch(session, by, export_id))

    @routes.get("/exports/{export_id}/file", response_class=FileResponse)
    async def download(session: Session, by: Taker, export_id: UUID) -> FileResponse:
        job = await _fetch(session, by, export_id)
        if job.state != "ready":
            raise Conflict(f"The export is {job.state}", code="not-ready", state=job.state)
        await audit.note(session, by, "downloaded", "export", export_id)
        return sent_as_file(shelf.path(job.id), f"{job.noun}-{job.created_at:%Y%m%d}.{job.format}")


async def _asked(session: AsyncSession, by: Principal, body: ExportWrite) -> Export:
    read_back(LISTS[body.noun].filters, body.filters)
    job = Export(
        **body.model_dump(),
        masked=not by.may(Permission.SEE_NUMBERS),
        state="waiting",
        done=0,
        total=0,
        why="",
        by_id=by.user_id,
        by_name=by.username,
    )
    await heading_of(session, job)
    session.add(job)
    await session.flush()
    await audit.note(session, by, "asked", "export", job.id, {"noun": [None, body.noun]})
    return job


def _seen(by: Principal) -> ColumnElement[bool]:
    return true() if by.may(Permission.MOVE_DATA) else Export.by_id == by.user_id


async def _fetch(session: AsyncSession, by: Principal, key: UUID) -> Export:
    job = await session.scalar(select(Export).where(Export.id == key, _seen(by)))
    if job is None:
        raise NotFound("There is no such record")
    return job
