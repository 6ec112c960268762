"""Many orders of a list handed over or moved along at once, each as if it had been alone."""

from functools import partial
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases import bulk
from linedesk.crm.cases.bulk import BulkDone, BulkUndone, chosen, keep
from linedesk.crm.cases.workflow import Key
from linedesk.crm.orders import repository, service
from linedesk.crm.orders.models import Order
from linedesk.crm.orders.repository import Filters
from linedesk.crm.orders.schemas import OrderChange, OrderMove
from linedesk.directory.noun import Write
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Principal

MOST = 1000


class OrderBulk(Write):
    """`ids`, or without them all that the list shows by `filters` (with `q`, as in its address).
    What is left out stays. `to`: those that have this way."""

    ids: Annotated[list[UUID], Field(max_length=MOST)] = []
    filters: Annotated[dict[str, Any], Field(max_length=20)] | None = None
    owner_id: UUID | None = None
    to: Key | None = None
    dry: bool = False


async def change_many(session: AsyncSession, by: Principal, body: OrderBulk) -> BulkDone:
    """Malformed without orders or without a change; nothing is written when `dry`. A move has no
    way back: the customer may have been told."""
    if body.owner_id is None and body.to is None:
        raise Malformed("Say what is to change", field="owner_id")
    rows = await chosen(body, Filters, partial(_locked, session), "orders", MOST)
    changing = [(order, kind) for order, kind, _ in rows if _differs(order, kind, body)]
    if body.dry or not changing:
        return BulkDone(id=None, chosen=len(rows), changed=len(changing))
    before = {str(order.id): {"owner_id": str(order.owner_id)} for order, _ in changing}
    for order, kind in changing:
        if body.owner_id:
            await service.change(session, by, order.id, OrderChange(owner_id=body.owner_id))
        if body.to in kind.workflow.ways_from(order.state):
            await service.move(session, by, order.id, OrderMove(to=body.to))
        before[str(order.id)]["version"] = order.version
    kept = None if body.to else await keep(session, by, "order", before)
    return BulkDone(id=kept, chosen=len(rows), changed=len(changing))


async def undo(session: AsyncSession, by: Principal, key: UUID) -> BulkUndone:
    async def find(keys: list[UUID]) -> list[Order]:
        return [order for order, *_ in await _locked(session, Filters(), "", keys)]

    async def restore(orders: list[tuple[Any, dict[str, Any]]]) -> None:
        for order, was in orders:
            change = OrderChange(owner_id=UUID(was["owner_id"]))
            await service.change(session, by, order.id, change)

    return await bulk.undo(session, by, "order", key, find, restore)


async def _locked(
    session: AsyncSession, filters: Filters, q: str, ids: list[UUID] | None
) -> list[Any]:
    """In the order of their keys, so that two changes at once do not wait for each other."""
    named = () if ids is None else (Order.id.in_(ids),)
    query = repository.filtered(filters, q).where(*named).order_by(Order.id).limit(MOST + 1)
    query = query.with_for_update(of=Order).execution_options(populate_existing=True)
    return [*await session.execute(query)]


def _differs(order: Order, kind: Any, body: OrderBulk) -> bool:
    moves = body.to in kind.workflow.ways_from(order.state)
    return moves or (body.owner_id is not None and body.owner_id != order.owner_id)
