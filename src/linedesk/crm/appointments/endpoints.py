from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.appointments import service
from linedesk.crm.appointments.schemas import (
    AppointmentChange,
    AppointmentView,
    AppointmentWrite,
    Slot,
)
from linedesk.crm.appointments.service import Filters
from linedesk.crm.tickets.views import brief
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(tags=["appointments"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("/resources/{resource_id}/slots")
async def list_slots(session: Session, _: Reader, resource_id: UUID, day: date) -> Listed[Slot]:
    """What can still be booked on that day."""
    found = await service.free_slots(session, resource_id, day)
    return Listed(items=found, total=len(found))


@router.get("/appointments")
async def list_appointments(
    session: Reading, _: Reader, page: PageQuery, filters: FilterQuery
) -> Listed[AppointmentView]:
    rows, total = await service.fetch_appointments(session, page, filters)
    return Listed(items=views(rows), total=total)


@router.get("/appointments/{appointment_id}")
async def read_appointment(session: Reading, _: Reader, appointment_id: UUID) -> AppointmentView:
    return await _shown(session, appointment_id)


@router.post("/appointments", status_code=201)
async def book_appointment(session: Session, by: Writer, body: AppointmentWrite) -> AppointmentView:
    """409 `taken` when somebody was quicker."""
    row = await service.book(session, by, body)
    return await _shown(session, row.id)


@router.patch("/appointments/{appointment_id}")
async def change_appointment(
    session: Session, by: Writer, appointment_id: UUID, body: AppointmentChange
) -> AppointmentView:
    """To another time, or cancelled, kept, missed."""
    await service.change(session, by, appointment_id, body)
    return await _shown(session, appointment_id)


async def _shown(session: AsyncSession, key: UUID) -> AppointmentView:
    return views([await service.fetch_appointment(session, key)])[0]


def views(rows: Sequence[Any]) -> list[AppointmentView]:
    """`rows`: (appointment, resource, customer)."""
    return [
        AppointmentView(
            **{name: getattr(row, name) for name in _SAME},
            resource=resource.name,
            customer=brief(customer),
        )
        for row, resource, customer in rows
    ]


_SAME = (
    *("id", "resource_id", "interaction_id", "starts_at", "ends_at", "state", "note"),
    *("remind_at", "reminded_at", "version"),
)
