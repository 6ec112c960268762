"""Coverage: of the talks that we had, how many can be heard, and why not the others.

Every talk counts in exactly one way, its worst recording deciding, and the list of interactions
narrowed to that way (`?recording=`) holds exactly the talks of the figure.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query
from pydantic import AwareDatetime, BaseModel
from sqlalchemy import ColumnElement, String, case, cast, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.recordings.models import RecordingRow
from linedesk.directory.queues.models import Queue
from linedesk.kit.db import Reading
from linedesk.kit.security import Permission, Principal, require, visible

WORST_FIRST = ("failed", "available", "encoding", "recording", "deleted", "skipped")
WAYS: Mapping[str, tuple[str, ...]] = {
    "recorded": ("available",),
    "in_progress": ("recording", "encoding"),
    "by_rule": ("skipped",),
    "deleted": ("deleted",),
    "failed": ("failed",),
    "missing": ("missing",),
}
_RANK = case({state: rank for rank, state in enumerate(WORST_FIRST)}, value=RecordingRow.state)


class CoverageRow(BaseModel):
    """`answered` talks are the sum of the six ways; `queue` None: calls without one."""

    queue: str | None
    direction: str
    answered: int
    recorded: int = 0
    in_progress: int = 0
    by_rule: int = 0
    deleted: int = 0
    failed: int = 0
    missing: int = 0


class CoverageReason(BaseModel):
    """Why: the rule's word, or what went wrong."""

    way: str
    why: str
    count: int


class Coverage(BaseModel):
    """`share`: recorded of what had to be and is done, 0 to 1; None where nothing had to be."""

    rows: list[CoverageRow]
    total: CoverageRow
    share: float | None
    reasons: list[CoverageReason]


def _of_its_recording(column: Any) -> ColumnElement[Any]:
    query = select(column).where(RecordingRow.interaction_id == InteractionRow.id)
    return query.order_by(_RANK).limit(1).correlate(InteractionRow).scalar_subquery()


def recorded_as() -> ColumnElement[str]:
    """The state that counts for a talk; "missing" when nothing at all is known."""
    return func.coalesce(_of_its_recording(RecordingRow.state), "missing")


def recorded_in_way(way: str) -> ColumnElement[bool]:
    """The talks that count so; an unknown way holds none."""
    return InteractionRow.connected_at.is_not(None) & recorded_as().in_(WAYS.get(way, ()))


async def coverage_of(
    session: AsyncSession,
    by: Principal,
    begun: datetime | None = None,
    until: datetime | None = None,
) -> Coverage:
    conditions = _talks(by, begun, until)
    state = recorded_as().label("state")
    found = await session.execute(
        select(Queue.name, InteractionRow.direction, state, func.count())
        .select_from(InteractionRow)
        .outerjoin(Queue, Queue.id == InteractionRow.queue_id)
        .where(*conditions)
        .group_by(Queue.name, InteractionRow.direction, state)
    )
    rows = _rows([tuple(row) for row in found])
    total = _sum(rows)
    due = total.answered - total.by_rule - total.in_progress - total.deleted
    return Coverage(
        rows=rows,
        total=total,
        share=total.recorded / due if due else None,
        reasons=await _reasons(session, conditions),
    )


def _talks(
    by: Principal, begun: datetime | None, until: datetime | None
) -> Sequence[ColumnElement[bool]]:
    return (
        visible(by, Permission.READ_INTERACTIONS, InteractionRow.agent_id),
        InteractionRow.connected_at.is_not(None),
        InteractionRow.direction.in_(("inbound", "outbound")),
        *([InteractionRow.started_at >= begun] if begun else []),
        *([InteractionRow.started_at < until] if until else []),
    )


def _rows(counted: Sequence[tuple[Any, ...]]) -> list[CoverageRow]:
    way_of = {state: way for way, states in WAYS.items() for state in states}
    tallies: dict[tuple[str | None, str], Counter[str]] = {}
    for queue, direction, state, count in counted:
        tallies.setdefault((queue, direction), Counter())[way_of[state]] += count
    return [
        CoverageRow(queue=queue, direction=direction, answered=tally.total(), **tally)
        for (queue, direction), tally in sorted(
            tallies.items(), key=lambda item: (item[0][0] or "", item[0][1])
        )
    ]


def _sum(rows: Sequence[CoverageRow]) -> CoverageRow:
    sums = {name: sum(getattr(row, name) for row in rows) for name in ("answered", *WAYS)}
    return CoverageRow(queue=None, direction="", **sums)


async def _reasons(
    session: AsyncSession, conditions: Sequence[ColumnElement[bool]]
) -> list[CoverageReason]:
    state = recorded_as().label("state")
    why = func.coalesce(_of_its_recording(RecordingRow.why), cast("", String)).label("why")
    told = select(state, why).where(*conditions).subquery()
    rows = await session.execute(
        select(told.c.state, told.c.why, func.count())
        .where(told.c.state.in_(("failed", "skipped", "deleted")))
        .group_by(told.c.state, told.c.why)
        .order_by(func.count().desc(), told.c.why)
    )
    ways = {"failed": "failed", "skipped": "by_rule", "deleted": "deleted"}
    return [CoverageReason(way=ways[found], why=text, count=n) for found, text, n in rows]


router = APIRouter(prefix="/recordings", tags=["recordings"])
Reader = Annotated[Principal, Depends(require(Permission.READ_INTERACTIONS))]


@router.get("/coverage")
async def read_coverage(
    session: Reading,
    by: Reader,
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None,
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None,
) -> Coverage:
    """Of the talks begun in that time: recorded, not by rule, failed and why."""
    return await coverage_of(session, by, begun, until)
