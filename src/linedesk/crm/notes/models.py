from datetime import datetime
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Record


class Note(Record):
    """What somebody wrote about a customer."""

    __tablename__ = "notes"

    customer_id: Mapped[UUID]
    text: Mapped[str]
    pinned: Mapped[bool]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
