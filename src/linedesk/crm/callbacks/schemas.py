from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, StringConstraints

from linedesk.crm.cases.people import Department, Person
from linedesk.crm.tickets.schemas import CustomerBrief
from linedesk.directory.fields import TimeZone
from linedesk.directory.noun import View, Write

Kind = Literal["call_back", "follow_up", "visit", "confirmation"]
Title = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Note = Annotated[str, StringConstraints(max_length=10_000)]


class CallbackWrite(Write):
    """`due` without an offset is the customer's own wall clock: in `time_zone`, or where his
    number lives. `owner_id` or, for a whole group, `team_id`; neither: me."""

    kind: Kind = "call_back"
    title: Title
    due: datetime
    time_zone: TimeZone | None = None
    customer_id: UUID | None = None
    number: Annotated[str, StringConstraints(max_length=64)] = ""
    interaction_id: UUID | None = None
    ticket_id: UUID | None = None
    owner_id: UUID | None = None
    team_id: UUID | None = None
    note: Note = ""


class CallbackChange(Write):
    """What is left out stays."""

    title: Title = ""
    due: datetime | None = None
    time_zone: TimeZone | None = None
    owner_id: UUID | None = None
    team_id: UUID | None = None
    note: Note = ""
    version: int | None = None


class CallbackDone(Write):
    """`satisfied` is asked for confirmations: what the customer said about the ticket."""

    outcome: Annotated[str, StringConstraints(max_length=100)] = ""
    note: Note = ""
    satisfied: bool | None = None


class CallbackView(BaseModel):
    """`due`: the customer's wall clock, `due_at` the same moment; `alarm`: it is due now."""

    id: UUID
    kind: str
    title: str
    customer: CustomerBrief | None
    number: str
    interaction_id: UUID | None
    ticket_id: UUID | None
    due_at: datetime
    due: str
    time_zone: str
    owner: Person | None
    team: Department | None
    state: str
    alarm: bool
    outcome: str
    note: str
    done_at: datetime | None
    passed_on: int
    by_name: str
    version: int


class AbsenceWrite(Write):
    user_id: UUID
    begins: datetime
    ends: datetime
    deputy_id: UUID | None = None
    reason: Annotated[str, StringConstraints(max_length=200)] = ""


class AbsenceView(View):
    user_id: UUID
    begins: datetime
    ends: datetime
    deputy_id: UUID | None
    reason: str
