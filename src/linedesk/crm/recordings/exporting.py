"""Recordings for a court: the audio, the chain that proves it, and the program that checks both.

The zip proves itself offline with one command (`python3 verify.py`). The links of the recordings
themselves stand in it with their words, those in between with their digest alone; the end of the
chain is signed by the house (Ed25519).
"""

import asyncio
import json
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Annotated, Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fastapi import APIRouter, Depends
from fastapi.responses import Response, StreamingResponse
from pydantic import Field
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings import chain
from linedesk.crm.recordings.chain import Link
from linedesk.crm.recordings.holds import Reason
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.recordings.sound import Content, proven
from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
from linedesk.kit.security import Permission, Principal, require

Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_RECORDINGS))]
MOST = 200  # interactions of one export
BLOCK = 1 << 20  # bytes
VERIFIER = Path(__file__).with_name("verify_export.py")
README = """These are recordings of Linedesk with the proof of their integrity.
    python3 verify.py
compares each file with the checksum that was written down when it was recorded, the chain of all
that became of the recordings, and the signature of the house. The fingerprint of the house's key
(key.pem) is shown on its page of recordings.
"""


class ExportWrite(Write):
    interaction_ids: Annotated[list[UUID], Field(min_length=1, max_length=MOST)]
    reason: Reason


def router(vault: Vault) -> APIRouter:
    routes = APIRouter(prefix="/recordings/exports", tags=["recordings"])

    @routes.post("", response_class=Response)
    async def export(session: Session, by: Keeper, body: ExportWrite) -> Response:
        """A zip: audio, chain, signature and the program that verifies them offline."""
        rows = await _recordings(session, body.interaction_ids)
        if not rows:
            raise NotFound("There is nothing to export", code="no-recording")
        words = [{"recording": row.id, "by": by.username, "reason": body.reason} for row in rows]
        await chain.append(session, chain.EXPORTED, words)
        for row in rows:
            await audit.note(
                session, by, "exported", "recording", row.id, {"reason": [None, body.reason]}
            )
        pack = await _pack(session, vault, rows)
        name = f"recordings-{datetime.now(UTC):%Y%m%d-%H%M%S}.zip"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return StreamingResponse(_blocks(pack), media_type="application/zip", headers=headers)

    return routes


async def _recordings(session: AsyncSession, interactions: Sequence[UUID]) -> list[RecordingRow]:
    """Those that are sealed, and so in the chain."""
    query = select(RecordingRow).where(
        RecordingRow.interaction_id.in_(interactions),
        RecordingRow.state == "available",
        RecordingRow.key_id.is_not(None),
    )
    return list(await session.scalars(query.order_by(RecordingRow.started_at, RecordingRow.id)))


async def _pack(session: AsyncSession, vault: Vault, rows: Sequence[RecordingRow]) -> IO[bytes]:
    file = TemporaryFile()  # noqa: SIM115 - the answer reads it
    links = await _links(session, {row.id for row in rows})
    with zipfile.ZipFile(file, "w") as pack:
        for row in rows:
            content = await proven(session, vault, row)
            audio = await asyncio.to_thread(_all_of, content)
            pack.writestr(_name(row), audio)
        for name, data in _papers(vault, rows, links).items():
            pack.writestr(name, data)
    file.seek(0)
    return file


def _all_of(content: Content) -> bytes:
    return b"".join(content.read())


def _name(row: RecordingRow) -> str:
    return f"audio/{row.id}.ogg"


async def _links(session: AsyncSession, recordings: set[str]) -> dict[str, Any]:
    """From the first link of these recordings to the end of the chain."""
    first = await session.scalar(
        select(Link.seq).where(Link.recording_id.in_(recordings)).order_by(Link.seq).limit(1)
    )
    begin = first or 1
    before = await session.scalar(select(Link.hash).where(Link.seq == begin - 1))
    query = select(Link.recording_id, Link.body, Link.hash).where(Link.seq >= begin)
    rows = (await session.execute(query.order_by(Link.seq))).all()
    links = [
        {"body": body} if recording in recordings else {"digest": chain.digest_of(body)}
        for recording, body, _ in rows
    ]
    end = rows[-1].hash if rows else chain.ORIGIN
    return {"first": begin, "before": before or chain.ORIGIN, "links": links, "end": end}


def _papers(vault: Vault, rows: Sequence[RecordingRow], links: dict[str, Any]) -> dict[str, bytes]:
    head = {
        "hash": links.pop("end"),
        "exported_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "files": {_name(row): row.id for row in rows},
    }
    said = json.dumps(head, indent=1, ensure_ascii=False).encode()
    key = signing_key(vault)
    return {
        "chain.json": json.dumps(links, ensure_ascii=False).encode(),
        "head.json": said,
        "head.sig": key.sign(said),
        "key.pem": public_key(vault),
        "verify.py": VERIFIER.read_bytes(),
        "README.txt": README.encode(),
    }


def signing_key(vault: Vault) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(vault.signing("export"))


def public_key(vault: Vault) -> bytes:
    return (
        signing_key(vault)
        .public_key()
        .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    )


def _blocks(file: IO[bytes]) -> Any:
    with file:
        while block := file.read(BLOCK):
            yield block
