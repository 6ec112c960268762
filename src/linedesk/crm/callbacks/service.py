"""Call-backs and follow-ups are promised, taken, moved, done and handed on here."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks import repository
from linedesk.crm.callbacks.models import Callback
from linedesk.crm.callbacks.schemas import CallbackChange, CallbackDone, CallbackWrite
from linedesk.crm.callbacks.zones import zone_of
from linedesk.crm.cases.people import colleague, leaders
from linedesk.crm.customers.repository import fetch_customer, numbers_of
from linedesk.crm.tickets.confirming import hear_customer
from linedesk.crm.tickets.loop import CONFIRMATION
from linedesk.directory import audit
from linedesk.directory.repository import fetch
from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Principal

SOON = timedelta(minutes=15)  # an absent owner's call-back changes hands so long before it is due
PATIENCE = timedelta(minutes=30)  # so long overdue it becomes the group's


async def promise(session: AsyncSession, by: Principal, body: CallbackWrite) -> Callback:
    number = await _number(session, body)
    zone = body.time_zone or zone_of(number)
    owner = body.owner_id or (None if body.team_id else by.user_id)
    await _check(session, owner, body.team_id)
    row = Callback(
        **body.model_dump(include={"kind", "title", "customer_id", "note", "team_id"}),
        interaction_id=body.interaction_id,
        ticket_id=body.ticket_id,
        number=number,
        due_at=moment(body.due, zone),
        time_zone=zone,
        owner_id=owner,
        state="open",
        outcome="",
        passed_on=0,
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(row)
    await session.flush()
    return row


def moment(due: datetime, zone: str) -> datetime:
    """Without an offset it is the wall clock of the zone."""
    aware = due if due.tzinfo else due.replace(tzinfo=ZoneInfo(zone))
    return aware.astimezone(UTC)


async def _number(session: AsyncSession, body: CallbackWrite) -> str:
    """The number that was given, else the customer's first."""
    if "*" in body.number:
        raise Malformed("A masked number cannot be written", field="number")
    if body.customer_id:
        await fetch_customer(session, body.customer_id)
    if body.number or not body.customer_id:
        return normalise(body.number)
    numbers = (await numbers_of(session, [body.customer_id])).get(body.customer_id, [])
    return numbers[0].number if numbers else ""


async def _check(session: AsyncSession, owner: UUID | None, team: UUID | None) -> None:
    if owner:
        await colleague(session, owner)
    if team:
        await fetch(session, Team, team)


async def change(session: AsyncSession, by: Principal, key: UUID, body: CallbackChange) -> None:
    row = await _open(session, key)
    unchanged(row, body.version)
    sent = body.model_dump(include=body.model_fields_set - {"version"})
    row.time_zone = sent.pop("time_zone", None) or row.time_zone
    if due := sent.pop("due", None):
        row.due_at = moment(due, row.time_zone)
    before = {"owner_id": str(row.owner_id), "team_id": str(row.team_id)}
    for name, value in sent.items():
        setattr(row, name, value)
    if row.owner_id is None and row.team_id is None:
        raise Malformed("It must belong to somebody or to a team", field="owner_id")
    await _check(session, sent.get("owner_id"), sent.get("team_id"))
    after = {"owner_id": str(row.owner_id), "team_id": str(row.team_id)}
    if changes := audit.differences(before, after):
        await audit.note(session, by, "assigned", "callback", key, changes)
    await _touch(session, row)


async def take(session: AsyncSession, by: Principal, key: UUID) -> None:
    """A group's call-back becomes mine; the second of two who want it is told."""
    row = await _open(session, key)
    if row.owner_id not in (None, by.user_id):
        raise Conflict("Somebody else has taken it", code="taken")
    await colleague(session, by.user_id)
    row.owner_id = by.user_id
    await _touch(session, row)


async def finish(session: AsyncSession, by: Principal, key: UUID, body: CallbackDone) -> None:
    """Done. A confirmation also tells the ticket what the customer said."""
    row = await _open(session, key)
    if row.kind == CONFIRMATION and row.ticket_id:
        if body.satisfied is None:
            raise Malformed("Say whether the customer is satisfied", field="satisfied")
        await hear_customer(session, by, row.ticket_id, body.satisfied)
    row.state, row.done_at, row.done_by = "done", datetime.now(UTC), by.user_id
    row.outcome = body.outcome
    row.note = "\n".join(part for part in (row.note, body.note) if part)
    await _touch(session, row)


async def cancel(session: AsyncSession, by: Principal, key: UUID) -> None:
    row = await _open(session, key)
    row.state, row.done_at, row.done_by = "cancelled", datetime.now(UTC), by.user_id
    await audit.note(session, by, "cancelled", "callback", key)
    await _touch(session, row)


async def _open(session: AsyncSession, key: UUID) -> Callback:
    row: Callback = (await repository.fetch_callback(session, key, lock=True))[0]
    if row.state != "open":
        raise Conflict(f"It is {row.state} already", code="not-open", state=row.state)
    return row


async def _touch(session: AsyncSession, row: Callback) -> None:
    row.updated_at = func.clock_timestamp()
    await session.flush()
    await session.refresh(row)


async def hand_on(session: AsyncSession, now: datetime) -> int:
    """What is due and whose owner is away goes to his deputy, else to his team, else to those who
    lead; so does what lies untouched for half an hour. How many changed hands."""
    moved = 0
    found = await repository.due_of_the_absent(session, now, now + SOON, now - PATIENCE)
    for row, owner in found:
        heir = await _heir(session, row, owner, now)
        if heir is None:
            continue
        row.owner_id, row.team_id = heir
        row.passed_on += 1
        moved += 1
    await session.flush()
    return moved


async def _heir(
    session: AsyncSession, row: Callback, owner: User, now: datetime
) -> tuple[UUID | None, UUID | None] | None:
    """(owner, team) who shall have it; None when there is nobody else."""
    if deputy := await repository.deputy_of(session, owner.id, now):
        return deputy, row.team_id
    if owner.team_id:
        return None, owner.team_id
    chiefs: list[Any] = await leaders(session, None)
    others = [chief for chief in chiefs if chief != owner.id]
    return (others[0], row.team_id) if others else None
