"""The designer's stage: a draft played step by step, and the stories of the flow tests."""

import asyncio
from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.core.definitions import Definitions
from linedesk.core.errors import CoreError
from linedesk.core.zones import at_local, local
from linedesk.directory.definitions import draft_definition, load_definitions
from linedesk.directory.fields import WallClock
from linedesk.directory.flow_tests import FlowTest
from linedesk.directory.flows.models import Flow
from linedesk.directory.flows.schemas import FlowData
from linedesk.directory.repository import fetch
from linedesk.flowtest.failing import Problem
from linedesk.flowtest.simulating import OWN_NUMBER, Caller, Outcome, Simulation, Step, with_draft
from linedesk.flowtest.verdicts import verdicts
from linedesk.kit.db import Session
from linedesk.kit.errors import Conflict, Malformed
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
Digits = Annotated[str, StringConstraints(pattern=r"^[0-9*#A-D]{0,50}$")]
Phone = Annotated[str, StringConstraints(pattern=r"^\+?[0-9]{0,40}$")]
Username = Annotated[str, StringConstraints(max_length=50)]


class Sent(BaseModel):
    model_config = ConfigDict(extra="forbid")


class CallerData(Sent):
    """Agents by username."""

    number: Phone = "13900000000"
    known: bool = False
    vip: bool = False
    category: Annotated[str, StringConstraints(max_length=50)] = ""
    owner: Username | None = None
    last_agent: Username | None = None
    dialed_by: Username | None = None


class StepData(Sent):
    """`press` needs digits, `wait` seconds, `ready` and `offline` an agent's username."""

    do: Literal["press", "wait", "listen", "hang_up", "ready", "offline", "answer"]
    digits: Digits = ""
    seconds: Annotated[float, Field(ge=0, le=6 * 3600)] = 0.0
    agent: Username = ""


class Play(Sent):
    """`draft`: left out, the one that is kept. `at`: wall clock of the tenant. `called`: one of our
    numbers, left out: straight into this flow. `answers`: what a lookup's source says (null: it
    does not answer). `ready`: usernames."""

    draft: FlowData | None = None
    at: datetime
    caller: CallerData = CallerData()
    called: Phone = ""
    answers: Annotated[dict[str, dict[str, str] | None], Field(max_length=20)] = {}
    ready: Annotated[list[Username], Field(max_length=50)] = []
    steps: Annotated[list[StepData], Field(max_length=300)] = []


class HappeningView(BaseModel):
    """`name`: a fact's, or `heard` with `prompts`. Agents and queues in `data` by name."""

    at: float
    name: str
    data: dict[str, Any]


class PlayedView(BaseModel):
    """`node`: where the caller stands, in `flow` (a name). `state`: of the call, or ended."""

    happenings: list[HappeningView]
    state: str
    node: str | None
    flow: str | None
    queue: str | None
    agent: str | None
    music: bool
    seconds: float
    clock: WallClock


class TestRun(Sent):
    """`tests`: names of files, left out: all of them. `text`: stories that are not kept (yet).
    With `flow` and `draft` the draft runs in place of what is published."""

    tests: Annotated[list[str], Field(max_length=200)] | None = None
    text: Annotated[str, StringConstraints(max_length=200_000)] | None = None
    flow: UUID | None = None
    draft: FlowData | None = None


class OtherwiseView(BaseModel):
    """What came otherwise at a step: `text` is English, `code` with `values` says it in any
    language. `step` is "" for a line that cannot be read."""

    line: int
    step: str
    code: str
    values: dict[str, str]
    text: str


class VerdictView(BaseModel):
    """`title` is "" when the file `test` cannot be read."""

    test: str
    title: str
    line: int
    problem: OtherwiseView | None


router = APIRouter(tags=["flows"])


@router.post("/flows/{flow_id}/simulate")
async def simulate(session: Session, by: Reader, flow_id: UUID, body: Play) -> PlayedView:
    """What the caller hears and where he goes; nobody is called and nothing is kept."""
    definitions = await _house(session, by, flow_id, body.draft)
    return await asyncio.to_thread(_played, definitions, body)


