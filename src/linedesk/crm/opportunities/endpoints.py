from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.people import people
from linedesk.crm.money import shown
from linedesk.crm.opportunities import service
from linedesk.crm.opportunities.schemas import (
    Conversion,
    ConversionRate,
    OpportunityChange,
    OpportunityView,
    OpportunityWrite,
    StageMove,
)
from linedesk.crm.opportunities.service import Filters
from linedesk.crm.tickets.schemas import TypeShown
from linedesk.crm.tickets.views import brief
from linedesk.kit.db import Reading, Session
from linedesk.kit.masking import shown_number
from linedesk.kit.pagination import Listed, PageQuery, asked
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/opportunities", tags=["opportunities"])

Reader = Annotated[Principal, Depends(require(Permission.READ_WORK))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]
FilterQuery = Annotated[Filters, Depends(asked(Filters))]


@router.get("")
async def list_opportunities(
    session: Reading, by: Reader, page: PageQuery, filters: FilterQuery
) -> Listed[OpportunityView]:
    rows, total = await service.fetch_opportunities(session, page, filters)
    return Listed(items=await views(session, by, rows), total=total)


@router.get("/conversion")
async def read_conversion(
    session: Reading,
    _: Reader,
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None,
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None,
) -> Listed[ConversionRate]:
    """From lead to order, by owner and source."""
    found = await service.conversion(session, begun, until)
    return Listed(items=found, total=len(found))


@router.get("/{opportunity_id}")
async def read_opportunity(session: Reading, by: Reader, opportunity_id: UUID) -> OpportunityView:
    return await _shown(session, by, opportunity_id)


@router.post("", status_code=201)
async def open_opportunity(session: Session, by: Writer, body: OpportunityWrite) -> OpportunityView:
    row = await service.open_opportunity(session, by, body)
    return await _shown(session, by, row.id)


@router.patch("/{opportunity_id}")
async def change_opportunity(
    session: Session, by: Writer, opportunity_id: UUID, body: OpportunityChange
) -> OpportunityView:
    await service.change(session, by, opportunity_id, body)
    return await _shown(session, by, opportunity_id)


@router.post("/{opportunity_id}/move")
async def move_opportunity(
    session: Session, by: Writer, opportunity_id: UUID, body: StageMove
) -> OpportunityView:
    await service.move(session, by, opportunity_id, body)
    return await _shown(session, by, opportunity_id)


@router.post("/{opportunity_id}/convert")
async def convert_opportunity(
    session: Session, by: Writer, opportunity_id: UUID, body: Conversion
) -> OpportunityView:
    """It becomes an order, and its person a customer."""
    await service.convert(session, by, opportunity_id, body)
    return await _shown(session, by, opportunity_id)


async def _shown(session: AsyncSession, by: Principal, key: UUID) -> OpportunityView:
    return (await views(session, by, [await service.fetch_opportunity(session, key)]))[0]


async def views(session: AsyncSession, by: Principal, rows: Sequence[Any]) -> list[OpportunityView]:
    """`rows`: (opportunity, type, customer)."""
    owners = await people(session, (row[0].owner_id for row in rows))
    return [
        OpportunityView(
            **{name: getattr(row, name) for name in _SAME},
            type=TypeShown(code=kind.code, label=kind.label),
            state_label=kind.workflow.label_of(row.state),
            ways=kind.workflow.ways_from(row.state),
            customer=brief(customer),
            phone=shown_number(row.phone, by) if row.phone else "",
            owner=owners[row.owner_id],
            amount=shown(row.minor, row.currency),
        )
        for row, kind, customer in rows
    ]


_SAME = (
    *("id", "number", "state", "phase", "title", "name", "interaction_id", "source", "currency"),
    *("expected_on", "order_id", "note", "lost_why", "opened_at", "closed_at", "version"),
)
