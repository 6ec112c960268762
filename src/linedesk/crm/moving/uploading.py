"""A list that was sent: its file is kept and measured, its columns are guessed; nothing of it is
taken yet."""

import asyncio
from itertools import islice
from pathlib import PurePosixPath
from uuid import UUID

from fastapi import UploadFile
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.service import chunks_of, clean_name
from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving.models import Import
from linedesk.crm.moving.preparing import guess
from linedesk.crm.moving.sheets import rows_of
from linedesk.directory import audit
from linedesk.kit.errors import LinedeskError, Malformed
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Principal

MOST_BYTES, MOST_ROWS = 250 << 20, 1_000_000
PREVIEWED = 20


async def keep_list(session: AsyncSession, by: Principal, shelf: Shelf, file: UploadFile) -> Import:
    name, key = clean_name(file.filename or ""), UUID(uuid7())
    format = _format_of(name)
    await shelf.keep(key, chunks_of(file), MOST_BYTES)
    try:
        columns, total = await asyncio.to_thread(_measure, shelf, key, format)
    except LinedeskError:
        shelf.drop(key)
        raise
    job = Import(
        id=key,
        noun="customers",
        name=name,
        format=format,
        state="uploaded",
        columns=columns,
        mapping=guess(columns),
        on_known="skip",
        dry=False,
        total=total,
        **dict.fromkeys(("position", "created", "updated", "skipped", "rejected"), 0),
        why="",
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(job)
    await session.flush()
    await audit.note(session, by, "uploaded", "import", key)
    return job


def head_of(shelf: Shelf, job: Import) -> list[list[str]]:
    """The first rows below the titles of the columns."""
    return list(islice(rows_of(shelf.path(job.id), job.format), 1, PREVIEWED + 1))


def _format_of(name: str) -> str:
    format = PurePosixPath(name).suffix.removeprefix(".").lower()
    format = "csv" if format in ("txt", "tsv") else format
    if format not in ("csv", "xlsx"):
        raise Malformed("Send a CSV or XLSX file", field="file")
    return format


def _measure(shelf: Shelf, key: UUID, format: str) -> tuple[list[str], int]:
    rows = rows_of(shelf.path(key), format)
    columns = next(rows, [])
    if not columns:
        raise Malformed("The file is empty", field="file")
    total = sum(1 for _ in islice(rows, MOST_ROWS + 1))
    if total > MOST_ROWS:
        raise Malformed(f"A file may have {MOST_ROWS} rows at most; split it", most=MOST_ROWS)
    return columns, total
