"""Containment: how many callers got what they wanted from a flow, without asking for a person."""

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.waits.period import Period, Reader, Span, figures
from linedesk.kit.db import Reading
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Principal

router = APIRouter(prefix="/reports", tags=["reports"])

CONTAINED = text(
    """
    with served as (
      select distinct entered.call from facts as entered
      join facts as went on went.call = entered.call and went.name = 'call.node_left'
        and went.data ->> 'node' = entered.data ->> 'node' and went.data ->> 'exit' = 'found'
      where entered.name = 'call.node_entered' and entered.data ->> 'kind' = 'lookup'
        and entered.at >= :begun and entered.at < :until
    )
    select called as number, count(*) as calls,
      count(*) filter (where queued_at is not null or connected_at is not null) as people,
      count(*) filter
        (where queued_at is null and connected_at is null and served.call is not null) as contained
    from interactions
    left join served on served.call = interactions.id::text
    where direction = 'inbound' and refused is null and ended_at is not null
      and started_at >= :begun and started_at < :until
    group by called order by calls desc limit 500
    """
)


class SelfService(BaseModel):
    """Of the ended `calls` of a number `people` came to a queue or a person, and `contained` were
    told what they asked for (a lookup found it) and asked for nobody; the rest just left."""

    number: str
    calls: int
    people: int
    contained: int


@router.get("/self-service")
async def read_self_service(session: Reading, by: Reader, period: Period) -> Listed[SelfService]:
    """Between two moments (default: the last seven days), by dialed number."""
    items = await self_service(session, by, period)
    return Listed(items=items, total=len(items))


async def self_service(session: AsyncSession, _: Principal, span: Span) -> list[SelfService]:
    return await figures(session, CONTAINED, SelfService, span)
