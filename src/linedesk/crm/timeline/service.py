"""The customer's timeline as people see it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.interactions.schemas import DispositionShown, TimelineItem
from linedesk.crm.timeline.repository import KINDS, fetch_timeline
from linedesk.kit.errors import Malformed
from linedesk.kit.pagination import Listed, Page


async def timeline_of_customer(
    session: AsyncSession, customer: UUID, page: Page, kinds: Sequence[str] = ()
) -> Listed[TimelineItem]:
    """Everybody who may see the customer sees what happened with him; `kinds` narrows it."""
    if unknown := sorted(set(kinds) - set(KINDS)):
        raise Malformed("There are no such kinds", kinds=unknown, possible=list(KINDS))
    wanted = [kind for kind in KINDS if not kinds or kind in kinds]
    rows, total = await fetch_timeline(session, customer, wanted, page.limit, page.offset)
    return Listed(items=[_item(row) for row in rows], total=total)


def _item(row: Any) -> TimelineItem:
    interaction = row.kind == "interaction"
    disposed = DispositionShown(code=row.disposition or "", label=row.label or {})
    return TimelineItem(
        id=row.id,
        kind=row.kind,
        at=row.at,
        direction=row.direction,
        outcome=row.outcome,
        queue=row.queue,
        agent=row.agent,
        disposition=disposed if interaction and row.disposition else None,
        seconds=row.seconds,
        summary=row.summary or "",
        state=row.state or "",
        number=row.number,
        label=None if interaction else row.label,
        extra=row.extra or "",
    )