@router.post("/flow-tests/run")
async def run_tests(session: Session, by: Reader, body: TestRun) -> Listed[VerdictView]:
    """Every story of the files with its verdict, on the virtual clock."""
    definitions = await _house(session, by, body.flow, body.draft)
    texts = {"": body.text} if body.text is not None else await _texts(session, body.tests)
    items = await asyncio.to_thread(_verdicts, texts, definitions)
    return Listed(items=items, total=len(items))


async def _house(
    session: AsyncSession, by: Principal, flow_id: UUID | None, draft: FlowData | None
) -> Definitions:
    definitions = await load_definitions(session, by.tenant_id)
    if flow_id is None:
        return definitions
    flow = await fetch(session, Flow, flow_id)
    data = draft.model_dump() if draft else flow.draft
    return with_draft(definitions, await draft_definition(session, flow, data))


async def _texts(session: AsyncSession, names: list[str] | None) -> dict[str, str]:
    query = select(FlowTest.name, FlowTest.text).order_by(FlowTest.name)
    if names is not None:
        query = query.where(FlowTest.name.in_(names))
    return dict((await session.execute(query)).all())


def _verdicts(texts: dict[str, str], definitions: Definitions) -> list[VerdictView]:
    return [
        VerdictView(test=name, title=one.title, line=one.line, problem=_shown(one.problem))
        for name, text in texts.items()
        for one in verdicts(name, text, definitions)
    ]


def _shown(problem: Problem | None) -> OtherwiseView | None:
    if problem is None:
        return None
    return OtherwiseView.model_validate(problem, from_attributes=True)


def _played(definitions: Definitions, body: Play) -> PlayedView:
    ids = {agent.username: agent.id for agent in definitions.agents.values()}
    began = at_local(definitions.offsets, body.at)
    try:
        scene = Simulation(
            definitions, began, _caller(body.caller, ids), body.answers, _agents(body.ready, ids)
        )
        outcome = scene.play(
            body.called or OWN_NUMBER, tuple(_step(step, ids) for step in body.steps)
        )
    except CoreError as problem:
        raise Conflict(str(problem), code=problem.code) from problem
    return _view(outcome, definitions, began)


def _agents(usernames: list[str], ids: dict[str, str]) -> tuple[str, ...]:
    if missing := sorted(set(usernames) - ids.keys()):
        raise Malformed("Some are no agents", missing=missing)
    return tuple(ids[name] for name in usernames)


def _caller(sent: CallerData, ids: dict[str, str]) -> Caller:
    named = sent.model_dump(include={"owner", "last_agent", "dialed_by"}, exclude_none=True)
    _agents(list(named.values()), ids)
    people = {name: ids[username] for name, username in named.items()}
    known = sent.known or sent.vip or bool(sent.owner)
    return Caller(sent.number, known, sent.vip, sent.category, **people)


def _step(sent: StepData, ids: dict[str, str]) -> Step:
    (agent,) = _agents([sent.agent], ids) if sent.agent else ("",)
    if sent.do in ("ready", "offline") and not agent:
        raise Malformed("Say which agent", field="agent")
    return Step(sent.do, sent.digits, sent.seconds, agent)


def _view(outcome: Outcome, definitions: Definitions, began: float) -> PlayedView:
    view = outcome.view or {}
    flow = definitions.flows.get(outcome.flow or "")
    return PlayedView(
        happenings=[
            HappeningView(at=one.at, name=one.name, data=_named(one.data, definitions))
            for one in outcome.happenings
        ],
        state=view.get("state", "ended"),
        node=outcome.node,
        flow=flow.name if flow else None,
        queue=view.get("queue"),
        agent=view.get("agent"),
        music=outcome.music and bool(view),
        seconds=outcome.seconds,
        clock=local(definitions.offsets, began + outcome.seconds),
    )


def _named(data: dict[str, Any], definitions: Definitions) -> dict[str, Any]:
    """Names instead of the ids of agents, queues and flows."""
    names = {
        "agent": {key: one.username for key, one in definitions.agents.items()},
        "queue": {key: one.name for key, one in definitions.queues.items()},
        "flow": {key: one.name for key, one in definitions.flows.items()},
    }
    shown = {name: value for name, value in data.items() if name not in ("candidates", "call")}
    return {
        name: names[name].get(value, value) if name in names and value else value
        for name, value in shown.items()
    }
