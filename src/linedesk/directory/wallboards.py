"""Wallboards: a television follows the floor by a link, without signing in.

The link is told once, when it is made; the records keep its digest alone. Whoever has it sees
queues and who does what, and no caller; it counts until it is revoked.
"""

import hashlib
import re
import secrets
from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict
from sqlalchemy import FetchedValue, select
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory import audit
from linedesk.directory.fields import Name
from linedesk.directory.noun import Write
from linedesk.kit.db import Database, Model, Session
from linedesk.kit.errors import NotAuthenticated, NotFound
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Listed
from linedesk.kit.security import WALLBOARD, Permission, Principal, require

Keeper = Annotated[Principal, Depends(require(Permission.SUPERVISE))]
TOKEN = re.compile(r"wall-([0-9a-f]{32})-[A-Za-z0-9_-]{32}")


class Wallboard(Model):
    __tablename__ = "wallboards"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    name: Mapped[str]
    digest: Mapped[str]
    by_name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    revoked_at: Mapped[datetime | None]


class WallboardWrite(Write):
    name: Name


class WallboardView(BaseModel):
    """`path`: the link, after the address of the house; told only when it is made."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    by_name: str
    created_at: datetime
    revoked_at: datetime | None
    path: str | None = None


router = APIRouter(prefix="/wallboards", tags=["wallboards"])


@router.get("")
async def list_wallboards(session: Session, _: Keeper) -> Listed[WallboardView]:
    """Those that count, and those that were revoked."""
    rows = (await session.scalars(select(Wallboard).order_by(Wallboard.created_at.desc()))).all()
    return Listed(items=[WallboardView.model_validate(row) for row in rows], total=len(rows))


@router.post("", status_code=201)
async def make_wallboard(session: Session, by: Keeper, body: WallboardWrite) -> WallboardView:
    token = f"wall-{by.tenant_id.hex}-{secrets.token_urlsafe(24)}"
    row = Wallboard(name=body.name, digest=_digest(token), by_name=by.username)
    session.add(row)
    await session.flush()
    await session.refresh(row)
    await audit.note(session, by, "created", "wallboard", row.id, {"name": [None, row.name]})
    view = WallboardView.model_validate(row)
    view.path = f"/wall?token={token}"
    return view


@router.delete("/{wallboard_id}", status_code=204)
async def revoke_wallboard(session: Session, by: Keeper, wallboard_id: UUID) -> None:
    """The television goes dark within half a minute."""
    row = await session.get(Wallboard, wallboard_id)
    if row is None:
        raise NotFound("There is no such wallboard")
    row.revoked_at = row.revoked_at or datetime.now(UTC)
    await audit.note(session, by, "deleted", "wallboard", row.id, {"name": [row.name, None]})


def is_wall_token(token: str) -> bool:
    return TOKEN.fullmatch(token) is not None


async def wall_principal(database: Database, token: str) -> Principal:
    """Who may see the wall and nothing else; `NotAuthenticated` when the link does not count."""
    found = TOKEN.fullmatch(token)
    if found is None:
        raise NotAuthenticated("This link is not ours")
    tenant = UUID(found[1])
    counting = Wallboard.digest == _digest(token), Wallboard.revoked_at.is_(None)
    async with database.session(tenant) as session:
        row = await session.scalar(select(Wallboard).where(*counting))
    if row is None:
        raise NotAuthenticated("This link does not count any more")
    return Principal(row.id, tenant, row.name, frozenset({WALLBOARD}))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
