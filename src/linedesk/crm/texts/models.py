from datetime import datetime
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model
from linedesk.kit.ids import uuid7


class TextMessage(Model):
    """A short message to a customer on its way: waiting, then sent."""

    __tablename__ = "texts"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    number: Mapped[str]
    text: Mapped[str]
    noun: Mapped[str]
    noun_id: Mapped[UUID]
    customer_id: Mapped[UUID | None]
    state: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    sent_at: Mapped[datetime | None]
