"""What somebody answered for goes to somebody else, all at once and with a log."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.cases.people import colleague
from linedesk.crm.cases.workflow import ENDED
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.opportunities.models import Opportunity
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.repository import LIVE
from linedesk.crm.tickets.service import tell
from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.directory.repository import fetch
from linedesk.directory.users.models import User
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Principal

Kind = Literal["customers", "tickets", "callbacks", "opportunities"]
EVERYTHING: tuple[Kind, ...] = ("customers", "tickets", "callbacks", "opportunities")


class Handover(Write):
    """Everything of these kinds that is still to do; `customers` narrows it to some customers."""

    from_owner: UUID
    to_owner: UUID
    kinds: list[Kind] = list(EVERYTHING)
    customers: Annotated[list[UUID], Field(max_length=10_000)] = []
    dry: bool = False


class HandedOver(BaseModel):
    """How many of each kind; nothing has changed when it was a dry run."""

    dry: bool
    counts: dict[str, int]


_OPEN: dict[str, Any] = {
    "customers": CustomerRow.id.is_not(None),
    "tickets": LIVE,
    "callbacks": Callback.state == "open",
    "opportunities": Opportunity.phase.not_in(sorted(ENDED)),
}
_MODELS: dict[str, Any] = {
    "customers": CustomerRow,
    "tickets": Ticket,
    "callbacks": Callback,
    "opportunities": Opportunity,
}


async def hand_over(session: AsyncSession, by: Principal, body: Handover) -> HandedOver:
    if body.from_owner == body.to_owner:
        raise Malformed("It is his already", field="to_owner")
    await fetch(session, User, body.from_owner)
    heir = await colleague(session, body.to_owner)
    moved = {kind: await _move(session, body, kind) for kind in body.kinds}
    counts = {kind: len(keys) for kind, keys in moved.items()}
    if body.dry:
        return HandedOver(dry=True, counts=counts)
    for key in moved.get("tickets", ()):
        ticket = await fetch(session, Ticket, key)
        await session.refresh(ticket)
        await tell(session, by, ticket, "assigned", owner=[str(body.from_owner), str(heir.id)])
    changes: dict[str, Any] = {
        kind: [None, [str(key) for key in keys]] for kind, keys in moved.items() if keys
    }
    changes["owner"] = [str(body.from_owner), str(heir.id)]
    await audit.note(session, by, "handed_over", "user", body.from_owner, changes)
    return HandedOver(dry=False, counts=counts)


async def _move(session: AsyncSession, body: Handover, kind: str) -> list[UUID]:
    model = _MODELS[kind]
    conditions = [model.owner_id == body.from_owner, _OPEN[kind]]
    if body.customers:
        column = model.id if kind == "customers" else model.customer_id
        conditions.append(column.in_(body.customers))
    if body.dry:
        return list(await session.scalars(select(model.id).where(*conditions)))
    statement = (
        update(model)
        .where(*conditions)
        .values(
            owner_id=body.to_owner,
            version=model.version + 1,
            updated_at=func.clock_timestamp(),
        )
        .returning(model.id)
        .execution_options(synchronize_session=False)
    )
    return list(await session.scalars(statement))
