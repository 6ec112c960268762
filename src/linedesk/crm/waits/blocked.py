"""Who was turned away at the first ring because he is on the blocklist, and whether he still is."""

from datetime import datetime
from uuid import UUID

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.waits.period import Period, Reader, Span, figures
from linedesk.kit.db import Reading
from linedesk.kit.masking import shown_number
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Principal

router = APIRouter(prefix="/reports", tags=["reports"])

BLOCKED = text(
    """
    with refused as (
      select party as number, count(*) as calls, max(started_at) as last_at,
        coalesce(sum(talked), 0)::float as agent_seconds
      from interactions
      where refused = 'blocked' and started_at >= :begun and started_at < :until
      group by party
    )
    select refused.*, blocklist.id as block, coalesce(blocklist.reason, '') as reason,
      blocklist.until as until, lifted.by_name as lifted_by, lifted.at as lifted_at,
      blocklist.id is not null and coalesce(blocklist.until > now(), true) as in_force
    from refused
    left join blocklist on blocklist.number = refused.number
    left join lateral (
      select by_name, at from audit
      where action = 'block.deleted' and changes -> 'number' ->> 0 = refused.number
      order by at desc limit 1
    ) as lifted on blocklist.id is null
    order by calls desc, last_at desc limit 500
    """
)


class BlockedCaller(BaseModel):
    """`calls` that never reached a flow; `agent_seconds`: what they cost agents. `block`: the entry
    that `DELETE /blocklist/{block}` lifts; null when somebody (`lifted_by`) has done so already.
    `in_force`: false also when its time is over."""

    number: str
    calls: int
    last_at: datetime
    agent_seconds: float
    block: UUID | None
    reason: str
    until: datetime | None
    in_force: bool
    lifted_by: str | None
    lifted_at: datetime | None


@router.get("/blocked-callers")
async def read_blocked_callers(
    session: Reading, by: Reader, period: Period
) -> Listed[BlockedCaller]:
    """Between two moments (default: the last seven days), the most stubborn first."""
    items = await blocked_callers(session, by, period)
    return Listed(items=items, total=len(items))


async def blocked_callers(session: AsyncSession, by: Principal, span: Span) -> list[BlockedCaller]:
    found = await figures(session, BLOCKED, BlockedCaller, span)
    return [one.model_copy(update={"number": shown_number(one.number, by)}) for one in found]
