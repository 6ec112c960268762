"""A ticket is opened, moved, assigned, changed and commented on here and nowhere else."""

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
from linedesk.crm.customers.custom import unmasked
from linedesk.crm.customers.references import checked_in
from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.texts.service import text_customer
from linedesk.crm.tickets import clock, repository
from linedesk.crm.tickets.loop import ask_for_confirmation
from linedesk.crm.tickets.models import Ticket, TicketComment, TicketEvent
from linedesk.crm.tickets.schemas import (
    CommentWrite,
    TicketAssignment,
    TicketChange,
    TicketMove,
    TicketWrite,
)
from linedesk.crm.tickets.themes import report
from linedesk.directory.repository import fetch
from linedesk.directory.teams import Team
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Conflict
from linedesk.kit.security import Principal

_SENT = ("subject", "description", "theme", "priority", "customer_id", "interaction_id", "order_id")


async def open_ticket(session: AsyncSession, by: Principal, body: TicketWrite) -> Ticket:
    kind = await case_type(session, "ticket", body.type)
    owner = await colleague(session, body.owner_id or by.user_id)
    if body.customer_id:
        await fetch_customer(session, body.customer_id)
    start, now = kind.workflow.start, datetime.now(UTC)
    ticket = Ticket(
        **body.model_dump(include=set(_SENT)),
        number=await next_number(session, "ticket"),
        type_id=kind.id,
        state=start.code,
        phase=start.phase,
        owner_id=owner.id,
        team_id=body.team_id or kind.team_id,
        opened_by=by.user_id,
        opened_at=now,
        escalated=0,
        custom=await checked_in(session, body.custom, await _fields(session, kind)),
    )
    clock.wind(ticket, kind, await repository.hours_of(session, kind), now)
    session.add(ticket)
    await session.flush()
    await repository.watch(session, ticket.id, [by.user_id] if by.user_id != owner.id else [])
    await tell(session, by, ticket, "opened", type=kind.code, priority=ticket.priority)
    await _text_customer(session, ticket, start)
    await report(session, by, ticket, kind)
    return ticket


async def _fields(session: AsyncSession, kind: CaseType) -> list[dict[str, Any]]:
    return await repository.form_fields(session, kind.code)


async def move(session: AsyncSession, by: Principal, key: UUID, body: TicketMove) -> Ticket:
    """One step of the way; IllegalMove before anything changes."""
    ticket, kind, _ = await repository.fetch_ticket(session, key)
    unchanged(ticket, body.version)
    target = kind.workflow.to(ticket.state, body.to)
    await enter(session, by, ticket, kind, target)
    if body.note:
        await comment(session, by, key, CommentWrite(text=body.note))
    return await _kept(session, ticket)


async def enter(
    session: AsyncSession, by: Principal, ticket: Ticket, kind: CaseType, target: State
) -> None:
    """The ticket reaches the state, with its clocks; a confirming one asks for the call-back."""
    now, before = datetime.now(UTC), ticket.state
    clock.respond(ticket, now)
    clock.enter(ticket, target.phase, await repository.hours_of(session, kind), now)
    ticket.state = target.code
    await tell(session, by, ticket, "moved", **{"from": before, "to": target.code})
    if target.phase == "confirming":
        await ask_for_confirmation(session, by, ticket, now)
    await _text_customer(session, ticket, target)


async def _text_customer(session: AsyncSession, ticket: Ticket, state: State) -> None:
    """What the customer is told by a short message when the state is reached."""
    values = {"number": str(ticket.number), "subject": ticket.subject}
    texts = state.text.model_dump()
    await text_customer(session, ticket.customer_id, texts, values, "ticket", ticket.id)


async def assign(session: AsyncSession, by: Principal, key: UUID, body: TicketAssignment) -> Ticket:
    ticket, _, _ = await repository.fetch_ticket(session, key)
    changes: dict[str, Any] = {}
    if body.owner_id and body.owner_id != ticket.owner_id:
        await colleague(session, body.owner_id)
        changes["owner"] = [str(ticket.owner_id), str(body.owner_id)]
        ticket.owner_id = body.owner_id
    if "team_id" in body.model_fields_set and body.team_id != ticket.team_id:
        if body.team_id:
            await fetch(session, Team, body.team_id)
        changes["team"] = [_text(ticket.team_id), _text(body.team_id)]
        ticket.team_id = body.team_id
    if changes:
        await tell(session, by, ticket, "assigned", **changes)
    if body.note:
        await comment(session, by, key, CommentWrite(text=body.note))
    return await _kept(session, ticket)


