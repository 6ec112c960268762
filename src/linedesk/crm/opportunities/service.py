"""Opportunities: opened, moved through their stages, turned into customers and orders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.numbering import next_number
from linedesk.crm.cases.people import colleague
from linedesk.crm.cases.types import CaseType, case_type
from linedesk.crm.cases.workflow import ENDED, State
from linedesk.crm.customers import service as customers
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import fetch_customer, matches
from linedesk.crm.customers.schemas import CustomerWrite, NumberData
from linedesk.crm.money import minor_units
from linedesk.crm.opportunities.models import Opportunity
from linedesk.crm.opportunities.schemas import (
    Conversion,
    ConversionRate,
    OpportunityChange,
    OpportunityWrite,
    StageMove,
)
from linedesk.crm.orders.schemas import OrderWrite
from linedesk.crm.orders.service import place
from linedesk.directory import audit
from linedesk.directory.repository import fetch_joined
from linedesk.directory.users.models import User
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Principal


@dataclass(frozen=True, slots=True)
class Filters:
    """`state` by code, `owner` by username."""

    state: str = ""
    phase: str = ""
    owner: str = ""
    source: str = ""
    customer_id: UUID | None = None
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None


_CONDITIONS: Conditions = {
    "state": lambda state: Opportunity.state == state,
    "phase": lambda phase: Opportunity.phase == phase,
    "owner": lambda name: Opportunity.owner_id.in_(select(User.id).where(User.username == name)),
    "source": lambda source: Opportunity.source == source,
    "customer_id": lambda key: Opportunity.customer_id == key,
    "begun": lambda moment: Opportunity.opened_at >= moment,
    "until": lambda moment: Opportunity.opened_at < moment,
}


def full() -> Any:
    """(opportunity, type, customer)"""
    return (
        select(Opportunity, CaseType, CustomerRow)
        .join(CaseType, CaseType.id == Opportunity.type_id)
        .outerjoin(CustomerRow, CustomerRow.id == Opportunity.customer_id)
    )


async def fetch_opportunities(
    session: AsyncSession, page: Page, filters: Filters
) -> tuple[Sequence[Any], int]:
    query = full().where(*fulfilling(filters, _CONDITIONS))
    if page.q:
        customer = Opportunity.customer_id.in_(select(CustomerRow.id).where(matches(page.q)))
        texts = (Opportunity.title, Opportunity.name)
        named = (column.icontains(page.q, autoescape=True) for column in texts)
        query = query.where(or_(customer, *named))
    names = ("number", "opened_at", "minor", "expected_on", "state")
    sortable = {name: getattr(Opportunity, name) for name in names}
    newest = [Opportunity.opened_at.desc(), Opportunity.id.desc()]
    return await fetch_page(session, query, page, sortable, newest)


async def fetch_opportunity(session: AsyncSession, key: UUID, lock: bool = False) -> Any:
    query = full().where(Opportunity.id == key)
    return await fetch_joined(session, query, "opportunity", Opportunity if lock else None)


async def open_opportunity(
    session: AsyncSession, by: Principal, body: OpportunityWrite
) -> Opportunity:
    kind = await case_type(session, "opportunity", body.type or "")
    owner = await colleague(session, body.owner_id or by.user_id)
    if body.customer_id:
        await fetch_customer(session, body.customer_id)
    elif not body.name:
        raise Malformed("Say who it is: a customer or a name", field="name")
    if "*" in body.phone:
        raise Malformed("A masked number cannot be written", field="phone")
    start = kind.workflow.start
    row = Opportunity(
        **body.model_dump(exclude={"type", "owner_id", "amount", "phone"}),
        number=await next_number(session, "opportunity"),
        type_id=kind.id,
        state=start.code,
        phase=start.phase,
        owner_id=owner.id,
        phone=normalise(body.phone),
        minor=minor_units(body.amount, body.currency),
        lost_why="",
    )
    session.add(row)
    await session.flush()
    await audit.note(session, by, "opened", "opportunity", row.id)
    return row


async def change(session: AsyncSession, by: Principal, key: UUID, body: OpportunityChange) -> None:
    row: Opportunity = (await fetch_opportunity(session, key, lock=True))[0]
    unchanged(row, body.version)
    sent = body.model_dump(include=body.model_fields_set - {"version"})
    if "amount" in sent:
        sent["minor"] = minor_units(sent.pop("amount"), row.currency)
    if owner := sent.pop("owner_id", None):
        row.owner_id = (await colleague(session, owner)).id
    if sent.get("customer_id"):
        await fetch_customer(session, sent["customer_id"])
    before = {name: str(getattr(row, name)) for name in sent}
    for name, value in sent.items():
        setattr(row, name, value)
    after = {name: str(value) for name, value in sent.items()}
    changes = audit.differences(before, after)
    await audit.note(session, by, "changed", "opportunity", key, changes)
    await session.flush()


async def move(session: AsyncSession, by: Principal, key: UUID, body: StageMove) -> None:
    row, kind, _ = await fetch_opportunity(session, key, lock=True)
    target = kind.workflow.to(row.state, body.to)
    if target.phase == "dropped" and not body.why:
        raise Malformed("Say why it is lost", field="why")
    await _enter(session, by, row, target, body.why)


async def _enter(
    session: AsyncSession, by: Principal, row: Opportunity, target: State, why: str = ""
) -> None:
    before, row.state, row.phase = row.state, target.code, target.phase
    row.lost_why = why if target.phase == "dropped" else ""
    row.closed_at = datetime.now(UTC) if target.phase in ENDED else None
    row.updated_at = func.clock_timestamp()
    changes = {"state": [before, target.code]}
    await audit.note(session, by, "moved", "opportunity", row.id, changes)


async def convert(session: AsyncSession, by: Principal, key: UUID, body: Conversion) -> Opportunity:
    """It becomes an order, its person a customer; once only."""
    row, kind, _ = await fetch_opportunity(session, key, lock=True)
    target = kind.workflow.way_to_phase(row.state, "done")
    if row.order_id or target is None:
        raise Conflict("It is not open to be won", code="not-open", state=row.state)
    if row.customer_id is None:
        numbers = [NumberData(number=row.phone)] if row.phone else []
        made = await customers.create(
            session, by, CustomerWrite(name=row.name, numbers=numbers, owner_id=row.owner_id)
        )
        row.customer_id = made.id
    order = OrderWrite(
        customer_id=row.customer_id,
        interaction_id=row.interaction_id,
        currency=row.currency,
        **body.model_dump(),
    )
    placed = await place(session, by, order, opportunity=row.id)
    row.order_id, row.minor = placed.id, placed.minor
    await _enter(session, by, row, target)
    await session.flush()
    found: Opportunity = row
    return found


async def conversion(
    session: AsyncSession, begun: datetime | None, until: datetime | None
) -> list[ConversionRate]:
    """What became of the opportunities opened in the time, by owner and source."""
    won, lost = Opportunity.phase == "done", Opportunity.phase == "dropped"
    query = (
        select(
            User.username,
            Opportunity.source,
            func.count(),
            func.count().filter(won),
            func.count().filter(lost),
            func.count(Opportunity.order_id),
        )
        .join(User, User.id == Opportunity.owner_id)
        .group_by(User.username, Opportunity.source)
        .order_by(User.username, Opportunity.source)
    )
    if begun:
        query = query.where(Opportunity.opened_at >= begun)
    if until:
        query = query.where(Opportunity.opened_at < until)
    return [_rate(row) for row in await session.execute(query)]


def _rate(row: Any) -> ConversionRate:
    owner, source, opened, won, lost, orders = row
    share = round(won / (won + lost), 4) if won + lost else None
    return ConversionRate(
        owner=owner, source=source, opened=opened, won=won, lost=lost, orders=orders, share=share
    )
