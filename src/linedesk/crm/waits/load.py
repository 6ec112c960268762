"""How many callers came to the queues hour by hour, or day by day, and how they fared."""

from datetime import datetime
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel
from sqlalchemy import text

from linedesk.crm.waits.period import Period, Reader
from linedesk.directory.fields import TimeZone
from linedesk.kit.db import Session
from linedesk.kit.pagination import Listed

router = APIRouter(prefix="/reports", tags=["reports"])

LOAD = text(
    """
    select date_trunc(:step, facts.at, :zone) as at,
      count(*) filter (where facts.name = 'call.queued') as entered,
      count(*) filter (where facts.name = 'call.connected') as answered,
      count(*) filter (where facts.name = 'call.abandoned') as abandoned,
      count(*) filter (where facts.name = 'call.connected'
        and (data ->> 'waited')::float <= target_seconds) as in_target
    from facts
    join queues on queues.id::text = data ->> 'queue'
    where facts.at >= :begun and facts.at < :until
      and facts.name in ('call.queued', 'call.connected', 'call.abandoned')
      and (cast(:queue as text) is null or queues.name = :queue)
    group by 1 order by 1
    """
)


class Load(BaseModel):
    """From `at` on, for one step; a step in which nothing happened is left out. The counts are
    those of `/reports/queues`, each at the moment when it happened."""

    at: datetime
    entered: int
    answered: int
    abandoned: int
    in_target: int


@router.get("/load")
async def read_load(
    session: Session,
    _: Reader,
    period: Period,
    step: Literal["hour", "day"] = "hour",
    zone: TimeZone = "UTC",
    queue: Annotated[str | None, Query(description="its name; none: all")] = None,
) -> Listed[Load]:
    """Between two moments (default: the last seven days); days begin at midnight in `zone`."""
    told = {**period.moments(), "step": step, "zone": zone, "queue": queue}
    rows = (await session.execute(LOAD, told)).mappings().all()
    return Listed(items=[Load.model_validate(dict(row)) for row in rows], total=len(rows))
