"""The audio of one recording, as it may be handed out: proven, whole or in part.

What is not what was recorded is never played: the whole file is proven before its first byte goes.
A file that is gone or damaged is said so, and the row says it from then on.
"""

import asyncio
import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Protocol
from uuid import UUID

from fastapi import Request
from fastapi.responses import Response, StreamingResponse
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings.keys import Vault, key_of
from linedesk.crm.recordings.models import RecordingRow
from linedesk.directory import audit
from linedesk.kit.errors import Conflict, LinedeskError, NotFound
from linedesk.kit.sealed_files import CHUNK, Damaged, SealedFile
from linedesk.kit.security import Principal

MISSING, DAMAGED = "the file is missing", "the file was changed since it was recorded"
ONE_PLAYING = timedelta(hours=1)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Accept-Ranges": "bytes",
}


class Content(Protocol):
    @property
    def length(self) -> int: ...

    def read(self, begin: int = 0, end: int | None = None) -> Iterator[bytes]: ...


@dataclass(frozen=True, slots=True)
class PlainFile:
    """A recording that waits to be sealed."""

    file: Path

    @property
    def length(self) -> int:
        return self.file.stat().st_size

    def read(self, begin: int = 0, end: int | None = None) -> Iterator[bytes]:
        end = self.length if end is None else end
        with self.file.open("rb") as source:
            source.seek(begin)
            while begin < end and (block := source.read(min(CHUNK, end - begin))):
                begin += len(block)
                yield block


async def sound_of(session: AsyncSession, vault: Vault, recording: RecordingRow) -> Content:
    """`NotFound` when its file is not there."""
    path = vault.folder / str(recording.path)
    if recording.path is None or not await asyncio.to_thread(path.is_file):
        raise _missing()
    if recording.key_id is None:
        return PlainFile(path)
    return SealedFile(path, await key_of(session, vault, recording.key_id), recording.id)


def _missing() -> NotFound:
    return NotFound("The file of the recording is missing", code="recording-missing")


def proving(content: Content, sha256: str | None) -> Iterator[bytes]:
    """All of it, and after the last block `Damaged` when it is not what was recorded."""
    digest = hashlib.sha256()
    try:
        for block in content.read():
            digest.update(block)
            yield block
    except FileNotFoundError as error:
        raise _missing() from error
    except OSError as error:
        raise Damaged("the disk cannot read it") from error
    if digest.hexdigest() != sha256:
        raise Damaged("it is not what was recorded")


def _unheard(blocks: Iterator[bytes]) -> None:
    for _ in blocks:
        pass


async def fault_of(
    session: AsyncSession,
    vault: Vault,
    recording: RecordingRow,
    taker: Callable[[Iterator[bytes]], None] = _unheard,
) -> str | None:
    """Why it cannot be played; None when the file is there and is what was recorded. `taker` has
    the blocks as they are read, in a thread."""
    try:
        content = await sound_of(session, vault, recording)
        await asyncio.to_thread(taker, proving(content, recording.sha256))
    except NotFound:
        return MISSING
    except Damaged:
        return DAMAGED
    return None


async def proven(session: AsyncSession, vault: Vault, recording: RecordingRow) -> Content:
    """The audio, after all of it was compared with its checksum."""
    content = await sound_of(session, vault, recording)
    try:
        await asyncio.to_thread(_unheard, proving(content, recording.sha256))
    except Damaged as error:
        raise Conflict("The recording was changed", code="recording-damaged") from error
    return content


async def asked_for(
    request: Request, session: AsyncSession, vault: Vault, recording: RecordingRow
) -> Content:
    """Proven when playing begins; what follows is opened chunk by chunk, each by its own seal."""
    reader = proven if is_first(request) else sound_of
    return await reader(session, vault, recording)


class RangeNotSatisfiable(LinedeskError):
    status = 416
    code = "range-not-satisfiable"


def range_of(header: str | None, length: int) -> tuple[int, int] | None:
    """[begin, end) of `bytes=a-b`, `bytes=a-` or `bytes=-n`; None: everything."""
    found = re.fullmatch(r"bytes=(\d{0,15})-(\d{0,15})", header or "")
    if found is None or found[0] == "bytes=-":
        return None
    if not found[1]:
        begin, end = max(length - int(found[2]), 0), length
    else:
        begin, end = int(found[1]), min(int(found[2] or length) + 1, length)
    if begin >= end:
        raise RangeNotSatisfiable("There is no such part", length=length)
    return begin, end


def is_first(request: Request) -> bool:
    """Whether playing begins, and is not a later part of the same playing."""
    return request.headers.get("range", "bytes=0-").startswith("bytes=0-")


async def note_playing(
    session: AsyncSession, by: Principal, request: Request, did: str, noun: str, key: UUID | str
) -> None:
    """Each playing once; also of one who asks for a later part without having begun."""
    if is_first(request) or not await audit.stands(session, by, did, noun, key, ONE_PLAYING):
        await audit.note(session, by, did, noun, key)


def response_of(request: Request, content: Content, name: str, download: bool = False) -> Response:
    """All of it, or the part that was asked for."""
    length = content.length
    part = range_of(request.headers.get("range"), length)
    begin, end = part or (0, length)
    kind = "attachment" if download else "inline"
    headers = HEADERS | {
        "Content-Length": str(end - begin),
        "Content-Disposition": f'{kind}; filename="{name}.ogg"',
    }
    if part:
        headers["Content-Range"] = f"bytes {begin}-{end - 1}/{length}"
    return StreamingResponse(
        content.read(begin, end),
        status_code=206 if part else 200,
        media_type="audio/ogg",
        headers=headers,
    )
