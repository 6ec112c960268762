from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Queue(Record):
    __tablename__ = "queues"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    offer_seconds: Mapped[float]
    wrap_up_seconds: Mapped[float]
    target_seconds: Mapped[float]
    target_share: Mapped[float]
    announce_every: Mapped[float]
    short_abandon_seconds: Mapped[float]


class QueueMember(Model):
    __tablename__ = "queue_members"

    queue_id: Mapped[UUID] = mapped_column(primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(primary_key=True)
