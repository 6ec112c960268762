from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.bulk import BulkDone, BulkUndone
from linedesk.crm.cases.people import people
from linedesk.crm.money import shown
from linedesk.crm.orders import bulk, repository, service
from linedesk.crm.orders.bulk import OrderBulk
from linedesk.crm.orders.models import OrderLine
from linedesk.crm.orders.repository import Filters
from linedesk.crm.orders.schemas import (
    Cancellation,
    LineView,
    OrderChange,
    OrderDetail,
    OrderMove,
    OrderReturn,
    OrderView,
    OrderWrite,
)
from linedesk.crm.tickets.schemas import EventView, TypeShown
from linedesk.crm.tickets.views import brief
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/orders", tags=["orders"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("")
async def list_orders(
    session: Reading, _: Reader, page: PageQuery, filters: FilterQuery
) -> Listed[OrderView]:
    """The newest first; with `customer_id` what he has bought. `q`: number or customer."""
    rows, total = await repository.fetch_orders(session, page, filters)
    return Listed(items=await views(session, rows), total=total)


@router.post("/bulk")
async def change_many(session: Session, by: Writer, body: OrderBulk) -> BulkDone:
    """Owner and state of many at once; `dry` only counts them."""
    return await bulk.change_many(session, by, body)


@router.post("/bulk/{bulk_id}/undo")
async def undo_many(session: Session, by: Writer, bulk_id: UUID) -> BulkUndone:
    """What was changed since then stays as it is."""
    return await bulk.undo(session, by, bulk_id)


@router.get("/{order_id}")
async def read_order(session: Reading, _: Reader, order_id: UUID) -> OrderDetail:
    return await _shown(session, order_id)


@router.post("", status_code=201)
async def place_order(session: Session, by: Writer, body: OrderWrite) -> OrderDetail:
    order = await service.place(session, by, body)
    return await _shown(session, order.id)


@router.patch("/{order_id}")
async def change_order(
    session: Session, by: Writer, order_id: UUID, body: OrderChange
) -> OrderDetail:
    await service.change(session, by, order_id, body)
    return await _shown(session, order_id)


@router.post("/{order_id}/move")
async def move_order(session: Session, by: Writer, order_id: UUID, body: OrderMove) -> OrderDetail:
    await service.move(session, by, order_id, body)
    return await _shown(session, order_id)


@router.post("/{order_id}/cancel")
async def cancel_order(
    session: Session, by: Writer, order_id: UUID, body: Cancellation
) -> OrderDetail:
    await service.cancel(session, by, order_id, body.reason)
    return await _shown(session, order_id)


@router.post("/{order_id}/return")
async def return_order(
    session: Session, by: Writer, order_id: UUID, body: OrderReturn
) -> OrderDetail:
    """Some or all of it comes back."""
    await service.take_back(session, by, order_id, body)
    return await _shown(session, order_id)


async def _shown(session: AsyncSession, key: UUID) -> OrderDetail:
    [view] = await views(session, [await repository.fetch_order(session, key)])
    events = [EventView.model_validate(one) for one in await repository.events_of(session, key)]
    return OrderDetail(**view.model_dump(), events=events)


async def views(session: AsyncSession, rows: Sequence[Any]) -> list[OrderView]:
    """`rows`: (order, type, customer)."""
    orders = [row[0] for row in rows]
    lines = await repository.lines_of(session, [order.id for order in orders])
    owners = await people(session, (order.owner_id for order in orders))
    return [
        OrderView(
            **{name: getattr(order, name) for name in _SAME},
            type=TypeShown(code=kind.code, label=kind.label),
            state_label=kind.workflow.label_of(order.state),
            ways=kind.workflow.ways_from(order.state),
            customer=brief(customer),
            owner=owners[order.owner_id],
            total=shown(order.minor, order.currency),
            returned=shown(order.returned_minor, order.currency),
            lines=[_line(line, order.currency) for line in lines[order.id]],
        )
        for order, kind, customer in rows
    ]


def _line(line: OrderLine, currency: str) -> LineView:
    return LineView(
        **{name: getattr(line, name) for name in _LINE},
        price=shown(line.minor, currency),
        amount=shown(line.minor * line.quantity, currency),
    )


_LINE = ("id", "product_id", "code", "name", "quantity", "returned")
_SAME = (
    *("id", "number", "state", "phase", "interaction_id", "opportunity_id", "currency"),
    *("address", "note", "placed_at", "updated_at", "version"),
)
