from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query
from pydantic import StringConstraints

from linedesk.crm.customers.schemas import CustomerView
from linedesk.crm.customers.service import views
from linedesk.crm.interactions.schemas import InteractionDetail
from linedesk.crm.recognising import service
from linedesk.directory.noun import Write
from linedesk.kit.db import Reading, Session
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Permission, Principal, require

router = APIRouter(tags=["customers"])

Reader = Annotated[Principal, Depends(require(Permission.READ_CUSTOMERS))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_CUSTOMERS))]


class Recognition(Write):
    """`label` of the number, when it is new to the customer."""

    customer_id: UUID
    label: Annotated[str, StringConstraints(max_length=50)] = ""


@router.get("/customer-guesses")
async def guess_customers(
    session: Reading, by: Reader, phone: Annotated[str, Query(max_length=300)]
) -> Listed[CustomerView]:
    """Who it may be: numbers that end alike."""
    found = await service.probable(session, phone)
    return Listed(items=await views(session, by, found), total=len(found))


@router.post("/interactions/{interaction_id}/this-is-him")
async def this_is_him(
    session: Session, by: Writer, interaction_id: UUID, body: Recognition
) -> InteractionDetail:
    """The caller is this customer; the number is kept with him."""
    return await service.this_is_him(session, by, interaction_id, body.customer_id, body.label)
