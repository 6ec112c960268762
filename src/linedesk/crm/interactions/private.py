"""Calls that may be private: dialed numbers that belong to no customer and stand in no list,
neither of whom to call (call-backs, missed callers) nor of the colleagues.

A list for a talk about it, not a verdict: who dialed what, how often and how long.
"""

from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import Select, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.customers.models import CustomerNumber
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.interactions.service import seen_by
from linedesk.directory.agents.models import Agent
from linedesk.directory.users.models import User
from linedesk.kit.db import Session
from linedesk.kit.masking import shown_number
from linedesk.kit.pagination import Listed, PageQuery, fetch_page
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Permission, Principal, require

Reader = Annotated[Principal, Depends(require(Permission.READ_INTERACTIONS))]


class PrivateNumber(BaseModel):
    """One number that one agent dialed; `talked` in seconds, all calls together."""

    agent: str | None
    agent_name: str | None
    number: str
    calls: int
    talked: float
    last_at: datetime | None


router = APIRouter(prefix="/private-calls", tags=["interactions"])


@router.get("")
async def list_private(
    session: Session,
    by: Reader,
    page: PageQuery,
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None,
) -> Listed[PrivateNumber]:
    """Numbers in no list and of no customer, the most often dialed first."""
    ours = await _outside_numbers(session)
    query = _dialed().where(
        seen_by(by, Permission.READ_INTERACTIONS), InteractionRow.party.not_in(ours)
    )
    if begun:
        query = query.where(InteractionRow.started_at >= begun)
    order = [func.count().desc(), InteractionRow.party]
    rows, total = await fetch_page(session, query, page, {}, order)
    items = [
        PrivateNumber(**dict(row._mapping) | {"number": shown_number(row.number, by)})
        for row in rows
    ]
    return Listed(items=items, total=total)


async def _outside_numbers(session: AsyncSession) -> set[str]:
    """Where colleagues are reached outside, as numbers are kept."""
    kept = await session.scalars(select(Agent.outside_number).where(Agent.outside_number != ""))
    return {normalise(number) for number in kept}


def _dialed() -> Select[*tuple[Any, ...]]:
    customers = select(CustomerNumber.number).where(CustomerNumber.number == InteractionRow.party)
    called_back = select(Callback.number).where(Callback.number == InteractionRow.party)
    return (
        select(
            User.username.label("agent"),
            User.name.label("agent_name"),
            InteractionRow.party.label("number"),
            func.count().label("calls"),
            func.coalesce(func.sum(InteractionRow.talked), 0.0).label("talked"),
            func.max(InteractionRow.started_at).label("last_at"),
        )
        .outerjoin(User, User.id == InteractionRow.agent_id)
        .where(
            InteractionRow.direction == "outbound",
            InteractionRow.customer_id.is_(None),
            InteractionRow.party != "",
            ~customers.exists(),
            ~called_back.exists(),
        )
        .group_by(User.username, User.name, InteractionRow.party)
    )
