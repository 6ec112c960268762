"""Saved views: filters and columns of a list under a name, one's own or shared with all."""

from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field
from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.directory import audit
from linedesk.directory.fields import Title
from linedesk.directory.noun import View, Write
from linedesk.directory.repository import fetch
from linedesk.directory.users.models import User
from linedesk.kit.db import Record, Session
from linedesk.kit.errors import Conflict, Forbidden
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Noun = Literal[
    "customers",
    "tickets",
    "orders",
    "callbacks",
    "opportunities",
    "appointments",
    "interactions",
]
MOST = 100  # of one person and list


class SavedView(Record):
    """`hidden`: the columns that it does not show; null: those that stand at first."""

    __tablename__ = "saved_views"

    noun: Mapped[str]
    name: Mapped[str]
    search: Mapped[dict[str, Any]]
    hidden: Mapped[list[Any] | None]
    shared: Mapped[bool]
    owner_id: Mapped[UUID]


class SavedViewWrite(Write):
    noun: Noun
    name: Title
    search: Annotated[dict[str, str | int | list[str]], Field(max_length=50)] = {}
    hidden: Annotated[list[Title] | None, Field(max_length=200)] = None
    shared: bool = False


class SavedViewView(View):
    """`mine`: the reader made it, so he may change it."""

    noun: str
    name: str
    search: dict[str, Any]
    hidden: list[str] | None
    shared: bool
    owner: str
    mine: bool


class Sharing(BaseModel):
    shared: bool


router = APIRouter(prefix="/saved-views", tags=["lists"])


@router.get("")
async def list_views(session: Session, by: Reader, noun: Noun) -> Listed[SavedViewView]:
    """One's own views of the list and those that others share, by name."""
    seen = or_(SavedView.owner_id == by.user_id, SavedView.shared)
    query = select(SavedView, User.name).join(User, User.id == SavedView.owner_id)
    rows = await session.execute(
        query.where(SavedView.noun == noun, seen).order_by(SavedView.name, SavedView.id).limit(500)
    )
    items = [_shown(row, owner, by) for row, owner in rows]
    return Listed(items=items, total=len(items))


@router.put("")
async def keep_view(session: Session, by: Reader, body: SavedViewWrite) -> SavedViewView:
    """Under a name that one has used for this list already it takes the older one's place."""
    rows = await _own(session, by, body.noun)
    row = next((one for one in rows if one.name == body.name), None)
    if row is None and len(rows) >= MOST:
        raise Conflict("There are too many views of this list", code="too-many", most=MOST)
    row = row or SavedView(owner_id=by.user_id)
    for name, value in body.model_dump().items():
        setattr(row, name, value)
    session.add(row)
    await session.flush()
    return await _told(session, row, by)


@router.patch("/{view_id}")
async def share_view(session: Session, by: Reader, view_id: UUID, body: Sharing) -> SavedViewView:
    row = await _fetch(session, by, view_id)
    row.shared = body.shared
    await session.flush()
    await audit.note(session, by, "changed", "saved_view", row.id, {"shared": [None, row.shared]})
    return await _told(session, row, by)


@router.delete("/{view_id}", status_code=204)
async def delete_view(session: Session, by: Reader, view_id: UUID) -> None:
    await session.delete(await _fetch(session, by, view_id))


async def _own(session: AsyncSession, by: Principal, noun: str) -> list[SavedView]:
    mine = SavedView.owner_id == by.user_id, SavedView.noun == noun
    return list(await session.scalars(select(SavedView).where(*mine)))


async def _fetch(session: AsyncSession, by: Principal, key: UUID) -> SavedView:
    """His own; a shared one of somebody else can also be put right by who leads."""
    row = await fetch(session, SavedView, key)
    if row.owner_id != by.user_id and not (row.shared and by.may(Permission.SUPERVISE)):
        raise Forbidden("This view is somebody else's")
    return row


async def _told(session: AsyncSession, row: SavedView, by: Principal) -> SavedViewView:
    name = await session.scalar(select(User.name).where(User.id == row.owner_id))
    return _shown(row, name or "", by)


def _shown(row: SavedView, owner: str, by: Principal) -> SavedViewView:
    names = ("id", "created_at", "version", "noun", "name", "search", "hidden", "shared")
    known = {name: getattr(row, name) for name in names}
    return SavedViewView(**known, owner=owner, mine=row.owner_id == by.user_id)
