"""What became of the callers of each queue: every way out with its own count, waits by priority."""

from collections import Counter
from collections.abc import Sequence

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

TOTAL = {"zh": "合计", "en": "Total"}
# A call may come to a queue several times; each stay counts.
QUEUES = text(
    """
    with told as (
      select name, at, call, data ->> 'queue' as queue, data ->> 'why' as why,
        (data ->> 'waited')::float as waited, (data ->> 'priority')::int as priority,
        data -> 'reasons' -> 'passed' @> '[{"why": "priority"}]' as overtakes
      from facts
      where at >= :begun and at < :until and data ->> 'queue' is not null and name in
        ('call.queued', 'call.connected', 'call.abandoned', 'call.diverted', 'call.offered')
    ),
    exits as (
      select queue, jsonb_object_agg(why, times) as exits from (
        select queue, why, count(*) as times from told
        where name = 'call.diverted' group by queue, why
      ) as ways group by queue
    ),
    classes as (
      select queue, jsonb_agg(
        jsonb_build_object('priority', priority, 'answered', answered, 'waited', waited)
        order by priority desc
      ) as classes from (
        select served.queue, joined.priority, count(*) as answered,
          round(avg(served.waited)::numeric, 1) as waited
        from told as served
        join lateral (
          select priority from told where told.name = 'call.queued'
            and told.call = served.call and told.queue = served.queue
          order by at desc limit 1
        ) as joined on true
        where served.name = 'call.connected' group by served.queue, joined.priority
      ) as each group by queue
    )
    select queues.name as queue, queues.label as label,
      count(*) filter (where told.name = 'call.queued') as entered,
      count(*) filter (where told.name = 'call.connected') as answered,
      count(*) filter (where told.name = 'call.abandoned') as abandoned,
      count(*) filter
        (where told.name = 'call.connected' and told.waited <= target_seconds) as in_target,
      round(avg(told.waited) filter (where told.name = 'call.connected')::numeric, 1)::float
        as waited,
      target_seconds, target_share,
      count(*) filter (where told.name = 'call.offered' and told.overtakes) as overtakings,
      coalesce(exits.exits, '{}') as exits, coalesce(classes.classes, '[]') as classes
    from told
    join queues on queues.id::text = told.queue
    left join exits on exits.queue = told.queue
    left join classes on classes.queue = told.queue
    group by queues.id, exits.exits, classes.classes order by queues.name
    """
)


class PriorityClass(BaseModel):
    """`waited`: seconds on average of those `answered`."""

    priority: int
    answered: int
    waited: float


class QueueFigures(BaseModel):
    """`in_target` of the `answered` waited no longer than the queue's present `target_seconds`;
    `target_share` is what the queue wants them to be of `answered` and `abandoned`; `waited`:
    seconds on average of those answered. `exits`: how many went on by each: unattended, all_busy,
    full, long_wait (who never waited), timeout, unattended, fax or a key (who did). `classes`, the
    highest priority first: what the head start of the ones costs the others; `overtakings`: offers
    by which somebody of a higher priority went before somebody who came earlier."""

    queue: str
    label: Label
    entered: int
    answered: int
    abandoned: int
    in_target: int
    waited: float | None
    target_seconds: float
    target_share: float
    overtakings: int
    exits: dict[str, int]
    classes: list[PriorityClass]


@router.get("/queues")
async def read_queues(session: Reading, by: Reader, period: Period) -> Listed[QueueFigures]:
    """Between two moments (default: the last seven days)."""
    items = await queue_figures(session, by, period)
    return Listed(items=items, total=len(items))


async def queue_figures(session: AsyncSession, _: Principal, span: Span) -> list[QueueFigures]:
    return await figures(session, QUEUES, QueueFigures, span)


def together(rows: Sequence[QueueFigures]) -> QueueFigures | None:
    """Several queues as one; the wait is of all who were answered, whichever queue."""
    if len(rows) < 2:
        return None
    answered = sum(row.answered for row in rows)
    return QueueFigures(
        queue="",
        label=TOTAL,
        entered=sum(row.entered for row in rows),
        answered=answered,
        abandoned=sum(row.abandoned for row in rows),
        in_target=sum(row.in_target for row in rows),
        waited=sum((row.waited or 0) * row.answered for row in rows) / answered
        if answered
        else None,
        target_seconds=0,
        target_share=0,
        overtakings=sum(row.overtakings for row in rows),
        exits=dict(sum((Counter(row.exits) for row in rows), Counter())),
        classes=[],
    )
