"""A masked number is shown to who says why; each time is in the audit, and not often an hour."""

from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal
from uuid import UUID

import structlog
from pydantic import BaseModel, StringConstraints
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.customers.repository import fetch_customer, numbers_of
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.interactions.service import seen_by
from linedesk.crm.opportunities.models import Opportunity
from linedesk.directory import audit
from linedesk.directory.audit import AuditEntry
from linedesk.directory.noun import Write
from linedesk.directory.repository import fetch
from linedesk.kit.errors import NotFound, TooManyRequests
from linedesk.kit.security import Permission, Principal

log = structlog.get_logger()

MOST_AN_HOUR = 30
UNUSUAL = 20  # in an hour; then those who watch the log are told


class Reveal(Write):
    noun: Literal["customer", "interaction", "callback", "opportunity"]
    id: UUID
    reason: Annotated[str, StringConstraints(min_length=3, max_length=300)]


class Revealed(BaseModel):
    numbers: list[str]


async def reveal(session: AsyncSession, by: Principal, body: Reveal) -> Revealed:
    count = await _revealed_lately(session, by)
    if count >= MOST_AN_HOUR:
        raise TooManyRequests("So many numbers an hour and no more", retry_after=3600)
    if count >= UNUSUAL:
        log.warning("many numbers revealed", user=by.username, count=count + 1)
    numbers = await _numbers(session, by, body)
    changes = {"reason": [None, body.reason]}
    await audit.note(session, by, "revealed", body.noun, body.id, changes)
    return Revealed(numbers=[number for number in numbers if number])


async def _revealed_lately(session: AsyncSession, by: Principal) -> int:
    since = datetime.now(UTC) - timedelta(hours=1)
    query = select(func.count()).where(
        AuditEntry.by_id == by.user_id,
        AuditEntry.action.in_([f"{noun}.revealed" for noun in _NOUNS]),
        AuditEntry.at >= since,
    )
    return await session.scalar(query) or 0


_NOUNS = ("customer", "interaction", "callback", "opportunity")


async def _numbers(session: AsyncSession, by: Principal, body: Reveal) -> list[str]:
    if body.noun == "customer":
        await fetch_customer(session, body.id)
        return [one.number for one in (await numbers_of(session, [body.id])).get(body.id, [])]
    if body.noun == "interaction":
        seen = seen_by(by, Permission.READ_INTERACTIONS)
        query = select(InteractionRow.party).where(InteractionRow.id == body.id, seen)
        party = await session.scalar(query)
        if party is None:
            raise NotFound("There is no such interaction")
        return [party]
    if body.noun == "callback":
        return [(await fetch(session, Callback, body.id)).number]
    return [(await fetch(session, Opportunity, body.id)).phone]
