from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Flow(Record):
    """`draft` is what the designer works on; `published` the number of the version that runs."""

    __tablename__ = "flows"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    draft: Mapped[dict[str, Any]]
    published: Mapped[int | None]


class FlowVersion(Model):
    """What was published once; never changed, so that an old call can be explained."""

    __tablename__ = "flow_versions"

    flow_id: Mapped[UUID] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    definition: Mapped[dict[str, Any]]
    published_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    published_by: Mapped[UUID | None]
    note: Mapped[str] = mapped_column(default="")
