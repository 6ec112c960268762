from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Record


class CustomerMerge(Record):
    """Two customers that were one. `before`: both as they were, and the kept one after it;
    `moved`: table -> ids of the rows that changed hands. It is all that an undo needs."""

    __tablename__ = "customer_merges"

    kept_id: Mapped[UUID]
    gone_id: Mapped[UUID]
    before: Mapped[dict[str, Any]]
    moved: Mapped[dict[str, Any]]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
    undone_at: Mapped[datetime | None]
