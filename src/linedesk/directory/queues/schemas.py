from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from linedesk.directory.fields import Name
from linedesk.directory.noun import Label, View, Write

Strategy = Literal[
    "longest_idle", "round_robin", "fewest_calls", "priority", "best_skill", "ring_all", "spare"
]
Level = Annotated[int, Field(ge=1, le=10)]
Seconds = Annotated[float, Field(ge=0, le=3600)]


class SkillStepData(BaseModel):
    """From `after` seconds of waiting on an agent needs these levels; none: anybody will do."""

    model_config = ConfigDict(extra="forbid")

    after: Seconds = 0.0
    skills: Annotated[dict[Name, Level], Field(max_length=20)] = {}


def _in_order(steps: list[SkillStepData]) -> list[SkillStepData]:
    moments = [step.after for step in steps]
    if moments != sorted(set(moments)):
        raise ValueError("each step comes after the one before")
    return steps


SkillRule = Annotated[list[SkillStepData], Field(max_length=10), AfterValidator(_in_order)]


WrapUpRule = Literal["optional", "timed", "forced", "discretionary"]
"""After a talk: ready at once; up to the time; the whole time; until the agent says so."""


class QueueWrite(Write):
    """`members`: usernames of agents, in the order in which the strategy "priority" rings them.

    Zero wrap-up: none. Zero `announce_every`: silent. `skills`: what an agent needs as the wait
    grows. Zero `capacity`: any number may wait. `kept_seats` free agents are kept back for calls of
    `kept_priority` and above. Nobody is overtaken more than `overtaken_limit` times (zero: no
    limit). A caller waits `personal_seconds` for his own agent (zero: not at all). When the agent
    hangs up first the caller enters the flow `after_flow_id`.
    """

    name: Name
    label: Label = Label()
    offer_seconds: Annotated[float, Field(ge=3, le=120)] = 15.0
    wrap_up: WrapUpRule = "timed"
    wrap_up_seconds: Seconds = 30.0
    target_seconds: Seconds = 20.0
    target_share: Annotated[float, Field(ge=0, le=1)] = 0.8
    announce_every: Seconds = 30.0
    short_abandon_seconds: Seconds = 5.0
    members: Annotated[list[str], Field(max_length=5000)] = []
    strategy: Strategy = "longest_idle"
    skills: SkillRule = []
    capacity: Annotated[int, Field(ge=0, le=100_000)] = 0
    kept_seats: Annotated[int, Field(ge=0, le=1000)] = 0
    kept_priority: Annotated[int, Field(ge=1, le=100)] = 1
    overtaken_limit: Annotated[int, Field(ge=0, le=1000)] = 20
    after_flow_id: UUID | None = None
    personal_seconds: Annotated[float, Field(ge=0, le=300)] = 10.0


class QueueView(View):
    name: str
    label: Label
    offer_seconds: float
    wrap_up: str
    wrap_up_seconds: float
    target_seconds: float
    target_share: float
    announce_every: float
    short_abandon_seconds: float
    members: list[str] = []
    strategy: str
    skills: list[SkillStepData]
    capacity: int
    kept_seats: int
    kept_priority: int
    overtaken_limit: int
    after_flow_id: UUID | None
    personal_seconds: float
