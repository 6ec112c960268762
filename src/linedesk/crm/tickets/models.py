from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record
from linedesk.kit.ids import uuid7


class Ticket(Record):
    """`phase` is that of the state (`crm/cases/workflow.py`). The owner answers for it to the
    customer, whoever works on it; `team_id` is the department that does. While the clock is paused
    `respond_by` and `resolve_by` are empty and `..._left` hold the open seconds that remain.
    """

    __tablename__ = "tickets"

    number: Mapped[int]
    type_id: Mapped[UUID]
    state: Mapped[str]
    phase: Mapped[str]
    subject: Mapped[str]
    description: Mapped[str]
    theme: Mapped[str]
    priority: Mapped[str]
    customer_id: Mapped[UUID | None]
    interaction_id: Mapped[UUID | None]
    order_id: Mapped[UUID | None]
    owner_id: Mapped[UUID]
    team_id: Mapped[UUID | None]
    opened_by: Mapped[UUID | None]
    opened_at: Mapped[datetime]
    responded_at: Mapped[datetime | None]
    closed_at: Mapped[datetime | None]
    respond_by: Mapped[datetime | None]
    resolve_by: Mapped[datetime | None]
    respond_left: Mapped[float | None]
    resolve_left: Mapped[float | None]
    escalated: Mapped[int]
    duplicate_of: Mapped[UUID | None]
    custom: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())


class TicketEvent(Model):
    """What happened to a ticket, `ticket.opened` and the like; only ever added."""

    __tablename__ = "ticket_events"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    ticket_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    name: Mapped[str]
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    data: Mapped[dict[str, Any]]


class TicketComment(Model):
    """`public`: meant for the customer's eyes too."""

    __tablename__ = "ticket_comments"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    ticket_id: Mapped[UUID]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    text: Mapped[str]
    public: Mapped[bool]


class TicketWatcher(Model):
    __tablename__ = "ticket_watchers"

    ticket_id: Mapped[UUID] = mapped_column(primary_key=True)
    user_id: Mapped[UUID] = mapped_column(primary_key=True)
