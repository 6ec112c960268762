"""Appointments: booked, moved, kept or cancelled; two at once of one resource cannot be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.appointments.models import Appointment, Resource
from linedesk.crm.appointments.schemas import AppointmentChange, AppointmentWrite, Slot
from linedesk.crm.cases.open_hours import OpenHours
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.texts.service import text_customer
from linedesk.directory import audit
from linedesk.directory.calendars import Calendar
from linedesk.directory.repository import fetch, fetch_joined
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling
from linedesk.kit.security import Principal

LONGEST = timedelta(days=31)
SHORTLY = timedelta(hours=1)
HOME = "Asia/Shanghai"
_REMINDER = {
    "zh": "温馨提示：您预约的时间是{{when}}。",
    "en": "A reminder: your appointment is at {{when}}.",
}


@dataclass(frozen=True, slots=True)
class Filters:
    """`resource` by name."""

    resource: str = ""
    state: str = ""
    customer_id: UUID | None = None
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None


_CONDITIONS: Conditions = {
    "resource": lambda name: Resource.name == name,
    "state": lambda state: Appointment.state == state,
    "customer_id": lambda key: Appointment.customer_id == key,
    "begun": lambda moment: Appointment.ends_at > moment,
    "until": lambda moment: Appointment.starts_at < moment,
}


def full() -> Any:
    """(appointment, resource, customer)"""
    return (
        select(Appointment, Resource, CustomerRow)
        .join(Resource, Resource.id == Appointment.resource_id)
        .outerjoin(CustomerRow, CustomerRow.id == Appointment.customer_id)
    )


async def fetch_appointments(
    session: AsyncSession, page: Page, filters: Filters
) -> tuple[Sequence[Any], int]:
    query = full().where(*fulfilling(filters, _CONDITIONS))
    sortable = {"starts_at": Appointment.starts_at, "state": Appointment.state}
    return await fetch_page(session, query, page, sortable, [Appointment.starts_at, Appointment.id])


async def fetch_appointment(session: AsyncSession, key: UUID) -> Any:
    return await fetch_joined(session, full().where(Appointment.id == key), "appointment")


async def book(session: AsyncSession, by: Principal, body: AppointmentWrite) -> Appointment:
    """Conflict `taken` when somebody was quicker."""
    await _queue_up(session, body.resource_id)
    if body.ends_at - body.starts_at > LONGEST:
        raise Malformed("No appointment lasts so long", field="ends_at")
    if body.customer_id:
        await fetch_customer(session, body.customer_id)
    row = Appointment(
        **body.model_dump(exclude={"remind_minutes"}),
        owner_id=by.user_id,
        state="booked",
        remind_at=_reminder(body, datetime.now(UTC)),
    )
    session.add(row)
    await session.flush()
    return row


def _reminder(body: AppointmentWrite, now: datetime) -> datetime | None:
    """As long before as was wished; who books too late for that is reminded shortly before."""
    if not body.remind_minutes:
        return None
    wished = body.starts_at - timedelta(minutes=body.remind_minutes)
    return next((at for at in (wished, body.starts_at - SHORTLY) if at > now), None)


async def _queue_up(session: AsyncSession, key: UUID) -> Resource:
    """One booking of a resource at a time: the constraint decides, and without deadlocks."""
    query = select(Resource).where(Resource.id == key).with_for_update()
    resource = await session.scalar(query)
    if resource is None:
        raise Malformed("There is no such resource", field="resource_id")
    if not resource.active:
        raise Conflict("It cannot be booked any more", code="not-active")
    return resource


async def change(session: AsyncSession, by: Principal, key: UUID, body: AppointmentChange) -> None:
    row: Appointment = (await fetch_appointment(session, key))[0]
    unchanged(row, body.version)
    await _queue_up(session, row.resource_id)
    sent = body.model_dump(exclude={"version"}, exclude_none=True)
    before = {name: str(getattr(row, name)) for name in sent}
    _remind_anew(row, body)
    for name, value in sent.items():
        setattr(row, name, value)
    if row.ends_at <= row.starts_at:
        raise Malformed("It ends after it begins", field="ends_at")
    after = {name: str(value) for name, value in sent.items()}
    await audit.note(session, by, "changed", "appointment", key, audit.differences(before, after))
    await session.flush()


def _remind_anew(row: Appointment, body: AppointmentChange) -> None:
    """Who comes at another time is reminded as long before that one."""
    if row.remind_at and body.starts_at and body.starts_at != row.starts_at:
        row.remind_at += body.starts_at - row.starts_at
        row.reminded_at = None


async def free_slots(session: AsyncSession, key: UUID, day: date) -> list[Slot]:
    """The resource's slots of the day that can still be booked: ahead of us, and nobody's."""
    resource = await fetch(session, Resource, key)
    calendar = await session.get(Calendar, resource.calendar_id) if resource.calendar_id else None
    spans = _spans(OpenHours.of(calendar), day)
    if not spans:
        return []
    now = datetime.now(UTC)
    query = select(Appointment.starts_at, Appointment.ends_at).where(
        Appointment.resource_id == key,
        Appointment.state == "booked",
        Appointment.ends_at > spans[0][0],
        Appointment.starts_at < spans[-1][1],
    )
    taken = [(begins, ends) for begins, ends in await session.execute(query)]
    length = timedelta(minutes=resource.slot_minutes)
    return [
        slot
        for begins, ends in spans
        for slot in _cut(begins, ends, length)
        if slot.starts_at > now
        and not any(begun < slot.ends_at and done > slot.starts_at for begun, done in taken)
    ]


def _spans(hours: OpenHours | None, day: date) -> list[tuple[datetime, datetime]]:
    if hours:
        return [(begins.astimezone(UTC), ends.astimezone(UTC)) for begins, ends in hours.spans(day)]
    begins = datetime.combine(day, time(), ZoneInfo(HOME)).astimezone(UTC)
    return [(begins, begins + timedelta(days=1))]


def _cut(begins: datetime, ends: datetime, length: timedelta) -> list[Slot]:
    count = int((ends - begins) / length)
    return [
        Slot(starts_at=begins + length * place, ends_at=begins + length * (place + 1))
        for place in range(count)
    ]


async def remind(session: AsyncSession, now: datetime) -> int:
    """Texts those whose appointment comes near, once."""
    rows = await session.scalars(
        select(Appointment)
        .where(Appointment.state == "booked", Appointment.remind_at <= now)
        .where(Appointment.reminded_at.is_(None), Appointment.starts_at > now)
        .limit(200)
        .with_for_update(skip_locked=True)
    )
    due = list(rows)
    for row in due:
        row.reminded_at = now
        zone = await _zone_of(session, row.resource_id)
        when = {"when": row.starts_at.astimezone(zone).strftime("%Y-%m-%d %H:%M")}
        await text_customer(session, row.customer_id, _REMINDER, when, "appointment", row.id)
    await session.flush()
    return len(due)


async def _zone_of(session: AsyncSession, resource: UUID) -> ZoneInfo:
    """The clock on the wall where the appointment is."""
    query = select(Calendar.time_zone).join(Resource, Resource.calendar_id == Calendar.id)
    return ZoneInfo(await session.scalar(query.where(Resource.id == resource)) or HOME)
