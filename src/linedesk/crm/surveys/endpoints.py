from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from pydantic import AwareDatetime
from sqlalchemy import select

from linedesk.crm.interactions.service import require_own
from linedesk.crm.surveys import service
from linedesk.crm.surveys.models import Survey
from linedesk.crm.surveys.service import (
    By,
    Satisfaction,
    SurveyAnswer,
    SurveyLink,
    SurveyQuestion,
    SurveyView,
    SurveyWrite,
)
from linedesk.kit.db import Database, Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]


def router(public_url: str | None) -> APIRouter:
    """`public_url`: where customers reach our pages; None: by the address their agent uses."""
    routes = APIRouter(prefix="/surveys", tags=["surveys"])
    _results(routes)
    _asking(routes, public_url)
    _answering(routes)
    return routes


def _results(routes: APIRouter) -> None:
    @routes.get("")
    async def list_surveys(
        session: Reading, _: Reader, page: PageQuery, customer_id: UUID | None = None
    ) -> Listed[SurveyView]:
        query = select(Survey)
        if customer_id:
            query = query.where(Survey.customer_id == customer_id)
        newest = [Survey.asked_at.desc(), Survey.id.desc()]
        sortable = {"asked_at": Survey.asked_at, "score": Survey.score}
        rows, total = await fetch_page(session, query, page, sortable, newest)
        return Listed(items=[SurveyView.model_validate(row) for (row,) in rows], total=total)

    @routes.get("/satisfaction")
    async def read_satisfaction(
        session: Reading,
        _: Reader,
        by: By = "agent",
        begun: Annotated[AwareDatetime | None, Query(alias="from")] = None,
        until: Annotated[AwareDatetime | None, Query(alias="to")] = None,
    ) -> Listed[Satisfaction]:
        """How content customers were, by agent, queue or customer."""
        found = await service.satisfaction(session, by, begun, until)
        return Listed(items=found, total=len(found))


def _asking(routes: APIRouter, public_url: str | None) -> None:
    @routes.post("", status_code=201)
    async def ask(request: Request, session: Session, by: Writer, body: SurveyWrite) -> SurveyLink:
        """A link for the customer, to be answered once."""
        if body.interaction_id:
            await require_own(session, by, body.interaction_id, Permission.WRITE_INTERACTIONS)
        site = (public_url or str(request.base_url)).rstrip("/")
        return await service.ask(session, by, body, site)


def _answering(routes: APIRouter) -> None:
    @routes.get("/answers/{token}")
    async def read_question(request: Request, token: str) -> SurveyQuestion:
        """Whether the link can be answered still; it is all it takes."""
        database: Database = request.app.state.database
        async with database.session(service.tenant_of(token)) as session:
            return await service.question(session, token)

    @routes.post("/answers/{token}", status_code=204)
    async def answer(request: Request, token: str, body: SurveyAnswer) -> None:
        """The customer's word; the link is all it takes, he does not sign in."""
        database: Database = request.app.state.database
        async with database.session(service.tenant_of(token)) as session:
            await service.answer(session, token, body)
