from typing import Any
from uuid import UUID

from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Queue(Record):
    __tablename__ = "queues"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    offer_seconds: Mapped[float]
    wrap_up: Mapped[str] = mapped_column(default="timed")
    wrap_up_seconds: Mapped[float]
    target_seconds: Mapped[float]
    target_share: Mapped[float]
    announce_every: Mapped[float]
    short_abandon_seconds: Mapped[float]
    strategy: Mapped[str] = mapped_column(default="longest_idle")
    skills: Mapped[list[Any]] = mapped_column(JSONB, default=list)
    capacity: Mapped[int] = mapped_column(default=0)
    kept_seats: Mapped[int] = mapped_column(default=0)
    kept_priority: Mapped[int] = mapped_column(default=1)
    overtaken_limit: Mapped[int] = mapped_column(default=20)
    after_flow_id: Mapped[UUID | None]
    personal_seconds: Mapped[float] = mapped_column(default=10.0)


class QueueMember(Model):
    """`rank`: which of his queues this one is to the agent, 1 first; `place`: when the queue rings
    him, if it rings in its own order."""

    __tablename__ = "queue_members"

    queue_id: Mapped[UUID] = mapped_column(primary_key=True)
    agent_id: Mapped[UUID] = mapped_column(primary_key=True)
    rank: Mapped[int] = mapped_column(default=1)
    place: Mapped[int] = mapped_column(default=0)