def _text(key: UUID | None) -> str | None:
    return str(key) if key else None


async def change(session: AsyncSession, by: Principal, key: UUID, body: TicketChange) -> Ticket:
    ticket, kind, _ = await repository.fetch_ticket(session, key)
    unchanged(ticket, body.version)
    sent = body.model_dump(include=body.model_fields_set - {"version"})
    if "custom" in sent:
        mended = unmasked(sent["custom"], ticket.custom)
        sent["custom"] = await checked_in(session, mended, await _fields(session, kind))
    if sent.get("customer_id"):
        await fetch_customer(session, sent["customer_id"])
    fresh = {name: value for name, value in sent.items() if getattr(ticket, name) != value}
    for name, value in fresh.items():
        setattr(ticket, name, value)
    if "priority" in fresh:
        hours = await repository.hours_of(session, kind)
        clock.wind(ticket, kind, hours, datetime.now(UTC))
    if fresh:
        await tell(session, by, ticket, "changed", fields=sorted(fresh))
    if "theme" in fresh:
        await report(session, by, ticket, kind)
    return await _kept(session, ticket)


async def comment(session: AsyncSession, by: Principal, key: UUID, body: CommentWrite) -> Ticket:
    ticket, _, _ = await repository.fetch_ticket(session, key)
    row = TicketComment(ticket_id=key, by_id=by.user_id, by_name=by.username, **body.model_dump())
    session.add(row)
    if body.public:
        clock.respond(ticket, datetime.now(UTC))
    await session.flush()
    await tell(session, by, ticket, "commented", comment=str(row.id), public=body.public)
    return await _kept(session, ticket)


async def watch(session: AsyncSession, by: Principal, key: UUID) -> None:
    await repository.fetch_ticket(session, key)
    await repository.watch(session, key, [by.user_id])


async def unwatch(session: AsyncSession, by: Principal, key: UUID) -> None:
    await repository.fetch_ticket(session, key)
    await repository.unwatch(session, key, by.user_id)


async def mark_duplicate(session: AsyncSession, by: Principal, key: UUID, of: UUID) -> Ticket:
    """It leads to the other one from now on, whose watchers its own become."""
    ticket, kind, _ = await repository.fetch_ticket(session, key)
    other, _, _ = await repository.fetch_ticket(session, of)
    if of == key or other.duplicate_of == key:
        raise Conflict("A ticket cannot be its own duplicate", code="own-duplicate")
    ticket.duplicate_of = of
    if target := kind.workflow.way_to_phase(ticket.state, "dropped"):
        await enter(session, by, ticket, kind, target)
    watchers = await repository.watchers_of(session, key)
    await repository.watch(session, of, [*watchers, ticket.owner_id])
    await tell(session, by, ticket, "found_duplicate", of=other.number)
    return await _kept(session, ticket)


async def tell(
    session: AsyncSession, by: Principal | None, ticket: Ticket, what: str, **data: Any
) -> None:
    """Adds `ticket.<what>` to the ticket's events; nobody (`by` None) is the house itself."""
    session.add(
        TicketEvent(
            ticket_id=ticket.id,
            name=f"ticket.{what}",
            by_id=by.user_id if by else None,
            by_name=by.username if by else "",
            data=data,
        )
    )
    ticket.updated_at = func.clock_timestamp()


async def _kept(session: AsyncSession, ticket: Ticket) -> Ticket:
    await session.flush()
    await session.refresh(ticket)
    return ticket


async def escalate(
    session: AsyncSession, ticket: Ticket, level: int, why: str, watchers: Sequence[UUID]
) -> None:
    """Tells those who lead that a target was missed; the owner stays."""
    ticket.escalated = level
    await repository.watch(session, ticket.id, watchers)
    await tell(session, None, ticket, "escalated", level=level, why=why)
    await session.flush()
