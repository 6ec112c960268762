"""Consent: what a customer agreed to or refused, where he said so, and since when."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import CustomerNumber
from linedesk.crm.customers.repository import fetch_customer
from linedesk.crm.privacy.models import Consent
from linedesk.directory.noun import Write
from linedesk.kit.errors import Malformed
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Principal

Purpose = Literal["contact", "marketing", "recording", "survey", "data"]
"""`contact` refused means: do not call."""


class ConsentWrite(Write):
    purpose: Purpose
    given: bool
    source: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    since: date | None = None
    interaction_id: UUID | None = None
    remark: Annotated[str, StringConstraints(max_length=2000)] = ""


class ConsentView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    purpose: str
    given: bool
    source: str
    since: date
    interaction_id: UUID | None
    remark: str
    at: datetime
    by_name: str


class Consents(BaseModel):
    """`now`: purpose -> what was said last; a purpose that is missing was never asked."""

    now: dict[str, bool]
    items: list[ConsentView]


async def record(
    session: AsyncSession, by: Principal, customer: UUID, body: ConsentWrite
) -> Consents:
    await fetch_customer(session, customer)
    today = datetime.now(UTC).date()
    if body.since and (body.since - today).days > 1:
        raise Malformed("Nobody agrees in the future", field="since")
    values = body.model_dump() | {"since": body.since or today}
    row = Consent(customer_id=customer, by_id=by.user_id, by_name=by.username, **values)
    session.add(row)
    await session.flush()
    return await consents_of(session, customer)


async def consents_of(session: AsyncSession, customer: UUID) -> Consents:
    """The newest first."""
    await fetch_customer(session, customer)
    query = select(Consent).where(Consent.customer_id == customer)
    rows = list(await session.scalars(query.order_by(Consent.at.desc(), Consent.id.desc())))
    now: dict[str, bool] = {}
    for row in rows:
        now.setdefault(row.purpose, row.given)
    return Consents(now=now, items=[ConsentView.model_validate(row) for row in rows])


async def refusing(session: AsyncSession, numbers: Iterable[str], purpose: Purpose) -> set[str]:
    """Those of the numbers of which somebody has refused the purpose, in their one spelling."""
    wanted = {normalise(number) for number in numbers}
    query = (
        select(CustomerNumber.number, CustomerNumber.customer_id, Consent.given)
        .join(Consent, Consent.customer_id == CustomerNumber.customer_id)
        .where(CustomerNumber.number.in_(wanted), Consent.purpose == purpose)
        .order_by(Consent.at, Consent.id)
    )
    last = {(number, who): given for number, who, given in await session.execute(query)}
    return {number for (number, _), given in last.items() if not given}
