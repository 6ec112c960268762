from datetime import datetime
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model
from linedesk.kit.ids import uuid7


class Mark(Model):
    """A moment of a recording, in seconds from its beginning, and a word about it."""

    __tablename__ = "recording_marks"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    interaction_id: Mapped[UUID]
    at_seconds: Mapped[float]
    note: Mapped[str]
    by_id: Mapped[UUID]
    by_name: Mapped[str]
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
