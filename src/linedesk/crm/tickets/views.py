"""Tickets as people see them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.service import attachments_of
from linedesk.crm.cases.people import departments, people
from linedesk.crm.cases.workflow import ENDED
from linedesk.crm.customers.custom import shown_custom
from linedesk.crm.customers.references import named, names_in
from linedesk.crm.tickets import repository
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.schemas import (
    CommentView,
    CustomerBrief,
    EventView,
    TicketDetail,
    TicketView,
    TypeShown,
)
from linedesk.kit.security import Principal

_SAME = (
    *("id", "number", "state", "phase", "subject", "description", "theme", "priority"),
    *("interaction_id", "order_id", "opened_at", "responded_at", "closed_at", "respond_by"),
    *("resolve_by", "escalated", "duplicate_of", "version", "updated_at"),
)


async def views(session: AsyncSession, by: Principal, rows: Sequence[Any]) -> list[TicketView]:
    """`rows`: (ticket, type, customer); own fields that are numbers as `by` may see them."""
    tickets: list[Ticket] = [row[0] for row in rows]
    owners = await people(session, (ticket.owner_id for ticket in tickets))
    teams = await departments(session, (ticket.team_id for ticket in tickets))
    codes = {kind.code for _, kind, _ in rows}
    fields = {code: await repository.form_fields(session, code) for code in codes}
    references = [field for one in fields.values() for field in one]
    names = await names_in(session, [ticket.custom for ticket in tickets], references)
    now = datetime.now(UTC)
    return [
        TicketView(
            **{name: getattr(ticket, name) for name in _SAME},
            custom=shown_custom(ticket.custom, fields[kind.code], by),
            names=named(ticket.custom, names),
            type=TypeShown(code=kind.code, label=kind.label),
            state_label=kind.workflow.label_of(ticket.state),
            ways=kind.workflow.ways_from(ticket.state),
            customer=brief(customer),
            owner=owners[ticket.owner_id],
            team=teams.get(ticket.team_id) if ticket.team_id else None,
            paused=ticket.resolve_left is not None or ticket.respond_left is not None,
            overdue=is_overdue(ticket, now),
        )
        for ticket, kind, customer in rows
    ]


def brief(customer: Any) -> CustomerBrief | None:
    if customer is None:
        return None
    return CustomerBrief(id=customer.id, name=customer.name, vip=customer.vip)


def is_overdue(ticket: Ticket, now: datetime) -> bool:
    if ticket.phase in ENDED:
        return bool(ticket.resolve_by and ticket.closed_at and ticket.closed_at > ticket.resolve_by)
    unanswered = ticket.responded_at is None and ticket.respond_by is not None
    return (
        bool(unanswered and ticket.respond_by and ticket.respond_by < now)
        or bool(ticket.resolve_by and ticket.resolve_by < now)
        or (ticket.resolve_left or 0) < 0
    )


async def detail(session: AsyncSession, by: Principal, row: Any) -> TicketDetail:
    [view], key = await views(session, by, [row]), row[0].id
    watchers = await people(session, await repository.watchers_of(session, key))
    return TicketDetail(
        **view.model_dump(),
        comments=[
            CommentView.model_validate(c) for c in await repository.comments_of(session, key)
        ],
        events=[EventView.model_validate(e) for e in await repository.events_of(session, key)],
        watchers=sorted(watchers.values(), key=lambda person: person.username),
        attachments=await attachments_of(session, "ticket", key),
    )
