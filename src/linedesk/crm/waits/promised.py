"""How good the promised waits were: every estimate that a caller got against what he waited."""

from fastapi import APIRouter
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.waits.period import Period, Reader, Span, figures
from linedesk.directory.noun import Label
from linedesk.kit.db import Reading
from linedesk.kit.pagination import Listed
from linedesk.kit.security import Principal

router = APIRouter(prefix="/reports", tags=["reports"])

# A call's first promise counts; who was answered at once was promised nothing.
ACCURACY = text(
    """
    with promise as (
      select distinct on (data ->> 'call') (data ->> 'call')::uuid as call,
        (data ->> 'expected')::float as expected, (data ->> 'half')::float as half,
        (data ->> 'ninety')::float as ninety
      from facts
      where name = 'call.queued' and at >= :begun and at < :until
        and data ->> 'expected' is not null
      order by data ->> 'call', at
    )
    select queues.name as queue, queues.label as label, count(*) as calls,
      round(avg(expected)::numeric, 1)::float as promised,
      round(avg(waited)::numeric, 1)::float as waited,
      round(percentile_cont(0.5) within group
        (order by abs(expected - waited) / waited)::numeric, 3)::float as off,
      round(avg((waited <= half)::int), 3)::float as within_half,
      round(avg((waited <= ninety)::int), 3)::float as within_ninety
    from promise
    join interactions on interactions.id = promise.call
    join queues on queues.id = interactions.queue_id
    where connected_at is not null and waited > 10
    group by queues.id order by queues.name
    """
)


class WaitAccuracy(BaseModel):
    """Of the answered callers who had to wait more than ten seconds. `promised` and `waited`:
    seconds on average; `off`: how far the promise was from the wait, as a share of the wait, in the
    middle case; `within_half`, `within_ninety`: the share that waited no longer than each bound
    (0.5 and 0.9 when the model is right)."""

    queue: str
    label: Label
    calls: int
    promised: float
    waited: float
    off: float
    within_half: float
    within_ninety: float


@router.get("/wait-estimates")
async def read_wait_accuracy(session: Reading, by: Reader, period: Period) -> Listed[WaitAccuracy]:
    """Between two moments (default: the last seven days), by queue."""
    items = await wait_accuracy(session, by, period)
    return Listed(items=items, total=len(items))


async def wait_accuracy(session: AsyncSession, _: Principal, span: Span) -> list[WaitAccuracy]:
    return await figures(session, ACCURACY, WaitAccuracy, span)
