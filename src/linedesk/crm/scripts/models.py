from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import FetchedValue
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Script(Record):
    """What is said in a talk, step by step, each answer leading on."""

    __tablename__ = "scripts"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    start: Mapped[str]
    steps: Mapped[dict[str, Any]]
    active: Mapped[bool]


class ScriptRun(Record):
    """One talk along a script, as it was when the talk began; `step` None: it is at its end."""

    __tablename__ = "script_runs"

    script_id: Mapped[UUID]
    steps: Mapped[dict[str, Any]]
    step: Mapped[str | None]
    interaction_id: Mapped[UUID | None]
    customer_id: Mapped[UUID | None]
    begun_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    ended_at: Mapped[datetime | None]
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]


class ScriptAnswer(Model):
    __tablename__ = "script_answers"

    run_id: Mapped[UUID] = mapped_column(primary_key=True)
    rank: Mapped[int] = mapped_column(primary_key=True)
    step: Mapped[str]
    answer: Mapped[str]
    at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
