from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, computed_field

from linedesk.directory.fields import Language, Name
from linedesk.directory.flows.validation import waived
from linedesk.directory.noun import Label, View, Write

NodeName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{1,50}$")]
ExitName = Annotated[str, StringConstraints(pattern=r"^\S{1,50}$")]


class NodeData(BaseModel):
    """`settings` are the node kind's; `exits`: exit -> the node it leads to, empty: none yet."""

    model_config = ConfigDict(extra="forbid")

    kind: Annotated[str, StringConstraints(max_length=30)]
    settings: Annotated[dict[str, Any], Field(max_length=50)] = {}
    exits: Annotated[dict[ExitName, NodeName | Literal[""]], Field(max_length=100)] = {}


Coordinate = Annotated[float, Field(ge=-1e6, le=1e6)]
Place = tuple[Coordinate, Coordinate]


class FlowData(BaseModel):
    """`layout`: where the designer drew a node, for the eye alone."""

    model_config = ConfigDict(extra="forbid")

    start: NodeName
    language: Language = "zh"
    nodes: Annotated[dict[NodeName, NodeData], Field(min_length=1, max_length=500)]
    layout: Annotated[dict[NodeName, Place], Field(max_length=500)] = {}


class FlowWrite(Write):
    """A draft may be incomplete; it must be whole only to be published."""

    name: Name
    label: Label = Label()
    draft: FlowData


class FlowView(View):
    name: str
    label: Label
    draft: dict[str, Any]
    published: int | None


class Publishing(BaseModel):
    """`note`: what changed and why, for whoever reads the history."""

    model_config = ConfigDict(extra="forbid")

    note: Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)] = ""


class VersionView(BaseModel):
    """`without_person`: steps of self-service that lead to no person, on purpose."""

    model_config = ConfigDict(from_attributes=True)

    number: int
    definition: dict[str, Any]
    published_at: datetime
    published_by: UUID | None
    note: str

    @computed_field  # type: ignore[prop-decorator]
    @property
    def without_person(self) -> list[str]:
        return waived(self.definition)
