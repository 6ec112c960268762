from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends

from linedesk.crm.interactions import service
from linedesk.crm.interactions.repository import Filters
from linedesk.crm.interactions.routing import RoutingView
from linedesk.crm.interactions.schemas import (
    CustomerChoice,
    FactView,
    FormView,
    FormWrite,
    InteractionDetail,
    InteractionView,
)
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/interactions", tags=["interactions"])

Reader = Annotated[Principal, Depends(require(Permission.READ_INTERACTIONS))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_INTERACTIONS))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("")
async def list_interactions(
    session: Reading, by: Reader, page: PageQuery, filters: FilterQuery
) -> Listed[InteractionView]:
    """The newest first. `q`: as customers are found, or the outside number or its last digits."""
    return await service.page_of(session, by, page, filters)


@router.get("/{interaction_id}")
async def read_interaction(session: Reading, by: Reader, interaction_id: UUID) -> InteractionDetail:
    return await service.one(session, by, interaction_id)


@router.get("/{interaction_id}/timeline")
async def read_facts(session: Session, by: Reader, interaction_id: UUID) -> Listed[FactView]:
    """Everything that happened in it, in order."""
    return await service.facts_of(session, by, interaction_id)


@router.get("/{interaction_id}/routing")
async def read_routing(session: Session, by: Reader, interaction_id: UUID) -> RoutingView:
    """Why this agent, why this wait, why not another: each offer with its reasons, as codes."""
    return await service.routing_of(session, by, interaction_id)


@router.get("/{interaction_id}/form")
async def read_form(session: Session, by: Reader, interaction_id: UUID) -> FormView:
    return await service.read_form(session, by, interaction_id)


@router.put("/{interaction_id}/form")
async def save_form(
    session: Session, by: Writer, interaction_id: UUID, body: FormWrite
) -> FormView:
    """Saves the form as it is typed; call it as often as you like."""
    fields: dict[str, Any] = dict(body.fields)
    return await service.save_form(session, by, interaction_id, fields)


@router.put("/{interaction_id}/customer")
async def assign_customer(
    session: Session, by: Writer, interaction_id: UUID, body: CustomerChoice
) -> InteractionDetail:
    """Says afterwards who the other party was."""
    return await service.assign_customer(session, by, interaction_id, body.customer_id)
