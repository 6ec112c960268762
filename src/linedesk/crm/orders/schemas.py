from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from linedesk.crm.cases.people import Person
from linedesk.crm.cases.workflow import Key
from linedesk.crm.money import Currency
from linedesk.crm.tickets.schemas import CustomerBrief, EventView, TypeShown
from linedesk.directory.noun import Label, Write

Quantity = Annotated[int, Field(ge=1, le=1_000_000)]
Note = Annotated[str, StringConstraints(max_length=10_000)]
Reason = Annotated[str, StringConstraints(min_length=1, max_length=500)]


class LineWrite(Write):
    product_id: UUID
    quantity: Quantity = 1


class OrderWrite(Write):
    """The prices are those of the list today. Without a customer it is the interaction's."""

    type: Key | None = None
    customer_id: UUID | None = None
    interaction_id: UUID | None = None
    currency: Currency = "CNY"
    lines: Annotated[list[LineWrite], Field(min_length=1, max_length=200)]
    address: Annotated[str, StringConstraints(max_length=500)] = ""
    note: Note = ""


class OrderChange(Write):
    """What is left out stays."""

    owner_id: UUID | None = None
    address: Annotated[str, StringConstraints(max_length=500)] = ""
    note: Note = ""
    version: int | None = None


class OrderMove(Write):
    to: Key
    note: Note = ""
    version: int | None = None


class Cancellation(Write):
    reason: Reason


class ReturnedLine(Write):
    line_id: UUID
    quantity: Quantity


class OrderReturn(Write):
    lines: Annotated[list[ReturnedLine], Field(min_length=1, max_length=200)]
    reason: Reason


class LineView(BaseModel):
    id: UUID
    product_id: UUID
    code: str
    name: str
    quantity: int
    returned: int
    price: str
    amount: str


class OrderView(BaseModel):
    """`total` and `returned` as decimal text in the currency."""

    id: UUID
    number: int
    type: TypeShown
    state: str
    state_label: Label
    phase: str
    ways: list[str]
    customer: CustomerBrief | None
    interaction_id: UUID | None
    opportunity_id: UUID | None
    owner: Person
    currency: str
    total: str
    returned: str
    lines: list[LineView]
    address: str
    note: str
    placed_at: datetime
    updated_at: datetime
    version: int


class OrderDetail(OrderView):
    events: list[EventView]
