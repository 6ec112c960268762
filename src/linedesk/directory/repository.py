"""The SQL that all nouns share."""

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from linedesk.kit.db import Record
from linedesk.kit.errors import NotFound
from linedesk.kit.pagination import Page, fetch_page

Row = TypeVar("Row", bound=Record)


async def fetch(session: AsyncSession, model: type[Row], key: UUID) -> Row:
    row = await session.get(model, key)
    if row is None:
        raise NotFound("There is no such record")
    return row


async def fetch_joined(
    session: AsyncSession, query: Select[Any], noun: str, lock: type[Record] | None = None
) -> Any:
    """The row that a query finds with what belongs to it. `lock`: whose part is locked, and read
    anew."""
    if lock is not None:
        query = query.with_for_update(of=lock).execution_options(populate_existing=True)
    row = (await session.execute(query)).first()
    if row is None:
        raise NotFound(f"There is no such {noun}")
    return row


async def fetch_all(
    session: AsyncSession,
    model: type[Row],
    page: Page,
    searched: Sequence[str],
    order: str,
    same: Mapping[str, Any],
) -> tuple[list[Row], int]:
    """One page of the rows in which one of the columns `searched` contains `page.q`, and the
    columns of `same` have those values."""
    query = select(model).where(*(getattr(model, name) == value for name, value in same.items()))
    if page.q and searched:
        columns: list[InstrumentedAttribute[Any]] = [getattr(model, name) for name in searched]
        query = query.where(or_(*(column.icontains(page.q, autoescape=True) for column in columns)))
    sortable = {name: getattr(model, name) for name in {*searched, order, "created_at"}}
    rows, total = await fetch_page(session, query, page, sortable, [sortable[order], model.id])
    return [row for (row,) in rows], total


async def ids_by(
    session: AsyncSession, column: InstrumentedAttribute[str], values: Sequence[str]
) -> dict[str, UUID]:
    """The ids of the rows whose `column` (unique) is one of `values`."""
    model = column.class_
    rows = await session.execute(select(column, model.id).where(column.in_(values)))
    return dict(rows.all())
