"""Forms: the fields of the reception form, and (form `customer`) the customers' own fields."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from sqlalchemy.orm import Mapped

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


class Option(BaseModel):
    model_config = ConfigDict(extra="forbid")

    value: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    label: Label = Label()


class FormField(BaseModel):
    model_config = ConfigDict(extra="forbid")

    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,49}$")]
    label: Label = Label()
    type: FieldType = "text"
    options: list[Option] = Field(default_factory=list, max_length=200)
    required: bool = False
    noun: Referred | None = None  # what a reference refers to

    @model_validator(mode="after")
    def _refers_to_something(self) -> "FormField":
        if (self.type == "reference") != (self.noun is not None):
            raise ValueError("a reference names its noun, and nothing else does")
        return self


class Form(Record):
    __tablename__ = "forms"

    name: Mapped[str]
    label: Mapped[dict[str, Any]]
    fields: Mapped[list[Any]]


class FormWrite(Write):
    name: Name
    label: Label = Label()
    fields: Annotated[list[FormField], Field(max_length=100)] = []


class FormView(View):
    name: str
    label: Label
    fields: list[FormField]


class Forms(Noun[Form]):
    name, path, model, write, view = "form", "forms", Form, FormWrite, FormView
