"""Marks on a recording: a moment and a word, for whoever listens next."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import select

from linedesk.crm.interactions import service
from linedesk.crm.interactions.words import forget_mark, index_mark
from linedesk.crm.recordings.marking import Mark
from linedesk.directory.noun import Write
from linedesk.kit.db import Session
from linedesk.kit.errors import Forbidden, NotFound
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Player = Annotated[Principal, Depends(require(Permission.PLAY_RECORDINGS))]
Word = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]


class MarkWrite(Write):
    """`at_seconds` from the beginning of the recording."""

    at_seconds: Annotated[float, Field(ge=0, le=86_400)]
    note: Word = ""


class MarkView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    at_seconds: float
    note: str
    by_name: str
    created_at: datetime


router = APIRouter(prefix="/interactions/{interaction_id}/marks", tags=["recordings"])


@router.get("")
async def list_marks(session: Session, by: Player, interaction_id: UUID) -> Listed[MarkView]:
    await service.may_hear(session, by, interaction_id)
    query = select(Mark).where(Mark.interaction_id == interaction_id)
    rows = (await session.scalars(query.order_by(Mark.at_seconds, Mark.id))).all()
    return Listed(items=[MarkView.model_validate(row) for row in rows], total=len(rows))


@router.post("", status_code=201)
async def add_mark(session: Session, by: Player, interaction_id: UUID, body: MarkWrite) -> MarkView:
    await service.may_hear(session, by, interaction_id)
    mark = Mark(
        interaction_id=interaction_id,
        at_seconds=body.at_seconds,
        note=body.note,
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(mark)
    await session.flush()
    await index_mark(session, interaction_id, mark.id, mark.note)
    await session.refresh(mark)
    return MarkView.model_validate(mark)


@router.delete("/{mark_id}", status_code=204)
async def drop_mark(session: Session, by: Player, interaction_id: UUID, mark_id: UUID) -> None:
    """One's own; those who look after recordings also another's."""
    mark = await session.get(Mark, mark_id)
    if mark is None or mark.interaction_id != interaction_id:
        raise NotFound("There is no such mark")
    if mark.by_id != by.user_id and not by.may(Permission.MANAGE_RECORDINGS):
        raise Forbidden("This is somebody else's mark")
    await forget_mark(session, interaction_id, mark_id)
    await session.delete(mark)
