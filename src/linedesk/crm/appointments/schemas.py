from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field, StringConstraints, model_validator

from linedesk.crm.tickets.schemas import CustomerBrief
from linedesk.directory.fields import Name
from linedesk.directory.noun import Label, View, Write


class ResourceWrite(Write):
    """Open as the calendar says (none: always), booked in slots of so many minutes."""

    name: Name
    label: Label = Label()
    calendar_id: UUID | None = None
    slot_minutes: Annotated[int, Field(ge=5, le=1440)] = 30
    active: bool = True


class ResourceView(View):
    name: str
    label: Label
    calendar_id: UUID | None
    slot_minutes: int
    active: bool


class Slot(BaseModel):
    starts_at: datetime
    ends_at: datetime


class AppointmentWrite(Write):
    resource_id: UUID
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    customer_id: UUID | None = None
    interaction_id: UUID | None = None
    note: Annotated[str, StringConstraints(max_length=2000)] = ""
    remind_minutes: Annotated[int, Field(ge=0, le=20_160)] = 1440

    @model_validator(mode="after")
    def _forward(self) -> "AppointmentWrite":
        if self.ends_at <= self.starts_at:
            raise ValueError("it ends after it begins")
        return self


class AppointmentChange(Write):
    state: Literal["booked", "kept", "missed", "cancelled"] | None = None
    starts_at: AwareDatetime | None = None
    ends_at: AwareDatetime | None = None
    note: Annotated[str, StringConstraints(max_length=2000)] | None = None
    version: int | None = None


class AppointmentView(BaseModel):
    id: UUID
    resource_id: UUID
    resource: str
    customer: CustomerBrief | None
    interaction_id: UUID | None
    starts_at: datetime
    ends_at: datetime
    state: str
    note: str
    remind_at: datetime | None
    reminded_at: datetime | None
    version: int
