"""What became of each recording, as a chain in which no link can be changed or left out.

A link's hash covers the hash of the link before and the digest of its own words (`body`, JSON), so
links in between can be proven by their digests alone. The table can only be added to.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model

ORIGIN = "0" * 64
STORED, DELETED, DAMAGED, EXPORTED = "stored", "deleted", "damaged", "exported"
_ONE_AT_A_TIME = text("select pg_advisory_xact_lock(hashtextextended(current_tenant()::text, 41))")


class Link(Model):
    __tablename__ = "recording_chain"

    seq: Mapped[int] = mapped_column(primary_key=True)  # within the tenant
    recording_id: Mapped[str]
    event: Mapped[str]
    body: Mapped[str]
    hash: Mapped[str]


def digest_of(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def hash_of(before: str, digest: str) -> str:
    return hashlib.sha256(f"{before}{digest}".encode()).hexdigest()


async def append(
    session: AsyncSession, event: str, recordings: Sequence[Mapping[str, Any]]
) -> None:
    """One link for each: {recording, ...}. The order of the chain is that of the commits."""
    if not recordings:
        return
    await session.execute(_ONE_AT_A_TIME)
    last, before = await head_of(session)
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    for seq, words in enumerate(recordings, last + 1):
        said = {"event": event, "at": at, "seq": seq, **words}
        body = json.dumps(said, sort_keys=True, ensure_ascii=False)
        before = hash_of(before, digest_of(body))
        link = Link(seq=seq, event=event, body=body, hash=before)
        link.recording_id = str(words["recording"])
        session.add(link)
    await session.flush()


async def head_of(session: AsyncSession) -> tuple[int, str]:
    """(number, hash) of the last link; (0, zeros) before the first."""
    row = (await session.execute(_links().order_by(Link.seq.desc()).limit(1))).first()
    return (row.seq, row.hash) if row else (0, ORIGIN)


def _links() -> Select[int, str, str]:
    return select(Link.seq, Link.hash, Link.body)


async def first_broken(session: AsyncSession) -> int | None:
    """The number of the first link that does not follow from the one before; None: all do."""
    expected, before = 1, ORIGIN
    rows = await session.stream(_links().order_by(Link.seq))
    async for seq, link_hash, body in rows:
        before = hash_of(before, digest_of(body))
        if seq != expected or link_hash != before:
            return expected
        expected += 1
    return None
