"""The SQL of orders."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.numbering import number_in
from linedesk.crm.cases.types import CaseType
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import matches
from linedesk.crm.orders.models import Order, OrderEvent, OrderLine
from linedesk.directory.repository import fetch_joined
from linedesk.directory.users.models import User
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling


@dataclass(frozen=True, slots=True)
class Filters:
    """`type` and `state` by code, `owner` by username."""

    type: str = ""
    state: str = ""
    phase: str = ""
    owner: str = ""
    customer_id: UUID | None = None
    interaction_id: UUID | None = None
    product_id: UUID | None = None
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None


def _with_product(product: UUID) -> ColumnElement[bool]:
    return Order.id.in_(select(OrderLine.order_id).where(OrderLine.product_id == product))


_CONDITIONS: Conditions = {
    "type": lambda code: CaseType.code == code,
    "state": lambda state: Order.state == state,
    "phase": lambda phase: Order.phase == phase,
    "owner": lambda name: Order.owner_id.in_(select(User.id).where(User.username == name)),
    "customer_id": lambda key: Order.customer_id == key,
    "interaction_id": lambda key: Order.interaction_id == key,
    "product_id": _with_product,
    "begun": lambda moment: Order.placed_at >= moment,
    "until": lambda moment: Order.placed_at < moment,
}


def full() -> Any:
    """(order, type, customer)"""
    return (
        select(Order, CaseType, CustomerRow)
        .join(CaseType, CaseType.id == Order.type_id)
        .outerjoin(CustomerRow, CustomerRow.id == Order.customer_id)
    )


def filtered(filters: Filters, q: str = "") -> Any:
    """(order, type, customer)"""
    query = full().where(*fulfilling(filters, _CONDITIONS))
    return query.where(_found_by(q)) if q else query


async def fetch_orders(
    session: AsyncSession, page: Page, filters: Filters
) -> tuple[Sequence[Any], int]:
    query = filtered(filters, page.q)
    sortable = {name: getattr(Order, name) for name in ("number", "placed_at", "minor", "state")}
    return await fetch_page(
        session, query, page, sortable, [Order.placed_at.desc(), Order.id.desc()]
    )


def _found_by(text: str) -> ColumnElement[bool]:
    ways: list[ColumnElement[bool]] = [
        Order.customer_id.in_(select(CustomerRow.id).where(matches(text)))
    ]
    if (number := number_in(text)) is not None:
        ways.append(Order.number == number)
    return or_(*ways)


async def fetch_order(session: AsyncSession, key: UUID, lock: bool = False) -> Any:
    """(order, type, customer)"""
    query = full().where(Order.id == key)
    return await fetch_joined(session, query, "order", Order if lock else None)


async def lines_of(session: AsyncSession, orders: Sequence[UUID]) -> dict[UUID, list[OrderLine]]:
    query = select(OrderLine).where(OrderLine.order_id.in_(orders))
    found: dict[UUID, list[OrderLine]] = defaultdict(list)
    for line in await session.scalars(query.order_by(OrderLine.rank)):
        found[line.order_id].append(line)
    return found


async def events_of(session: AsyncSession, key: UUID) -> list[OrderEvent]:
    query = select(OrderEvent).where(OrderEvent.order_id == key)
    return list(await session.scalars(query.order_by(OrderEvent.at, OrderEvent.id)))
