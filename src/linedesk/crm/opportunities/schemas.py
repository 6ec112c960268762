from datetime import date, datetime
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from linedesk.crm.cases.people import Person
from linedesk.crm.cases.workflow import Key
from linedesk.crm.money import Amount, Currency
from linedesk.crm.orders.schemas import LineWrite
from linedesk.crm.tickets.schemas import CustomerBrief, TypeShown
from linedesk.directory.noun import Label, Write

Text = Annotated[str, StringConstraints(max_length=200)]
Title = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Note = Annotated[str, StringConstraints(max_length=10_000)]


class OpportunityWrite(Write):
    """`source`: the list, campaign or occasion it came from."""

    type: Key | None = None
    title: Title
    customer_id: UUID | None = None
    name: Text = ""
    phone: Annotated[str, StringConstraints(max_length=64)] = ""
    interaction_id: UUID | None = None
    owner_id: UUID | None = None
    source: Annotated[str, StringConstraints(max_length=100)] = ""
    currency: Currency = "CNY"
    amount: Amount = Decimal(0)
    expected_on: date | None = None
    note: Note = ""


class OpportunityChange(Write):
    title: Title = ""
    customer_id: UUID | None = None
    name: Text = ""
    owner_id: UUID | None = None
    source: Annotated[str, StringConstraints(max_length=100)] = ""
    amount: Amount = Decimal(0)
    expected_on: date | None = None
    note: Note = ""
    version: int | None = None


class StageMove(Write):
    """`why` is asked when it is lost."""

    to: Key
    why: Annotated[str, StringConstraints(max_length=300)] = ""


class Conversion(Write):
    """The order that it becomes; who is no customer yet becomes one."""

    lines: Annotated[list[LineWrite], Field(min_length=1, max_length=200)]
    address: Annotated[str, StringConstraints(max_length=500)] = ""
    note: Note = ""


class OpportunityView(BaseModel):
    id: UUID
    number: int
    type: TypeShown
    state: str
    state_label: Label
    phase: str
    ways: list[str]
    title: str
    customer: CustomerBrief | None
    name: str
    phone: str
    interaction_id: UUID | None
    owner: Person
    source: str
    currency: str
    amount: str
    expected_on: date | None
    order_id: UUID | None
    note: str
    lost_why: str
    opened_at: datetime
    closed_at: datetime | None
    version: int


class ConversionRate(BaseModel):
    """`share`: won of those that are ended, 0 to 1; null while none is."""

    owner: str
    source: str
    opened: int
    won: int
    lost: int
    orders: int
    share: float | None
