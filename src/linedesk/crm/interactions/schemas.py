from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

from linedesk.directory.noun import Label

MOST_TYPED = 65_536  # characters of one form


class CustomerShown(BaseModel):
    id: UUID
    name: str
    company: str
    vip: bool


class DispositionShown(BaseModel):
    code: str
    label: Label


class RecordingShown(BaseModel):
    """`state`: recording, encoding, available, failed (`why` says the reason), skipped (`why` is
    the rule's word: never, percent, on_demand) or deleted."""

    model_config = ConfigDict(from_attributes=True)

    id: str
    state: str
    seconds: float | None
    bytes: int | None
    sha256: str | None
    why: str | None


class InteractionView(BaseModel):
    """`queue`: its name; `agent`: the username. `waited`, `talked` in seconds. `medium` "video": a
    call from the web with a picture. `page`: what the page of a call from the web said of itself;
    whatever it says is a visitor's word."""

    id: UUID
    medium: Literal["voice", "web", "video"]
    page: dict[str, str]
    direction: str | None
    state: str
    outcome: str | None
    caller: str
    caller_name: str
    called: str
    customer: CustomerShown | None
    recognised: str | None
    queue: str | None
    agent: str | None
    agent_name: str | None
    started_at: datetime | None
    answered_at: datetime | None
    queued_at: datetime | None
    connected_at: datetime | None
    ended_at: datetime | None
    waited: float | None
    talked: float | None
    ended_by: str | None
    cause: str | None
    refused: str | None
    disposition: DispositionShown | None
    note: str
    recording: RecordingShown | None


class FormView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    fields: dict[str, Any]
    saved_at: datetime | None = None


class InteractionDetail(InteractionView):
    form: FormView


def _small(fields: dict[str, Any]) -> dict[str, Any]:
    if sum(len(key) + len(str(value)) for key, value in fields.items()) > MOST_TYPED:
        raise ValueError("the form is too long")
    return fields


Short = Annotated[str, StringConstraints(max_length=20)]
Money = dict[Literal["amount", "currency"], Short]
Typed = str | int | float | bool | None | list[str] | Money


class FormWrite(BaseModel):
    """Everything that stands in the form now, as it was typed; nothing has to be complete."""

    model_config = ConfigDict(extra="forbid")

    fields: Annotated[dict[str, Typed], Field(max_length=200), AfterValidator(_small)]


class CustomerChoice(BaseModel):
    model_config = ConfigDict(extra="forbid")

    customer_id: UUID | None


class FactView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    at: datetime
    name: str
    data: dict[str, Any]


class TimelineItem(BaseModel):
    """One thing that happened with a customer; `seconds` of talk. `agent`: who answers for it;
    `number` of a ticket, order or opportunity; `label`: its type; `extra`: its code, what the
    order comes to in minor units, what a text is about, or the score of a survey."""

    id: UUID
    kind: str
    at: datetime | None
    direction: str | None
    outcome: str | None
    queue: str | None
    agent: str | None
    disposition: DispositionShown | None
    seconds: float | None
    summary: str
    state: str = ""
    number: int | None = None
    label: Label | None = None
    extra: str = ""
