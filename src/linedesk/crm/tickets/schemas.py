from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from linedesk.crm.attachments.schemas import AttachmentView
from linedesk.crm.cases.people import Department, Person
from linedesk.crm.cases.types import Priority
from linedesk.crm.cases.workflow import Key
from linedesk.directory.noun import Label, Write

Subject = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Long = Annotated[str, StringConstraints(max_length=10_000)]
Theme = Annotated[str, StringConstraints(max_length=100)]


class TicketWrite(Write):
    """`type` by code; without an owner it is the one who opens it. `custom`: as the form
    `ticket_<type>` or `ticket` defines."""

    type: Key
    subject: Subject
    description: Long = ""
    theme: Theme = ""
    priority: Priority = "normal"
    customer_id: UUID | None = None
    interaction_id: UUID | None = None
    order_id: UUID | None = None
    owner_id: UUID | None = None
    team_id: UUID | None = None
    custom: Annotated[dict[str, Any], Field(max_length=100)] = {}


class TicketChange(Write):
    """What is left out stays. `version`: the one that was read."""

    subject: Subject = ""
    description: Long = ""
    theme: Theme = ""
    priority: Priority = "normal"
    customer_id: UUID | None = None
    custom: Annotated[dict[str, Any], Field(max_length=100)] = {}
    version: int | None = None


class TicketMove(Write):
    to: Key
    note: Long = ""
    version: int | None = None


class TicketAssignment(Write):
    """`owner_id`: who answers for it; `team_id`: the department that works on it (null: none)."""

    owner_id: UUID | None = None
    team_id: UUID | None = None
    note: Long = ""


class CommentWrite(Write):
    text: Annotated[str, StringConstraints(min_length=1, max_length=10_000)]
    public: bool = False


class DuplicateWrite(Write):
    of: UUID


class TypeShown(BaseModel):
    code: str
    label: Label


class CustomerBrief(BaseModel):
    id: UUID
    name: str
    vip: bool


class TicketView(BaseModel):
    """`paused`: the clocks stand; `overdue`: a target was missed; `ways`: the legal next states."""

    id: UUID
    number: int
    type: TypeShown
    state: str
    state_label: Label
    phase: str
    ways: list[str]
    subject: str
    description: str
    theme: str
    priority: str
    customer: CustomerBrief | None
    interaction_id: UUID | None
    order_id: UUID | None
    owner: Person
    team: Department | None
    opened_at: datetime
    responded_at: datetime | None
    closed_at: datetime | None
    respond_by: datetime | None
    resolve_by: datetime | None
    paused: bool
    overdue: bool
    escalated: int
    duplicate_of: UUID | None
    custom: dict[str, Any]
    names: dict[str, str]  # what own fields refer to, id -> what it is called
    version: int
    updated_at: datetime


class CommentView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    at: datetime
    by_name: str
    text: str
    public: bool


class EventView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    at: datetime
    name: str
    by_name: str
    data: dict[str, Any]


class TicketDetail(TicketView):
    comments: list[CommentView]
    events: list[EventView]
    watchers: list[Person]
    attachments: list[AttachmentView]


class Likeness(BaseModel):
    """`likeness`: 0 to 1."""

    ticket: TicketView
    likeness: float


class Ageing(BaseModel):
    """Tickets that are not ended, by type and by days since they were opened."""

    type: TypeShown
    ages: dict[str, int]
    overdue: int
    total: int


class Backlog(BaseModel):
    """`ownerless`: nobody who still works here answers for them; it must be 0."""

    items: list[Ageing]
    total: int
    overdue: int
    ownerless: int


class ThemeCount(BaseModel):
    """`owner`: to whom what is said about it is reported; null: to nobody."""

    type: str
    theme: str
    count: int
    open: int
    owner: Person | None
