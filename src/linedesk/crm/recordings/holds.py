"""Holds: a recording that a dispute or an authority needs is not deleted, whatever the policy."""

from datetime import UTC, datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import FetchedValue, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.kit.db import Model, Session
from linedesk.kit.errors import NotFound
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Permission, Principal, require

Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_RECORDINGS))]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=500)]


class Hold(Model):
    __tablename__ = "recording_holds"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    interaction_id: Mapped[UUID]
    reason: Mapped[str]
    by_name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    lifted_at: Mapped[datetime | None]
    lifted_by: Mapped[str | None]


class HoldWrite(Write):
    reason: Reason


class HoldView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    reason: str
    by_name: str
    created_at: datetime


router = APIRouter(prefix="/interactions/{interaction_id}/recording/hold", tags=["recordings"])


@router.get("")
async def read_hold(session: Session, _: Keeper, interaction_id: UUID) -> HoldView | None:
    hold = await _live(session, interaction_id)
    return HoldView.model_validate(hold) if hold else None


@router.put("")
async def hold(session: Session, by: Keeper, interaction_id: UUID, body: HoldWrite) -> HoldView:
    """Not to be deleted until the hold is lifted."""
    held = await _live(session, interaction_id)
    if held is None:
        held = Hold(interaction_id=interaction_id, reason=body.reason, by_name=by.username)
        session.add(held)
        await session.flush()
        await session.refresh(held)
        changes = {"reason": [None, body.reason]}
        await audit.note(session, by, "held", "recording", interaction_id, changes)
    return HoldView.model_validate(held)


@router.delete("", status_code=204)
async def lift(session: Session, by: Keeper, interaction_id: UUID) -> None:
    held = await _live(session, interaction_id)
    if held is None:
        raise NotFound("It is not held")
    held.lifted_at, held.lifted_by = datetime.now(UTC), by.username
    await audit.note(session, by, "released", "recording", interaction_id)


async def _live(session: AsyncSession, interaction: UUID) -> Hold | None:
    query = select(Hold).where(Hold.interaction_id == interaction, Hold.lifted_at.is_(None))
    found: Hold | None = await session.scalar(query)
    return found
