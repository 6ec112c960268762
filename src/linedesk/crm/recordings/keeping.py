"""How the keeping of recordings stands, the keys, and who heard what."""

import hashlib
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.recordings import chain
from linedesk.crm.recordings.exporting import public_key
from linedesk.crm.recordings.holds import Hold
from linedesk.crm.recordings.keys import KeyRow, Vault, new_active_key
from linedesk.crm.recordings.models import RecordingRow
from linedesk.directory import audit
from linedesk.kit.db import Session
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_RECORDINGS))]
Admin = Annotated[Principal, Depends(require(Permission.WRITE_SETUP))]


class KeepingView(BaseModel):
    """Counts of recordings; `fingerprint` of the key that signs exports (SHA-256 of key.pem)."""

    available: int
    sealed: int
    backed_up: int
    deleted: int
    failed: int
    held: int
    bytes: int
    oldest: datetime | None
    last_backup_at: datetime | None
    last_check_at: datetime | None
    keys: int
    links: int
    head: str
    fingerprint: str


class ChainCheck(BaseModel):
    """`broken`: the number of the first link that does not fit; None: all do."""

    links: int
    broken: int | None


class UseView(BaseModel):
    """`action`: played, downloaded, shared, unshared, exported, held, released."""

    at: datetime
    by_name: str
    action: str


def router(vault: Vault) -> APIRouter:
    routes = APIRouter(tags=["recordings"])

    @routes.get("/recordings/keeping")
    async def read_keeping(session: Session, _: Keeper) -> KeepingView:
        return await _view(session, vault)

    @routes.get("/recordings/chain")
    async def check_chain(session: Session, _: Keeper) -> ChainCheck:
        """Walks the whole chain."""
        broken = await chain.first_broken(session)
        return ChainCheck(links=(await chain.head_of(session))[0], broken=broken)

    @routes.post("/recordings/keys", status_code=204)
    async def rotate(session: Session, by: Admin) -> None:
        """A new key from now on; what is there is sealed with it anew, by and by."""
        row = await new_active_key(session, vault)
        await audit.note(session, by, "created", "recording_key", row.id)

    @routes.get("/interactions/{interaction_id}/recording/uses")
    async def list_uses(session: Session, _: Keeper, interaction_id: UUID) -> Listed[UseView]:
        """Who played, downloaded, shared, exported it, the newest first."""
        own = [f"{interaction_id}-rec{number}" for number in range(20)]
        entry = audit.AuditEntry
        rows = await session.scalars(
            select(entry)
            .where(entry.noun == "recording", entry.noun_id.in_([*own, str(interaction_id)]))
            .order_by(entry.at.desc())
            .limit(200)
        )
        views = [
            UseView(at=row.at, by_name=row.by_name, action=row.action.partition(".")[2])
            for row in rows
        ]
        return Listed(items=views, total=len(views))

    return routes


async def _view(session: AsyncSession, vault: Vault) -> KeepingView:
    row, there = RecordingRow, RecordingRow.state == "available"
    counts = (
        await session.execute(
            select(
                func.count().filter(there).label("available"),
                func.count().filter(there & row.key_id.is_not(None)).label("sealed"),
                func.count().filter(there & row.backed_up_at.is_not(None)).label("backed_up"),
                func.count().filter(row.state == "deleted").label("deleted"),
                func.count().filter(row.state == "failed").label("failed"),
                func.coalesce(func.sum(row.bytes).filter(there), 0).label("bytes"),
                func.min(row.started_at).filter(there).label("oldest"),
                func.max(row.backed_up_at).label("last_backup_at"),
                func.max(row.checked_at).label("last_check_at"),
            )
        )
    ).one()
    links, head = await chain.head_of(session)
    held = select(func.count()).select_from(Hold).where(Hold.lifted_at.is_(None))
    return KeepingView(
        **counts._mapping,
        held=await session.scalar(held) or 0,
        keys=await session.scalar(select(func.count()).select_from(KeyRow)) or 0,
        links=links,
        head=head,
        fingerprint=hashlib.sha256(public_key(vault)).hexdigest(),
    )
