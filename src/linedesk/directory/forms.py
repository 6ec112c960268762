"""Forms: the fields of the reception forms, and (form `customer`) the customers' own fields.

A reception form says for which calls it opens and what it becomes under the customer: tickets of
these types, or an order. Its fields `subject`, `details`, `theme`, `priority` go into the ticket.
"""

from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.directory.fields import Name
from linedesk.directory.noun import Label, Noun, View, Write
from linedesk.kit.db import Record

FieldType = Literal[
    "text",
    "textarea",
    "select",
    "date",
    "number",
    "phone",
    "boolean",
    "money",
    "reference",
    "card",  # the recording pauses while it is typed; kept are its last four digits
]
Referred = Literal["customer", "product", "order", "ticket", "user"]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,49}$")]
Word = Annotated[str, StringConstraints(min_length=1, max_length=100)]


class Option(BaseModel):
    model_config = ConfigDict(extra="forbid")

    value: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    label: Label = Label()


class Condition(BaseModel):
    """The field is asked when another one says one of these."""

    model_config = ConfigDict(extra="forbid")

    field: Key
    values: Annotated[list[str], Field(min_length=1, max_length=50)]


class Opening(BaseModel):
    """The form opens for calls of which everything stated is true: the queue's name, the number
    dialed, a node of the flow that was passed, the exit by which it was left (the key pressed)."""

    model_config = ConfigDict(extra="forbid")

    queue: Word | None = None
    called: Word | None = None
    node: Word | None = None
    exit: Word | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Opening":
        if not (self.queue or self.called or self.node):
            raise ValueError("say a queue, a number dialed or a node of the flow")
        if self.exit and not self.node:
            raise ValueError("an exit belongs to a node")
        return self


class FormField(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: Key
    label: Label = Label()
    type: FieldType = "text"
    options: list[Option] = Field(default_factory=list, max_length=200)
    required: bool = False
    noun: Referred | None = None  # what a reference refers to
    when: "Condition | None" = None  # else it is always asked

    @model_validator(mode="after")
    def _refers_to_something(self) -> "FormField":
        if (self.type == "reference") != (self.noun is not None):
            raise ValueError("a reference names its noun, and nothing else does")
        return self


def _in_order(fields: list[FormField]) -> list[FormField]:
    """No key twice; a condition asks for a field ahead of its own."""
    seen: set[str] = set()
    for field in fields:
        if field.key in seen:
            raise ValueError(f"there are two fields {field.key}")
        if field.when and field.when.field not in seen:
            raise ValueError(f"{field.key} waits for {field.when.field}, which is not ahead of it")
        seen.add(field.key)
    return fields


class Form(Record):
    __tablename__ = "forms"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    fields: Mapped[list[Any]]
    opens: Mapped[list[Any]] = mapped_column(JSONB, default=list)
    makes: Mapped[list[Any]] = mapped_column(JSONB, default=list)


class FormWrite(Write):
    name: Name
    label: Label = Label()
    fields: Annotated[list[FormField], Field(max_length=100), AfterValidator(_in_order)] = []
    opens: Annotated[list[Opening], Field(max_length=50)] = []
    makes: Annotated[list[Key], Field(max_length=20)] = []


class FormView(View):
    name: str
    label: Label
    fields: list[FormField]
    opens: list[Opening]
    makes: list[str]


class Forms(Noun[Form]):
    name, path, model, write, view = "form", "forms", Form, FormWrite, FormView
