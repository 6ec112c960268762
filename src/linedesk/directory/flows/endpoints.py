"""What a flow has beyond other nouns: problems, publishing, versions."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import BaseModel
from sqlalchemy import select

from linedesk.directory.flows.describing import KindView, described
from linedesk.directory.flows.differences import Change, differences
from linedesk.directory.flows.models import Flow, FlowVersion
from linedesk.directory.flows.publishing import house_of, problems_of, publish, roll_back
from linedesk.directory.flows.schemas import FlowData, Publishing, VersionView
from linedesk.directory.flows.validation import found_in
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.repository import fetch
from linedesk.kit.db import Session
from linedesk.kit.errors import NotFound
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_SETUP))]


class Problems(BaseModel):
    problems: list[str]


class ProblemView(BaseModel):
    """`code` with its `values`; `text` says it in English. `node`: a name, or "start"."""

    node: str
    code: str
    values: dict[str, str]
    text: str


class Draft(BaseModel):
    """A flow as it stands in somebody's editor; `name` is the flow's."""

    name: str = ""
    draft: FlowData


class RollBack(BaseModel):
    number: int


State = Annotated[int | None, Query(ge=0, description="The number of a version")]
EMPTY: dict[str, Any] = {"start": None, "language": None, "nodes": {}}


async def _state(session: Session, flow: Flow, number: int | None) -> dict[str, Any]:
    """The version; without a number the draft."""
    if number is None:
        return flow.draft
    version = await session.get(FlowVersion, (flow.id, number))
    if version is None:
        raise NotFound("There is no such version", code="unknown-version")
    return version.definition


general = APIRouter(prefix="/flows", tags=["flows"])  # stands before /flows/{key}


@general.get("/kinds")
async def list_kinds(_: Reader) -> Listed[KindView]:
    """What a flow may be made of: each kind of node with its settings and exits."""
    items = described()
    return Listed(items=items, total=len(items))


@general.post("/check")
async def check_draft(session: Session, _: Reader, body: Draft) -> Listed[ProblemView]:
    """What would keep this draft from being published; nothing is kept."""
    found = found_in(body.draft.model_dump(), await house_of(session, body.name))
    items = [
        ProblemView(
            node=one.node, code=one.flaw.code, values=dict(one.flaw.values), text=str(one.flaw)
        )
        for one in found
    ]
    return Listed(items=items, total=len(items))


def router(speech: Speech) -> APIRouter:
    routes = APIRouter(prefix="/flows/{flow_id}", tags=["flows"])

    @routes.get("/problems")
    async def list_problems(session: Session, _: Reader, flow_id: UUID) -> Problems:
        """What keeps the draft from being published."""
        return Problems(problems=await problems_of(session, await fetch(session, Flow, flow_id)))

    @routes.post("/publish", status_code=201)
    async def publish_flow(
        session: Session, by: Writer, flow_id: UUID, body: Publishing | None = None
    ) -> VersionView:
        """Checks the draft, makes its speech, and lets the next call run it."""
        note = body.note if body else ""
        return VersionView.model_validate(await publish(session, by, speech, flow_id, note))

    @routes.post("/roll-back", status_code=200)
    async def roll_back_flow(
        session: Session, by: Writer, flow_id: UUID, body: RollBack
    ) -> VersionView:
        """Lets the next call run an old version again; the draft stays as it is."""
        return VersionView.model_validate(await roll_back(session, by, flow_id, body.number))

    @routes.get("/differences")
    async def list_differences(
        session: Session, _: Reader, flow_id: UUID, of: State = None, to: State = None
    ) -> Listed[Change]:
        """From version `of` (default: what runs) to version `to` (default: the draft)."""
        flow = await fetch(session, Flow, flow_id)
        first = of if of is not None else flow.published
        before = EMPTY if first is None else await _state(session, flow, first)
        items = differences(before, await _state(session, flow, to))
        return Listed(items=items, total=len(items))

    @routes.get("/versions")
    async def list_versions(session: Session, _: Reader, flow_id: UUID) -> Listed[VersionView]:
        """Everything that ever ran, the newest first."""
        query = select(FlowVersion).where(FlowVersion.flow_id == flow_id)
        versions = await session.scalars(query.order_by(FlowVersion.number.desc()))
        items = [VersionView.model_validate(version) for version in versions]
        return Listed(items=items, total=len(items))

    return routes
