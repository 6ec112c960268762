"""The endpoints of the set-up: five for every noun, and what flows have beyond that."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends

from linedesk.directory import audit
from linedesk.directory.agents.noun import Agents
from linedesk.directory.alert_rules import AlertRules
from linedesk.directory.blocklist import Blocklist
from linedesk.directory.calendars import Calendars
from linedesk.directory.calendars import endpoints as calendar_endpoints
from linedesk.directory.call_buttons import CallButtons
from linedesk.directory.dispositions import Dispositions
from linedesk.directory.flow_tests import FlowTests
from linedesk.directory.flows import endpoints as flow_endpoints
from linedesk.directory.flows.noun import Flows
from linedesk.directory.forms import Forms
from linedesk.directory.house import router as house
from linedesk.directory.noun import Noun, narrowing, partial
from linedesk.directory.numbers import Numbers
from linedesk.directory.prompts import endpoints as prompt_endpoints
from linedesk.directory.prompts.noun import Prompts
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.queues.noun import Queues
from linedesk.directory.reasons import Reasons
from linedesk.directory.recording_rules import RecordingRules
from linedesk.directory.saved_views import router as saved_views
from linedesk.directory.skills import Skills
from linedesk.directory.team_messages import router as team_messages
from linedesk.directory.teams import Teams
from linedesk.directory.trunks import Trunks
from linedesk.directory.users.noun import Users
from linedesk.directory.wallboards import router as wallboards
from linedesk.directory.web_sources import WebSources
from linedesk.kit.db import Session
from linedesk.kit.pagination import Listed, PageQuery
from linedesk.kit.security import Principal, require


def routers(speech: Speech) -> tuple[APIRouter, ...]:
    """Everything of the set-up, without the API's prefix."""
    nouns: tuple[Noun[Any], ...] = (
        *(Users(), Teams(), Agents(), Skills(), Queues(), Numbers(), Flows(), Prompts(speech)),
        *(Calendars(), Trunks(), WebSources(), Blocklist(), Reasons(), Dispositions(), Forms()),
        FlowTests(),
        RecordingRules(),
        AlertRules(),
        CallButtons(),
    )
    return (
        flow_endpoints.general,
        *map(router_of, nouns),
        flow_endpoints.router(speech),
        prompt_endpoints.router(speech),
        calendar_endpoints.router,
        audit.router,
        house,
        wallboards,
        team_messages,
        saved_views,
    )


def router_of(noun: Noun[Any]) -> APIRouter:
    """List, read, create, change, delete; the schemas are the noun's."""
    routes = APIRouter(prefix=f"/{noun.path}", tags=[noun.path])
    Reader = Annotated[Principal, Depends(require(noun.reading))]
    Writer = Annotated[Principal, Depends(require(noun.writing))]
    View, Write, Change = noun.view, noun.write, partial(noun.write)
    Narrowed = Annotated[Any, Depends(narrowing(noun.view, noun.model))]

    @routes.get("", response_model=Listed[View], name=f"list_{noun.path}")  # type: ignore[valid-type]
    async def list_all(session: Session, _: Reader, page: PageQuery, narrowed: Narrowed) -> Any:
        items, total = await noun.page(session, page, narrowed)
        return Listed(items=items, total=total)

    @routes.get("/{key}", response_model=View, name=f"read_{noun.name}")
    async def read(session: Session, _: Reader, key: UUID) -> Any:
        return await noun.read(session, key)

    @routes.post("", response_model=View, status_code=201, name=f"create_{noun.name}")
    async def create(session: Session, by: Writer, body: Write) -> Any:  # type: ignore[valid-type]
        return await noun.create(session, by, body)

    @routes.patch("/{key}", response_model=View, name=f"change_{noun.name}")
    async def change(session: Session, by: Writer, key: UUID, body: Change) -> Any:  # type: ignore[valid-type]
        return await noun.change(session, by, key, body)

    @routes.delete("/{key}", status_code=204, name=f"delete_{noun.name}")
    async def delete(session: Session, by: Writer, key: UUID) -> None:
        await noun.delete(session, by, key)

    return routes
