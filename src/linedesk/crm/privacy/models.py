from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model
from linedesk.kit.ids import uuid7


class Consent(Model):
    """What a customer said to a purpose; the last word counts, the older ones stay as proof."""

    __tablename__ = "consents"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    customer_id: Mapped[UUID]
    purpose: Mapped[str]
    given: Mapped[bool]
    source: Mapped[str]
    since: Mapped[date]
    interaction_id: Mapped[UUID | None]
    remark: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]


class Erasure(Model):
    """That somebody was forgotten, and what it took; `subject` tells the one who knows the id."""

    __tablename__ = "erasures"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    subject: Mapped[str]
    reason: Mapped[str]
    proof: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
