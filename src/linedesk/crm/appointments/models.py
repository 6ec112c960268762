from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped

from linedesk.kit.db import Record


class Resource(Record):
    """What can be booked: a technician, a table, a room."""

    __tablename__ = "resources"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    calendar_id: Mapped[UUID | None]
    slot_minutes: Mapped[int]
    active: Mapped[bool]


class Appointment(Record):
    """PostgreSQL itself refuses a second one that is booked at the same time."""

    __tablename__ = "appointments"

    resource_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    interaction_id: Mapped[UUID | None]
    owner_id: Mapped[UUID | None]
    starts_at: Mapped[datetime]
    ends_at: Mapped[datetime]
    state: Mapped[str]
    note: Mapped[str]
    remind_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]
