"""Case types: the kinds of tickets, orders and opportunities, each with its own path as data."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from linedesk.crm.cases.workflow import Key, Move, State, Workflow, faults
from linedesk.directory.noun import Label, Noun, View, Write
from linedesk.kit.db import Record
from linedesk.kit.errors import Malformed

CaseNoun = Literal["ticket", "order", "opportunity"]
Priority = Literal["low", "normal", "high", "urgent"]
Minutes = Annotated[int, Field(ge=1, le=525_600)]


class CaseType(Record):
    """`team_id`: the department that gets it first. `targets`: by priority."""

    __tablename__ = "case_types"

    noun: Mapped[str]
    code: Mapped[str]
    label: Mapped[dict[str, Any]]
    active: Mapped[bool]
    rank: Mapped[int]
    states: Mapped[list[Any]]
    moves: Mapped[list[Any]]
    targets: Mapped[dict[str, Any]]
    calendar_id: Mapped[UUID | None]
    team_id: Mapped[UUID | None]

    @property
    def workflow(self) -> Workflow:
        return Workflow.of(self.states, self.moves)


class Target(BaseModel):
    """Minutes of open time; without a calendar the clock never stops."""

    model_config = ConfigDict(extra="forbid")

    respond: Minutes | None = None
    resolve: Minutes | None = None


class CaseTypeWrite(Write):
    """`states`: the first is where it begins; `moves`: the legal ways between them."""

    noun: CaseNoun
    code: Key
    label: Label = Label()
    active: bool = True
    rank: int = 0
    states: Annotated[list[State], Field(min_length=1, max_length=50)]
    moves: Annotated[list[Move], Field(max_length=500)]
    targets: dict[Priority, Target] = {}
    calendar_id: UUID | None = None
    team_id: UUID | None = None

    @model_validator(mode="after")
    def _is_a_workflow(self) -> "CaseTypeWrite":
        """A change sends states and moves together."""
        if ("states" in self.model_fields_set) != ("moves" in self.model_fields_set):
            raise ValueError("states and moves are sent together")
        if self.states is not None and (wrong := faults(self.states, self.moves)):
            raise ValueError("; ".join(wrong))
        return self


class CaseTypeView(View):
    noun: str
    code: str
    label: Label
    active: bool
    rank: int
    states: list[State]
    moves: list[Move]
    targets: dict[str, Target]
    calendar_id: UUID | None
    team_id: UUID | None


class CaseTypes(Noun[CaseType]):
    name, path, model = "case_type", "case-types", CaseType
    write, view = CaseTypeWrite, CaseTypeView
    searched, order = ("code", "noun"), "rank"
    live = False

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: CaseType | None
    ) -> dict[str, Any]:
        if "moves" in sent:
            sent["moves"] = [{"from": one["source"], "to": one["to"]} for one in sent["moves"]]
        return sent


async def case_type(session: AsyncSession, noun: CaseNoun, code: str) -> CaseType:
    """The active type of that code; without a code the first of the noun."""
    query = select(CaseType).where(CaseType.noun == noun, CaseType.active)
    if code:
        query = query.where(CaseType.code == code)
    found = await session.scalar(query.order_by(CaseType.rank, CaseType.code).limit(1))
    if found is None:
        raise Malformed(f"There is no such kind of {noun}", field="type")
    return found
