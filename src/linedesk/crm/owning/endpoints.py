from typing import Annotated

from fastapi import APIRouter, Depends

from linedesk.crm.owning import service
from linedesk.crm.owning.service import HandedOver, Handover
from linedesk.kit.db import Session
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(prefix="/handovers", tags=["customers"])

Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_CUSTOMERS))]


@router.post("")
async def hand_over(session: Session, by: Keeper, body: Handover) -> HandedOver:
    """Customers, open tickets, call-backs and opportunities of one go to another."""
    return await service.hand_over(session, by, body)
