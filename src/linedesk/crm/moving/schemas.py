from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from linedesk.directory.fields import Language, TimeZone
from linedesk.directory.noun import Write

Exported = Literal[
    "customers",
    "tickets",
    "orders",
    "queue_report",
    "self_service_report",
    "wait_report",
    "blocked_report",
]
OnKnown = Literal["skip", "update", "create"]


class MappingWrite(Write):
    """`mapping`: column of the file -> `name`, `company`, `number`, ..., `custom.<key>`.
    `on_known`: what becomes of a row whose number a customer has already."""

    mapping: Annotated[dict[str, str], Field(max_length=200)]
    on_known: OnKnown = "skip"


class StartWrite(Write):
    """`dry`: counted and judged, nothing written."""

    dry: bool = False


class ImportView(BaseModel):
    """Every row read so far (`position`) stands in one of created, updated, skipped, rejected."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    name: str
    format: str
    state: str
    columns: list[str]
    mapping: dict[str, str]
    on_known: str
    dry: bool
    total: int
    position: int
    created: int
    updated: int
    skipped: int
    rejected: int
    why: str
    created_at: datetime
    begun_at: datetime | None
    ended_at: datetime | None
    by_name: str


class RowView(BaseModel):
    """`row` counts from 1 below the heading."""

    row: int
    cells: list[str]
    reasons: list[str]
    numbers: list[str]


class RejectView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    row: int
    reasons: list[str]
    cells: list[str]


class ExportColumn(Write):
    """`key`: a column of the list or `custom.<key>`; `title`: as it is called on the screen."""

    key: Annotated[str, StringConstraints(min_length=1, max_length=60)]
    title: Annotated[str, StringConstraints(max_length=200)]


class ExportWrite(Write):
    """`filters`: those of the list, with `q` and `sort`; `columns` as they stand on the screen, or
    none for those that an import takes back; moments in `time_zone`."""

    noun: Exported
    format: Literal["csv", "xlsx"] = "csv"
    filters: Annotated[dict[str, Any], Field(max_length=20)] = {}
    columns: Annotated[list[ExportColumn], Field(max_length=200)] = []
    language: Language = "zh"
    time_zone: TimeZone = "Asia/Shanghai"


class ExportView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    noun: str
    format: str
    filters: dict[str, Any]
    masked: bool
    state: str
    done: int
    total: int
    bytes: int | None
    why: str
    created_at: datetime
    ended_at: datetime | None
    by_name: str
