"""What is not done yet, how old it is, and whether somebody answers for it."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Integer, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.people import people
from linedesk.crm.cases.types import CaseType
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.repository import LIVE, overdue
from linedesk.crm.tickets.schemas import Ageing, Backlog, ThemeCount, TypeShown
from linedesk.crm.tickets.themes import Theme
from linedesk.directory.users.models import User

DAYS = (1, 3, 7, 30)  # the upper ends of the buckets; the last one has none


async def backlog(session: AsyncSession) -> Backlog:
    names = [f"under_{days}_days" for days in DAYS] + [f"over_{DAYS[-1]}_days"]
    query = (
        select(CaseType.code, CaseType.label, *_buckets(), _count(overdue()), func.count())
        .join(Ticket, Ticket.type_id == CaseType.id)
        .where(LIVE)
        .group_by(CaseType.id)
        .order_by(CaseType.rank, CaseType.code)
    )
    items = [_ageing(list(row), names) for row in await session.execute(query)]
    return Backlog(
        items=items,
        total=sum(item.total for item in items),
        overdue=sum(item.overdue for item in items),
        ownerless=len(await ownerless(session)),
    )


def _buckets() -> list[Any]:
    age = func.extract("epoch", func.now() - Ticket.opened_at) / 86_400
    edges = (0, *DAYS)
    counted = [_count((age >= low) & (age < high)) for low, high in zip(edges, DAYS, strict=False)]
    return [*counted, _count(age >= DAYS[-1])]


def _count(condition: ColumnElement[bool]) -> Any:
    return func.count().filter(condition).cast(Integer)


def _ageing(row: list[Any], names: list[str]) -> Ageing:
    code, label, *counted, late, total = row
    return Ageing(
        type=TypeShown(code=code, label=label),
        ages=dict(zip(names, counted, strict=True)),
        overdue=late,
        total=total,
    )


async def ownerless(session: AsyncSession) -> list[UUID]:
    """The nightly invariant: tickets that are not ended and whose owner has left or may not work
    on tickets any more. It must be empty."""
    works = User.roles.overlap(["admin", "supervisor", "agent"])
    query = (
        select(Ticket.id)
        .outerjoin(User, User.id == Ticket.owner_id)
        .where(LIVE, or_(User.id.is_(None), User.disabled, ~works))
        .order_by(Ticket.opened_at)
    )
    return list(await session.scalars(query))


async def themes(
    session: AsyncSession, begun: datetime | None, until: datetime | None, owner: UUID | None
) -> list[ThemeCount]:
    """How often each theme came up, for those who make the product; `owner`: only his."""
    query = (
        select(CaseType.code, Ticket.theme, func.count(), _count(LIVE), Theme.owner_id)
        .join(CaseType, CaseType.id == Ticket.type_id)
        .outerjoin(Theme, Theme.name == Ticket.theme)
        .group_by(CaseType.code, Ticket.theme, Theme.owner_id)
        .order_by(func.count().desc(), CaseType.code, Ticket.theme)
        .limit(500)
    )
    if begun:
        query = query.where(Ticket.opened_at >= begun)
    if until:
        query = query.where(Ticket.opened_at < until)
    if owner:
        query = query.where(Theme.owner_id == owner)
    rows = (await session.execute(query)).all()
    owners = await people(session, (row.owner_id for row in rows))
    return [
        ThemeCount(type=type_, theme=theme, count=n, open=left, owner=owners.get(his))
        for type_, theme, n, left, his in rows
    ]
