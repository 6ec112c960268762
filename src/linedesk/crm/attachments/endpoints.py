"""Attachments of any noun that has them: list, add, download, remove."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, UploadFile
from fastapi.responses import FileResponse

from linedesk.crm.attachments import service
from linedesk.crm.attachments.schemas import AttachmentView
from linedesk.crm.attachments.shelf import Shelf
from linedesk.directory import audit
from linedesk.directory.repository import fetch
from linedesk.kit.db import Record, Session
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require


def attachment_router(
    path: str,
    noun: str,
    model: type[Record],
    shelf: Shelf,
    reading: Permission,
    writing: Permission,
) -> APIRouter:
    """`path` as `tickets`; whoever may read the record may read what hangs on it."""
    routes = APIRouter(prefix=f"/{path}/{{key}}/attachments", tags=[path])
    Reader = Annotated[Principal, Depends(require(reading))]
    Writer = Annotated[Principal, Depends(require(writing))]

    @routes.get("", name=f"list_{noun}_attachments")
    async def list_all(session: Session, _: Reader, key: UUID) -> Listed[AttachmentView]:
        await fetch(session, model, key)
        found = await service.attachments_of(session, noun, key)
        return Listed(items=found, total=len(found))

    @routes.post("", status_code=201, name=f"add_{noun}_attachment")
    async def add(session: Session, by: Writer, key: UUID, file: UploadFile) -> AttachmentView:
        await fetch(session, model, key)
        return await service.attach(session, by, shelf, noun, key, file)

    @routes.get("/{attachment_id}", name=f"read_{noun}_attachment", response_class=FileResponse)
    async def read(session: Session, by: Reader, key: UUID, attachment_id: UUID) -> FileResponse:
        answer = await service.download(session, shelf, noun, key, attachment_id)
        await audit.note(session, by, "downloaded", "attachment", attachment_id)
        return answer

    @routes.delete("/{attachment_id}", status_code=204, name=f"remove_{noun}_attachment")
    async def remove(session: Session, by: Writer, key: UUID, attachment_id: UUID) -> None:
        await service.remove(session, shelf, noun, key, attachment_id)
        await audit.note(session, by, "deleted", "attachment", attachment_id)

    return routes
