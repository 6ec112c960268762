"""Missed callers, one line for each number; who was served since is not in it."""

from datetime import datetime, timedelta
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.cases.people import Person, people
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.missed.projecting import MISSED
from linedesk.crm.tickets.schemas import CustomerBrief
from linedesk.crm.tickets.views import brief
from linedesk.directory.queues.models import Queue
from linedesk.kit.db import Reading
from linedesk.kit.masking import shown_number
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/missed-callers", tags=["missed callers"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
LOOK_BACK = timedelta(days=30)


class MissedCaller(BaseModel):
    """`calls` in vain since he was served last; `callback_id`: the task to call him."""

    number: str
    customer: CustomerBrief | None
    calls: int
    first_at: datetime
    last_at: datetime
    longest_wait: float
    queue: str | None
    callback_id: UUID
    owner: Person | None
    due_at: datetime


@router.get("")
async def list_missed_callers(
    session: Reading, by: Reader, page: PageQuery
) -> Listed[MissedCaller]:
    """Who has waited longest for a call stands first."""
    query = _missed()
    sortable = {name: query.selected_columns[name] for name in ("calls", "first_at", "last_at")}
    order = [query.selected_columns["first_at"], query.selected_columns["number"]]
    rows, total = await fetch_page(session, query, page, sortable, order)
    customers = await _named(session, CustomerRow, [row.customer_id for row in rows])
    queues = await _named(session, Queue, [row.queue for row in rows])
    owners = await people(session, [row.owner_id for row in rows])
    items = [_view(row, by, customers, queues, owners) for row in rows]
    return Listed(items=items, total=total)


def _view(
    row: Any,
    by: Principal,
    customers: dict[UUID, Any],
    queues: dict[UUID, Any],
    owners: dict[UUID, Person],
) -> MissedCaller:
    queue = queues.get(row.queue)
    return MissedCaller(
        **{name: getattr(row, name) for name in _SAME},
        number=shown_number(row.number, by),
        customer=brief(customers.get(row.customer_id)),
        queue=queue.name if queue else None,
        owner=owners.get(row.owner_id),
    )


_SAME = ("calls", "first_at", "last_at", "longest_wait", "callback_id", "due_at")


async def _named(session: AsyncSession, model: Any, keys: list[UUID | None]) -> dict[UUID, Any]:
    wanted = {key for key in keys if key}
    rows = (await session.scalars(select(model).where(model.id.in_(wanted)))).all()
    return {row.id: row for row in rows}


def _missed() -> Select[Any]:
    """One row for each open task, with its calls in vain since the caller was served last."""
    call, served = InteractionRow, InteractionRow.__table__.alias("served")
    last_served = (
        select(func.max(served.c.connected_at))
        .where(served.c.party == call.party)
        .correlate(call)
        .scalar_subquery()
    )
    in_vain = call.abandoned & (call.started_at > func.now() - LOOK_BACK)
    since = func.coalesce(last_served, func.to_timestamp(0))
    query: Any = select(
        Callback.id.label("callback_id"),
        Callback.number,
        Callback.customer_id,
        Callback.owner_id,
        Callback.due_at,
        func.count(call.id).label("calls"),
        func.min(call.started_at).label("first_at"),
        func.max(call.started_at).label("last_at"),
        func.max(call.waited).label("longest_wait"),
        func.mode().within_group(call.queue_id).label("queue"),
    )
    found: Select[Any] = (
        query.join(call, call.party == Callback.number)
        .where(Callback.kind == MISSED, Callback.state == "open", in_vain, call.started_at > since)
        .group_by(Callback.id)
    )
    return found
