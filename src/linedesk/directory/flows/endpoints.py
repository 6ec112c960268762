"""What a flow has beyond other nouns: problems, publishing, versions."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from pydantic import BaseModel
from sqlalchemy import select

from linedesk.directory.flows.models import Flow, FlowVersion
from linedesk.directory.flows.publishing import problems_of, publish
from linedesk.directory.flows.schemas import VersionView
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.repository import fetch
from linedesk.kit.db import Session
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_SETUP))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_SETUP))]


class Problems(BaseModel):
    problems: list[str]


def router(speech: Speech) -> APIRouter:
    routes = APIRouter(prefix="/flows/{flow_id}", tags=["flows"])

    @routes.get("/problems")
    async def list_problems(session: Session, _: Reader, flow_id: UUID) -> Problems:
        """What keeps the draft from being published."""
        return Problems(problems=await problems_of(session, await fetch(session, Flow, flow_id)))

    @routes.post("/publish", status_code=201)
    async def publish_flow(session: Session, by: Writer, flow_id: UUID) -> VersionView:
        """Checks the draft, makes its speech, and lets the next call run it."""
        return VersionView.model_validate(await publish(session, by, speech, flow_id))

    @routes.get("/versions")
    async def list_versions(session: Session, _: Reader, flow_id: UUID) -> Listed[VersionView]:
        """Everything that ever ran, the newest first."""
        query = select(FlowVersion).where(FlowVersion.flow_id == flow_id)
        versions = await session.scalars(query.order_by(FlowVersion.number.desc()))
        items = [VersionView.model_validate(version) for version in versions]
        return Listed(items=items, total=len(items))

    return routes
