"""Who changed what: written in the transaction of the change, never changed, never deleted."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict
from sqlalchemy import FetchedValue, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Session
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require


class AuditEntry(Model):
    __tablename__ = "audit"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    action: Mapped[str]
    noun: Mapped[str]
    noun_id: Mapped[str]
    changes: Mapped[dict[str, Any]]


class AuditView(BaseModel):
    """`changes`: field -> [before, after]; secrets show that they changed, not to what."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    at: datetime
    by_id: UUID | None
    by_name: str
    action: str
    noun: str
    noun_id: str
    changes: dict[str, Any]


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Field -> [before, after] of what is not the same; what moves by itself is left out."""
    fields = (before.keys() | after.keys()) - {"version", "created_at", "updated_at"}
    return {
        field: [before.get(field), after.get(field)]
        for field in sorted(fields)
        if before.get(field) != after.get(field)
    }


async def note(
    session: AsyncSession,
    by: Principal,
    action: str,
    noun: str,
    noun_id: UUID | str,
    changes: Mapping[str, Any] | None = None,
) -> None:
    """`action` as `created`, `changed`, `deleted`, `published`, `played`."""
    session.add(
        AuditEntry(
            by_id=by.user_id,
            by_name=by.username,
            action=f"{noun}.{action}",
            noun=noun,
            noun_id=str(noun_id),
            changes=dict(changes or {}),
        )
    )
    await session.flush()


async def stands(
    session: AsyncSession,
    by: Principal,
    action: str,
    noun: str,
    noun_id: UUID | str,
    within: timedelta,
) -> bool:
    """Whether he is known to have done it in the time that ends now."""
    query = select(AuditEntry.id).where(
        AuditEntry.at >= datetime.now(UTC) - within,
        AuditEntry.by_id == by.user_id,
        AuditEntry.action == f"{noun}.{action}",
        AuditEntry.noun_id == str(noun_id),
    )
    return await session.scalar(query.limit(1)) is not None


router = APIRouter(prefix="/audit", tags=["audit"])
Reader = Annotated[Principal, Depends(require(Permission.READ_AUDIT))]


@router.get("")
async def list_audit(
    session: Session, _: Reader, page: PageQuery, noun: str = "", by: str = ""
) -> Listed[AuditView]:
    """What was changed, the newest first; `noun` and `by` (a username) narrow it."""
    query = select(AuditEntry)
    if noun:
        query = query.where(AuditEntry.noun == noun)
    if by:
        query = query.where(AuditEntry.by_name == by)
    newest = [AuditEntry.at.desc(), AuditEntry.id.desc()]
    rows, total = await fetch_page(session, query, page, {"at": AuditEntry.at}, newest)
    return Listed(items=[AuditView.model_validate(entry) for (entry,) in rows], total=total)
