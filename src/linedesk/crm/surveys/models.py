from datetime import datetime
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Record


class Survey(Record):
    """A customer asked how it was: by keys at the end of the call, or by a link. `score` 1 to 5;
    `token` is what the link carries and is gone once it was answered."""

    __tablename__ = "surveys"

    medium: Mapped[str]
    token: Mapped[str | None]
    interaction_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    agent_id: Mapped[UUID | None]
    queue_id: Mapped[UUID | None]
    ticket_id: Mapped[UUID | None]
    asked_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    expires_at: Mapped[datetime | None]
    answered_at: Mapped[datetime | None]
    score: Mapped[int | None]
    comment: Mapped[str]
