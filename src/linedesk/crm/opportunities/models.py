from datetime import date, datetime
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Record


class Opportunity(Record):
    """A sale that may come: from the first lead to the order it became. Somebody who is no
    customer yet has a `name` and a `phone` here."""

    __tablename__ = "opportunities"

    number: Mapped[int]
    type_id: Mapped[UUID]
    state: Mapped[str]
    phase: Mapped[str]
    title: Mapped[str]
    customer_id: Mapped[UUID | None]
    name: Mapped[str]
    phone: Mapped[str]
    interaction_id: Mapped[UUID | None]
    owner_id: Mapped[UUID]
    source: Mapped[str]
    currency: Mapped[str]
    minor: Mapped[int]
    expected_on: Mapped[date | None]
    order_id: Mapped[UUID | None]
    note: Mapped[str]
    lost_why: Mapped[str]
    opened_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    closed_at: Mapped[datetime | None]
    updated_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
