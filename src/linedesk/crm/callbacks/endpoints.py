from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks import repository, service
from linedesk.crm.callbacks.models import Callback
from linedesk.crm.callbacks.repository import Filters
from linedesk.crm.callbacks.schemas import (
    CallbackChange,
    CallbackDone,
    CallbackView,
    CallbackWrite,
)
from linedesk.crm.cases.people import departments, people
from linedesk.crm.tickets.views import brief
from linedesk.kit.db import Reading, Session
from linedesk.kit.masking import shown_number
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/callbacks", tags=["callbacks"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("")
async def list_callbacks(
    session: Reading, by: Reader, page: PageQuery, filters: FilterQuery, mine: bool = False
) -> Listed[CallbackView]:
    """What is due first stands first. `mine`: my own and what my team may take."""
    only = repository.mine(by.user_id) if mine else None
    rows, total = await repository.fetch_callbacks(session, page, filters, only)
    return Listed(items=await views(session, by, rows), total=total)


@router.get("/{callback_id}")
async def read_callback(session: Reading, by: Reader, callback_id: UUID) -> CallbackView:
    return await _shown(session, by, callback_id)


@router.post("", status_code=201)
async def promise_callback(session: Session, by: Writer, body: CallbackWrite) -> CallbackView:
    row = await service.promise(session, by, body)
    return await _shown(session, by, row.id)


@router.patch("/{callback_id}")
async def change_callback(
    session: Session, by: Writer, callback_id: UUID, body: CallbackChange
) -> CallbackView:
    await service.change(session, by, callback_id, body)
    return await _shown(session, by, callback_id)


@router.post("/{callback_id}/take")
async def take_callback(session: Session, by: Writer, callback_id: UUID) -> CallbackView:
    """A group's call-back becomes mine."""
    await service.take(session, by, callback_id)
    return await _shown(session, by, callback_id)


@router.post("/{callback_id}/done")
async def finish_callback(
    session: Session, by: Writer, callback_id: UUID, body: CallbackDone
) -> CallbackView:
    await service.finish(session, by, callback_id, body)
    return await _shown(session, by, callback_id)


@router.post("/{callback_id}/cancel")
async def cancel_callback(session: Session, by: Writer, callback_id: UUID) -> CallbackView:
    await service.cancel(session, by, callback_id)
    return await _shown(session, by, callback_id)


async def _shown(session: AsyncSession, by: Principal, key: UUID) -> CallbackView:
    return (await views(session, by, [await repository.fetch_callback(session, key)]))[0]


async def views(session: AsyncSession, by: Principal, rows: Sequence[Any]) -> list[CallbackView]:
    """`rows`: (call-back, customer)."""
    owners = await people(session, (row.owner_id for row, _ in rows))
    teams = await departments(session, (row.team_id for row, _ in rows))
    now = datetime.now(UTC)
    return [
        CallbackView(
            **{name: getattr(row, name) for name in _SAME},
            number=shown_number(row.number, by),
            customer=brief(customer),
            due=_wall_clock(row),
            owner=owners.get(row.owner_id) if row.owner_id else None,
            team=teams.get(row.team_id) if row.team_id else None,
            alarm=row.state == "open" and row.due_at <= now,
        )
        for row, customer in rows
    ]


def _wall_clock(row: Callback) -> str:
    local = row.due_at.astimezone(ZoneInfo(row.time_zone)).replace(tzinfo=None)
    return local.isoformat(timespec="minutes")


_SAME = (
    *("id", "kind", "title", "interaction_id", "ticket_id", "due_at", "time_zone", "state"),
    *("outcome", "note", "done_at", "passed_on", "by_name", "version"),
)
