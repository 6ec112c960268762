from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel

from linedesk.crm.customers.schemas import CustomerView
from linedesk.directory.noun import Write

Field = Literal["name", "company_id", "category", "owner_id", "language", "email", "note"]


class MergeWrite(Write):
    """`take`: fields in which the one that goes is right; what is empty is filled anyway."""

    kept_id: UUID
    gone_id: UUID
    take: list[Field] = []


class Clash(BaseModel):
    """A field that both have, each in its own way; the kept one's stays unless it is taken."""

    field: str
    kept: Any
    gone: Any


class MergePreview(BaseModel):
    """What would be: `result` the fields, `numbers` in their order, `moves` records by kind."""

    kept: CustomerView
    gone: CustomerView
    result: dict[str, Any]
    numbers: list[str]
    clashes: list[Clash]
    moves: dict[str, int]


class MergeView(BaseModel):
    id: UUID
    kept_id: UUID
    gone_id: UUID
    at: datetime
    by_name: str
    moves: dict[str, int]
    undone_at: datetime | None
