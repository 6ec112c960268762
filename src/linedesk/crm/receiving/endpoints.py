from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends

from linedesk.crm.receiving import service
from linedesk.crm.receiving.service import ReceptionWrite
from linedesk.crm.tickets.repository import fetch_ticket
from linedesk.crm.tickets.schemas import TicketDetail
from linedesk.crm.tickets.views import detail
from linedesk.kit.db import Session
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/interactions", tags=["interactions"])

Writer = Annotated[Principal, Depends(require(Permission.WRITE_WORK))]


@router.post("/{interaction_id}/record", status_code=201)
async def record(
    session: Session, by: Writer, interaction_id: UUID, body: ReceptionWrite
) -> TicketDetail:
    """The reception form becomes a ticket under the customer; 409 `form-incomplete` names what
    must be filled first."""
    ticket = await service.record(session, by, interaction_id, body)
    return await detail(session, by, await fetch_ticket(session, ticket.id))
