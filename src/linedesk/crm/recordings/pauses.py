"""Where a recording is silent because the agent paused it, as the facts tell it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.interactions.models import FactRow
from linedesk.crm.recordings.models import RecordingRow

PAUSED, RESUMED = "recording.paused", "recording.resumed"


async def pauses_of(session: AsyncSession, recording: RecordingRow) -> list[tuple[float, float]]:
    """(begin, end) in seconds of the file, in order."""
    rows = await session.execute(
        select(FactRow.name, FactRow.at, FactRow.data)
        .where(FactRow.call == str(recording.interaction_id), FactRow.name.in_((PAUSED, RESUMED)))
        .order_by(FactRow.at, FactRow.id)
    )
    told = [(name, at) for name, at, data in rows if data.get("recording") == recording.id]
    if recording.started_at is None:
        return []
    return spans(told, recording.started_at, recording.seconds or 0.0)


def spans(
    told: Sequence[tuple[str, datetime]], began: datetime, seconds: float
) -> list[tuple[float, float]]:
    """Pairs of a pause and what ended it; one that nothing ended lasts to the end of the file."""
    found: list[tuple[float, float]] = []
    begin: float | None = None
    for name, at in told:
        moment = min(max((at - began).total_seconds(), 0.0), seconds)
        if name == PAUSED and begin is None:
            begin = moment
        elif name == RESUMED and begin is not None:
            found.append((begin, moment))
            begin = None
    return [*found, (begin, seconds)] if begin is not None else found
