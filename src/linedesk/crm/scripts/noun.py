"""Scripts: the steps of a talk, checked before they are kept."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from linedesk.crm.cases.workflow import Key
from linedesk.crm.scripts.models import Script
from linedesk.directory.fields import Name
from linedesk.directory.noun import Label, Noun, View, Write
from linedesk.kit.security import Permission

Said = Annotated[str, StringConstraints(max_length=5000)]


class Answer(BaseModel):
    """`next`: the step it leads to; null: the talk ends."""

    model_config = ConfigDict(extra="forbid")

    value: Annotated[str, StringConstraints(min_length=1, max_length=100)]
    label: Label = Label()
    next: Key | None = None


class Step(BaseModel):
    """`text` with merge fields such as `{{customer.name}}`. Without answers to choose from, the
    answer is free text and leads to `next`."""

    model_config = ConfigDict(extra="forbid")

    text: dict[str, Said]
    answers: Annotated[list[Answer], Field(max_length=50)] = []
    next: Key | None = None


class ScriptWrite(Write):
    name: Name
    label: Label = Label()
    start: Key
    steps: Annotated[dict[Key, Step], Field(min_length=1, max_length=300)]
    active: bool = True

    @model_validator(mode="after")
    def _leads_somewhere(self) -> "ScriptWrite":
        """A change sends start and steps together."""
        if ("start" in self.model_fields_set) != ("steps" in self.model_fields_set):
            raise ValueError("start and steps are sent together")
        if self.steps is None:
            return self
        ways = [step.next for step in self.steps.values()]
        ways += [answer.next for step in self.steps.values() for answer in step.answers]
        named = {self.start, *(way for way in ways if way is not None)}
        if missing := sorted(named - self.steps.keys()):
            raise ValueError(f"there are no such steps: {', '.join(missing)}")
        return self


class ScriptView(View):
    name: str
    label: Label
    start: str
    steps: dict[str, Step]
    active: bool


class Scripts(Noun[Script]):
    name, path, model, write, view = "script", "scripts", Script, ScriptWrite, ScriptView
    live = False
    reading, writing = Permission.READ_KNOWLEDGE, Permission.APPROVE_KNOWLEDGE
