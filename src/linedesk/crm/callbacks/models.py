from datetime import datetime
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Record


class Callback(Record):
    """Something promised for a moment: a call-back, a follow-up, a confirmation. It belongs to a
    person, or to a team of which anybody may take it. `passed_on`: how often it changed hands by
    itself."""

    __tablename__ = "callbacks"

    kind: Mapped[str]
    title: Mapped[str]
    customer_id: Mapped[UUID | None]
    number: Mapped[str]
    interaction_id: Mapped[UUID | None]
    ticket_id: Mapped[UUID | None]
    due_at: Mapped[datetime]
    time_zone: Mapped[str]
    owner_id: Mapped[UUID | None]
    team_id: Mapped[UUID | None]
    state: Mapped[str]
    outcome: Mapped[str]
    note: Mapped[str]
    done_at: Mapped[datetime | None]
    done_by: Mapped[UUID | None]
    passed_on: Mapped[int]
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    updated_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())


class Absence(Record):
    """When somebody is away, and who takes what is due meanwhile."""

    __tablename__ = "absences"

    user_id: Mapped[UUID]
    begins: Mapped[datetime]
    ends: Mapped[datetime]
    deputy_id: Mapped[UUID | None]
    reason: Mapped[str]
