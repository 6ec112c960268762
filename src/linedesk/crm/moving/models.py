from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Model, Record


class Import(Record):
    """A file on its way in. `position`: rows of it that stand in one of the four counts;
    `mapping`: column -> field. States: uploaded, running, done, failed, cancelled."""

    __tablename__ = "imports"

    noun: Mapped[str]
    name: Mapped[str]
    format: Mapped[str]
    state: Mapped[str]
    columns: Mapped[list[Any]]
    mapping: Mapped[dict[str, Any]]
    on_known: Mapped[str]
    dry: Mapped[bool]
    total: Mapped[int]
    position: Mapped[int]
    created: Mapped[int]
    updated: Mapped[int]
    skipped: Mapped[int]
    rejected: Mapped[int]
    why: Mapped[str]
    begun_at: Mapped[datetime | None]
    ended_at: Mapped[datetime | None]
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]


class ImportReject(Model):
    """A row that was not taken, and why; `row` counts from 1 below the heading."""

    __tablename__ = "import_rejects"

    import_id: Mapped[UUID] = mapped_column(primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True)
    reasons: Mapped[list[Any]]
    cells: Mapped[list[Any]]


class Export(Record):
    """A list on its way out. `columns`: [{key, title}], none means those of the list. States:
    waiting, running, ready, failed, expired."""

    __tablename__ = "exports"

    noun: Mapped[str]
    format: Mapped[str]
    filters: Mapped[dict[str, Any]]
    masked: Mapped[bool]
    language: Mapped[str]
    time_zone: Mapped[str]
    columns: Mapped[list[Any]]
    state: Mapped[str]
    done: Mapped[int]
    total: Mapped[int]
    bytes: Mapped[int | None]
    why: Mapped[str]
    ended_at: Mapped[datetime | None]
    by_id: Mapped[UUID | None]
    by_name: Mapped[str]
