"""An order is placed, moved along its path, cancelled and returned here and nowhere else."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.numbering import next_number
from linedesk.crm.cases.people import colleague
from linedesk.crm.cases.types import CaseType, case_type
from linedesk.crm.cases.workflow import State
from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.orders import repository
from linedesk.crm.orders.models import Order, OrderEvent, OrderLine
from linedesk.crm.orders.schemas import LineWrite, OrderChange, OrderMove, OrderReturn, OrderWrite
from linedesk.crm.products.noun import priced
from linedesk.crm.texts.service import text_customer
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.security import Principal

CANCELLED, RETURNED = "cancelled", "returned"  # the codes that the two acts below lead to
_MOST = 2**62


async def place(
    session: AsyncSession, by: Principal, body: OrderWrite, opportunity: UUID | None = None
) -> Order:
    kind = await case_type(session, "order", body.type or "")
    customer = await _customer(session, body)
    lines = await _lines(session, body.lines, body.currency)
    start = kind.workflow.start
    order = Order(
        **body.model_dump(include={"interaction_id", "currency", "address", "note"}),
        number=await next_number(session, "order"),
        type_id=kind.id,
        state=start.code,
        phase=start.phase,
        customer_id=customer,
        opportunity_id=opportunity,
        owner_id=(await colleague(session, by.user_id)).id,
        minor=sum(line.minor * line.quantity for line in lines),
        returned_minor=0,
    )
    if order.minor > _MOST:
        raise Malformed("No order comes to so much", field="lines")
    session.add(order)
    await session.flush()
    for rank, line in enumerate(lines):
        line.order_id, line.rank = order.id, rank
    session.add_all(lines)
    await _tell(session, by, order, "placed")
    await _text(session, order, start)
    return await _kept(session, order)


async def _customer(session: AsyncSession, body: OrderWrite) -> UUID:
    found = body.customer_id
    if found is None and body.interaction_id:
        interaction = await session.get(InteractionRow, body.interaction_id)
        found = interaction.customer_id if interaction else None
    if found is None:
        raise Malformed("Say whose order it is", field="customer_id")
    return (await fetch_customer(session, found)).id


async def _lines(
    session: AsyncSession, wanted: Sequence[LineWrite], currency: str
) -> list[OrderLine]:
    """At today's prices; NoPrice for what is not for sale."""
    today = datetime.now(UTC).date()
    found = await priced(session, [line.product_id for line in wanted], currency, today)
    return [_line(found.get(line.product_id), line, currency) for line in wanted]


def _line(found: Any, wanted: LineWrite, currency: str) -> OrderLine:
    if found is None:
        raise Malformed("There is no such product", field="lines")
    product, minor = found
    if minor is None or not product.active:
        raise NoPrice("It is not for sale today", product=product.code, currency=currency)
    return OrderLine(
        product_id=product.id,
        code=product.code,
        name=product.name,
        quantity=wanted.quantity,
        returned=0,
        minor=minor,
    )


class NoPrice(Conflict):
    code = "no-price"


async def move(session: AsyncSession, by: Principal, key: UUID, body: OrderMove) -> Order:
    order, kind, _ = await repository.fetch_order(session, key, lock=True)
    unchanged(order, body.version)
    return await _enter(session, by, order, kind, body.to, note=body.note)


async def cancel(session: AsyncSession, by: Principal, key: UUID, reason: str) -> Order:
    """While its path still has a way to `cancelled`."""
    order, kind, _ = await repository.fetch_order(session, key, lock=True)
    return await _enter(session, by, order, kind, CANCELLED, reason=reason)


async def take_back(session: AsyncSession, by: Principal, key: UUID, body: OrderReturn) -> Order:
    """Some or all of it comes back; when all of it is back the order is `returned`."""
    order, kind, _ = await repository.fetch_order(session, key, lock=True)
    kind.workflow.to(order.state, RETURNED)
    lines = (await repository.lines_of(session, [key]))[key]
    known = {line.id: line for line in lines}
    for back in body.lines:
        line = known.get(back.line_id)
        if line is None:
            raise Malformed("The order has no such line", field="lines")
        if line.returned + back.quantity > line.quantity:
            left = line.quantity - line.returned
            raise Conflict("So many were not bought", code="more-than-bought", left=left)
        line.returned += back.quantity
        order.returned_minor += line.minor * back.quantity
    sent = [{"line": str(one.line_id), "quantity": one.quantity} for one in body.lines]
    await _tell(session, by, order, "taken_back", lines=sent, reason=body.reason)
    if all(line.returned == line.quantity for line in lines):
        return await _enter(session, by, order, kind, RETURNED, reason=body.reason)
    return await _kept(session, order)


async def change(session: AsyncSession, by: Principal, key: UUID, body: OrderChange) -> Order:
    order, _, _ = await repository.fetch_order(session, key, lock=True)
    unchanged(order, body.version)
    sent = body.model_dump(include=body.model_fields_set - {"version"})
    if owner := sent.pop("owner_id", None):
        sent["owner_id"] = (await colleague(session, owner)).id
    fresh = {name: value for name, value in sent.items() if getattr(order, name) != value}
    for name, value in fresh.items():
        setattr(order, name, value)
    if fresh:
        await _tell(session, by, order, "changed", fields=sorted(fresh))
    return await _kept(session, order)


async def _enter(
    session: AsyncSession, by: Principal, order: Order, kind: CaseType, to: str, **data: Any
) -> Order:
    target = kind.workflow.to(order.state, to)
    before, order.state, order.phase = order.state, target.code, target.phase
    said = {name: value for name, value in data.items() if value}
    await _tell(session, by, order, "moved", **{"from": before, "to": to, **said})
    await _text(session, order, target)
    return await _kept(session, order)


async def _text(session: AsyncSession, order: Order, state: State) -> None:
    values = {"number": str(order.number)}
    texts = state.text.model_dump()
    await text_customer(session, order.customer_id, texts, values, "order", order.id)


async def _tell(session: AsyncSession, by: Principal, order: Order, what: str, **data: Any) -> None:
    session.add(
        OrderEvent(
            order_id=order.id,
            name=f"order.{what}",
            by_id=by.user_id,
            by_name=by.username,
            data=data,
        )
    )
    order.updated_at = func.clock_timestamp()


async def _kept(session: AsyncSession, order: Order) -> Order:
    await session.flush()
    await session.refresh(order)
    return order
