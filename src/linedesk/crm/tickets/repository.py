"""The SQL of tickets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import ColumnElement, and_, delete, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.numbering import number_in
from linedesk.crm.cases.open_hours import OpenHours
from linedesk.crm.cases.types import CaseType
from linedesk.crm.cases.workflow import ENDED
from linedesk.crm.customers.filtering import own_conditions
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import matches
from linedesk.crm.tickets.models import Ticket, TicketComment, TicketEvent, TicketWatcher
from linedesk.directory.calendars import Calendar
from linedesk.directory.forms import Form
from linedesk.directory.repository import fetch_joined
from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling


@dataclass(frozen=True, slots=True)
class Filters:
    """`type`, `state` by code, `owner` by username, `team` by name; `open`: not ended yet; `own`:
    `key:value` of own fields, as `customers.filtering` reads them."""

    type: str = ""
    state: str = ""
    phase: str = ""
    priority: str = ""
    theme: str = ""
    owner: str = ""
    team: str = ""
    watcher: str = ""  # a username
    customer_id: UUID | None = None
    interaction_id: UUID | None = None
    open: bool | None = None
    overdue: bool | None = None
    own: Annotated[list[str] | None, Query(max_length=20)] = None
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None


LIVE = Ticket.phase.not_in(sorted(ENDED))


def overdue() -> ColumnElement[bool]:
    late = or_(
        and_(Ticket.respond_by < func.now(), Ticket.responded_at.is_(None)),
        Ticket.resolve_by < func.now(),
        Ticket.resolve_left < 0,
    )
    return and_(LIVE, late)


def _watched_by(username: str) -> ColumnElement[bool]:
    watched = select(TicketWatcher.ticket_id).join(User, User.id == TicketWatcher.user_id)
    return Ticket.id.in_(watched.where(User.username == username))


_CONDITIONS: Conditions = {
    "type": lambda code: CaseType.code == code,
    "state": lambda state: Ticket.state == state,
    "phase": lambda phase: Ticket.phase == phase,
    "priority": lambda priority: Ticket.priority == priority,
    "theme": lambda theme: Ticket.theme == theme,
    "owner": lambda name: Ticket.owner_id.in_(select(User.id).where(User.username == name)),
    "team": lambda name: Ticket.team_id.in_(select(Team.id).where(Team.name == name)),
    "watcher": _watched_by,
    "customer_id": lambda key: Ticket.customer_id == key,
    "interaction_id": lambda key: Ticket.interaction_id == key,
    "open": lambda wanted: LIVE if wanted else ~LIVE,
    "overdue": lambda wanted: overdue() if wanted else ~overdue(),
    "begun": lambda moment: Ticket.opened_at >= moment,
    "until": lambda moment: Ticket.opened_at < moment,
}


def filtered(filters: Filters, q: str = "") -> Any:
    """(ticket, type, customer)"""
    query: Any = (
        select(Ticket, CaseType, CustomerRow)
        .join(CaseType, CaseType.id == Ticket.type_id)
        .outerjoin(CustomerRow, CustomerRow.id == Ticket.customer_id)
    )
    query = query.where(*fulfilling(filters, _CONDITIONS))
    return query.where(_found_by(q)) if q else query


def _found_by(text: str) -> ColumnElement[bool]:
    """By its number, words of its subject, or the customer as customers are found."""
    ways = [
        Ticket.subject.icontains(text, autoescape=True),
        Ticket.customer_id.in_(select(CustomerRow.id).where(matches(text))),
    ]
    if (number := number_in(text)) is not None:
        ways.append(Ticket.number == number)
    return or_(*ways)


async def narrowed(session: AsyncSession, filters: Filters, q: str = "") -> Any:
    """(ticket, type, customer), by own fields too; Malformed for one that there is not."""
    query = filtered(filters, q)
    if not filters.own:
        return query
    fields = await own_fields(session, filters.type)
    return query.where(*own_conditions(Ticket.custom, filters.own, fields))


NEWEST = (Ticket.opened_at.desc(), Ticket.id.desc())


async def fetch_tickets(
    session: AsyncSession, page: Page, filters: Filters
) -> tuple[Sequence[Any], int]:
    names = ("number", "opened_at", "updated_at", "resolve_by", "respond_by", "priority", "state")
    sortable = {name: getattr(Ticket, name) for name in names}
    query = await narrowed(session, filters, page.q)
    return await fetch_page(session, query, page, sortable, NEWEST)


async def fetch_ticket(session: AsyncSession, key: UUID) -> Any:
    """(ticket, type, customer)"""
    return await fetch_joined(session, filtered(Filters()).where(Ticket.id == key), "ticket")


async def hours_of(session: AsyncSession, kind: CaseType) -> OpenHours | None:
    if kind.calendar_id is None:
        return None
    return OpenHours.of(await session.get(Calendar, kind.calendar_id))


async def form_fields(session: AsyncSession, code: str) -> list[dict[str, Any]]:
    """The own fields of tickets of this type, else those of all tickets."""
    rows = await session.execute(
        select(Form.name, Form.fields).where(Form.name.in_([f"ticket_{code}", "ticket"]))
    )
    found: dict[str, list[dict[str, Any]]] = dict(rows.all())
    return found.get(f"ticket_{code}") or found.get("ticket") or []


async def own_fields(session: AsyncSession, code: str = "") -> list[dict[str, Any]]:
    """Those of one type; without a type those of all, the first of each key."""
    if code:
        return await form_fields(session, code)
    forms = select(Form.fields).where(Form.name.startswith("ticket")).order_by(Form.name)
    found: dict[str, dict[str, Any]] = {}
    for fields in await session.scalars(forms):
        for field in fields:
            found.setdefault(field["key"], field)
    return list(found.values())


async def comments_of(session: AsyncSession, key: UUID) -> list[TicketComment]:
    query = select(TicketComment).where(TicketComment.ticket_id == key)
    return list(await session.scalars(query.order_by(TicketComment.at, TicketComment.id)))


async def events_of(session: AsyncSession, key: UUID) -> list[TicketEvent]:
    query = select(TicketEvent).where(TicketEvent.ticket_id == key)
    return list(await session.scalars(query.order_by(TicketEvent.at, TicketEvent.id)))


async def watchers_of(session: AsyncSession, key: UUID) -> list[UUID]:
    query = select(TicketWatcher.user_id).where(TicketWatcher.ticket_id == key)
    return list(await session.scalars(query))


async def watch(session: AsyncSession, key: UUID, users: Sequence[UUID]) -> None:
    if not users:
        return
    rows = [{"ticket_id": key, "user_id": user} for user in users]
    await session.execute(insert(TicketWatcher).on_conflict_do_nothing(), rows)


async def unwatch(session: AsyncSession, key: UUID, user: UUID) -> None:
    await session.execute(
        delete(TicketWatcher).where(TicketWatcher.ticket_id == key, TicketWatcher.user_id == user)
    )


async def open_tickets_of(
    session: AsyncSession, customer: UUID, kind: UUID | None, since: datetime
) -> Sequence[Any]:
    query = filtered(Filters(customer_id=customer)).where(LIVE, Ticket.opened_at >= since)
    if kind:
        query = query.where(Ticket.type_id == kind)
    rows: Sequence[Any] = (await session.execute(query.order_by(*NEWEST).limit(100))).all()
    return rows
