"""The SQL of call-backs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Absence, Callback
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import matches
from linedesk.directory.repository import fetch_joined
from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling


@dataclass(frozen=True, slots=True)
class Filters:
    """`owner` by username, `team` by name, `due_before` a moment."""

    state: str = ""
    kind: str = ""
    owner: str = ""
    team: str = ""
    customer_id: UUID | None = None
    ticket_id: UUID | None = None
    due_before: Annotated[AwareDatetime | None, Query()] = None


_CONDITIONS: Conditions = {
    "state": lambda state: Callback.state == state,
    "kind": lambda kind: Callback.kind == kind,
    "owner": lambda name: Callback.owner_id.in_(select(User.id).where(User.username == name)),
    "team": lambda name: Callback.team_id.in_(select(Team.id).where(Team.name == name)),
    "customer_id": lambda key: Callback.customer_id == key,
    "ticket_id": lambda key: Callback.ticket_id == key,
    "due_before": lambda moment: Callback.due_at < moment,
}


def mine(user: UUID) -> ColumnElement[bool]:
    """What this user is to do himself, or may take as one of his team."""
    team = select(User.team_id).where(User.id == user).scalar_subquery()
    return or_(Callback.owner_id == user, Callback.owner_id.is_(None) & (Callback.team_id == team))


def full() -> Select[Any]:
    """(call-back, customer)"""
    query: Any = select(Callback, CustomerRow)
    found: Select[Any] = query.outerjoin(CustomerRow, CustomerRow.id == Callback.customer_id)
    return found


async def fetch_callbacks(
    session: AsyncSession, page: Page, filters: Filters, only: ColumnElement[bool] | None
) -> tuple[Sequence[Any], int]:
    query = full().where(*fulfilling(filters, _CONDITIONS))
    if only is not None:
        query = query.where(only)
    if page.q:
        customers = select(CustomerRow.id).where(matches(page.q))
        title = Callback.title.icontains(page.q, autoescape=True)
        query = query.where(or_(title, Callback.customer_id.in_(customers)))
    sortable = {name: getattr(Callback, name) for name in ("due_at", "created_at", "state")}
    return await fetch_page(session, query, page, sortable, [Callback.due_at, Callback.id])


async def fetch_callback(session: AsyncSession, key: UUID, lock: bool = False) -> Any:
    """(call-back, customer)"""
    query = full().where(Callback.id == key)
    return await fetch_joined(session, query, "call-back", Callback if lock else None)


async def due_of_the_absent(
    session: AsyncSession, now: datetime, soon: datetime, overdue: datetime
) -> list[tuple[Callback, User]]:
    """Open call-backs, due before `soon`, whose owner is away or has left; and those due before
    `overdue` that have not changed hands yet, or they would go round and round. Locked, those of
    other workers left out."""
    away = select(Absence.user_id).where(Absence.begins <= now, Absence.ends > now)
    idle = (Callback.due_at < overdue) & (Callback.passed_on == 0)
    left_alone = or_(User.disabled, User.id.in_(away), idle)
    rows = await session.execute(
        select(Callback, User)
        .join(User, User.id == Callback.owner_id)
        .where(Callback.state == "open", Callback.due_at < soon, left_alone)
        .order_by(Callback.due_at)
        .limit(200)
        .with_for_update(of=Callback, skip_locked=True)
    )
    return [(callback, owner) for callback, owner in rows]


async def deputy_of(session: AsyncSession, user: UUID, now: datetime) -> UUID | None:
    """Who stands in for him now: known, with us, and not away himself."""
    away = select(Absence.user_id).where(Absence.begins <= now, Absence.ends > now)
    found: UUID | None = await session.scalar(
        select(User.id)
        .join(Absence, Absence.deputy_id == User.id)
        .where(Absence.user_id == user, Absence.begins <= now, Absence.ends > now)
        .where(~User.disabled, User.id.not_in(away))
        .order_by(Absence.begins.desc())
        .limit(1)
    )
    return found
