from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import select

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.privacy import consents, erasing, handing_out, revealing
from linedesk.crm.privacy.consents import Consents, ConsentWrite
from linedesk.crm.privacy.models import Erasure
from linedesk.crm.privacy.revealing import Reveal, Revealed
from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.kit.db import Session
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_CUSTOMERS))]
Writer = Annotated[Principal, Depends(require(Permission.WRITE_CUSTOMERS))]
Keeper = Annotated[Principal, Depends(require(Permission.MANAGE_CUSTOMERS))]
Revealer = Annotated[Principal, Depends(require(Permission.REVEAL_NUMBERS))]


class ErasureWrite(Write):
    reason: Annotated[str, StringConstraints(min_length=3, max_length=500)]


class ErasureView(BaseModel):
    """`subject`: the digest (SHA-256) of the customer's id."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    subject: str
    reason: str
    proof: dict[str, Any]
    at: datetime
    by_name: str


def router(shelf: Shelf, recordings: Path) -> APIRouter:
    routes = APIRouter(tags=["privacy"])

    @routes.get("/customers/{customer_id}/consents")
    async def list_consents(session: Session, _: Reader, customer_id: UUID) -> Consents:
        return await consents.consents_of(session, customer_id)

    @routes.post("/customers/{customer_id}/consents", status_code=201)
    async def record_consent(
        session: Session, by: Writer, customer_id: UUID, body: ConsentWrite
    ) -> Consents:
        """What the customer agreed to or refused; the older words stay."""
        return await consents.record(session, by, customer_id, body)

    @routes.get("/customers/{customer_id}/personal-data")
    async def hand_out(session: Session, by: Keeper, customer_id: UUID) -> JSONResponse:
        """Everything we know of the person, as a file for him."""
        await fetch_customer(session, customer_id)
        data = await handing_out.personal_data(session, customer_id)
        await audit.note(session, by, "handed_out", "customer", customer_id)
        name = f'attachment; filename="personal-data-{customer_id}.json"'
        return JSONResponse(data, headers={"Content-Disposition": name})

    @routes.post("/customers/{customer_id}/erase")
    async def erase(
        session: Session, by: Keeper, customer_id: UUID, body: ErasureWrite
    ) -> ErasureView:
        """Forgets the person everywhere; anonymous sums stay. It cannot be undone."""
        row = await erasing.erase(session, by, customer_id, body.reason, shelf, recordings)
        return ErasureView.model_validate(row)

    @routes.get("/erasures")
    async def list_erasures(session: Session, _: Keeper, page: PageQuery) -> Listed[ErasureView]:
        """The proofs, the newest first."""
        newest = [Erasure.at.desc(), Erasure.id.desc()]
        rows, total = await fetch_page(session, select(Erasure), page, {"at": Erasure.at}, newest)
        return Listed(items=[ErasureView.model_validate(row) for (row,) in rows], total=total)

    @routes.post("/reveals")
    async def reveal_numbers(session: Session, by: Revealer, body: Reveal) -> Revealed:
        """The full numbers of one record, for a reason that stands in the audit."""
        return await revealing.reveal(session, by, body)

    return routes
