"""Attachments: kept by id with a limit on size and kind, handed out as nothing but a download."""

import re
from collections.abc import AsyncIterator
from pathlib import Path, PurePosixPath
from uuid import UUID

from fastapi import UploadFile
from fastapi.responses import FileResponse
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.models import Attachment
from linedesk.crm.attachments.schemas import AttachmentView
from linedesk.crm.attachments.shelf import Shelf
from linedesk.kit.db import drop_after_commit
from linedesk.kit.errors import LinedeskError, Malformed, NotFound
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Principal

MOST_BYTES = 20 << 20
_CHUNK = 1 << 18
# What people send to a service desk. Nothing here is ever shown inline, so no kind can run.
KINDS = frozenset(
    (
        *("png", "jpg", "jpeg", "gif", "webp", "heic", "pdf", "txt", "csv", "log", "eml", "msg"),
        *("doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "rtf", "zip", "7z"),
        *("wav", "mp3", "ogg", "m4a", "mp4", "mov", "webm"),
    )
)


class WrongKind(LinedeskError):
    status = 415
    code = "unsupported-media-type"


async def attach(
    session: AsyncSession, by: Principal, shelf: Shelf, noun: str, noun_id: UUID, file: UploadFile
) -> AttachmentView:
    name, key = clean_name(file.filename or ""), UUID(uuid7())
    kind = PurePosixPath(name).suffix.removeprefix(".").lower()
    if kind not in KINDS:
        raise WrongKind("Files of this kind are not kept", kind=kind, possible=sorted(KINDS))
    kept = await shelf.keep(key, chunks_of(file), MOST_BYTES)
    if kept.bytes == 0:
        shelf.drop(key)
        raise Malformed("The file is empty", field="file")
    row = Attachment(
        id=key,
        noun=noun,
        noun_id=noun_id,
        name=name,
        media_type=(file.content_type or "application/octet-stream")[:100],
        bytes=kept.bytes,
        sha256=kept.sha256,
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(row)
    await session.flush()
    await session.refresh(row)
    return AttachmentView.model_validate(row)


async def chunks_of(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(_CHUNK):
        yield chunk


def clean_name(name: str) -> str:
    """The last part of the name, without signs that mean something to a system or a header."""
    last = re.split(r"[/\\]", name)[-1]
    shown = "".join(sign for sign in last if sign.isprintable() and sign not in '<>:"|?*').strip()
    stem, dot, suffix = shown.rpartition(".")
    return f"{stem[:100]}{dot}{suffix[:10]}".strip(". ") or "file"


async def attachments_of(session: AsyncSession, noun: str, noun_id: UUID) -> list[AttachmentView]:
    rows = await session.scalars(
        select(Attachment)
        .where(Attachment.noun == noun, Attachment.noun_id == noun_id)
        .order_by(Attachment.at, Attachment.id)
    )
    return [AttachmentView.model_validate(row) for row in rows]


async def _fetch(session: AsyncSession, noun: str, noun_id: UUID, key: UUID) -> Attachment:
    row = await session.get(Attachment, key)
    if row is None or (row.noun, row.noun_id) != (noun, noun_id):
        raise NotFound("There is no such attachment")
    return row


async def download(
    session: AsyncSession, shelf: Shelf, noun: str, noun_id: UUID, key: UUID
) -> FileResponse:
    row = await _fetch(session, noun, noun_id, key)
    return sent_as_file(shelf.path(key), row.name)


def sent_as_file(path: Path, name: str) -> FileResponse:
    """A download and never a page, whatever is in it."""
    if not path.is_file():
        raise NotFound("The file is missing", code="file-missing")
    headers = {
        "X-Content-Type-Options": "nosniff",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cache-Control": "private, no-store",
    }
    return FileResponse(path, media_type="application/octet-stream", filename=name, headers=headers)


async def remove(session: AsyncSession, shelf: Shelf, noun: str, noun_id: UUID, key: UUID) -> None:
    await session.delete(await _fetch(session, noun, noun_id, key))
    drop_after_commit(session, [shelf.path(key)])
