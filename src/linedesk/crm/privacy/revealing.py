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


Kept = Literal["customer", "interaction", "callback", "opportunity"]
"""What keeps a number."""


class Reveal(Write):
    noun: Kept
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
    numbers = await numbers_in(session, by, body.noun, body.id)
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


async def numbers_in(session: AsyncSession, by: Principal, noun: Kept, key: UUID) -> list[str]:
    """The numbers that the record keeps, in full: to be dialed or revealed, never to be shown."""
    if noun == "customer":
        await fetch_customer(session, key)
        return [one.number for one in (await numbers_of(session, [key])).get(key, [])]
    if noun == "interaction":
        seen = seen_by(by, Permission.READ_INTERACTIONS)
        query = select(InteractionRow.party).where(InteractionRow.id == key, seen)
        party = await session.scalar(query)
        if party is None:
            raise NotFound("There is no such interaction")
        return [party]
    if noun == "callback":
        return [(await fetch(session, Callback, key)).number]
    return [(await fetch(session, Opportunity, key)).phone]
