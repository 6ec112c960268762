from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from linedesk.directory.fields import Language

Text = Annotated[str, StringConstraints(max_length=200)]
Category = Annotated[str, StringConstraints(max_length=50)]
Tag = Annotated[str, StringConstraints(min_length=1, max_length=50)]


class NumberData(BaseModel):
    """`number` in any spelling; kept in E.164. The primary one is called first."""

    model_config = ConfigDict(extra="forbid")

    number: Annotated[str, StringConstraints(min_length=1, max_length=64)]
    label: Annotated[str, StringConstraints(max_length=50)] = ""
    primary: bool = False


class CustomerWrite(BaseModel):
    """`company` by name: a new name makes a new one. `custom`: fields of the form `customer`."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    company: Text = ""
    category: Category = ""
    vip: bool = False
    owner_id: UUID | None = None
    language: Language | None = None
    tags: Annotated[list[Tag], Field(max_length=50)] = []
    custom: Annotated[dict[str, Any], Field(max_length=100)] = {}
    email: Text = ""
    note: Annotated[str, StringConstraints(max_length=10_000)] = ""
    numbers: Annotated[list[NumberData], Field(max_length=20)] = []


class CustomerChange(CustomerWrite):
    """What is left out stays. `version`: the one that was read; 409 `stale` when it moved on."""

    name: Annotated[str, StringConstraints(min_length=1, max_length=200)] = ""
    version: int | None = None


class Owner(BaseModel):
    id: UUID
    username: str
    name: str


class NumberView(BaseModel):
    number: str
    label: str
    primary: bool


class CustomerView(BaseModel):
    """`names`: what the own fields refer to, id -> what it is called."""

    id: UUID
    name: str
    company: str
    category: str
    vip: bool
    owner: Owner | None
    language: str | None
    tags: list[str]
    custom: dict[str, Any]
    names: dict[str, str]
    email: str
    note: str
    numbers: list[NumberView]
    version: int
    created_at: datetime
    updated_at: datetime
