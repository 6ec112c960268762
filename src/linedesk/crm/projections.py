"""Folds facts into the tables that people read: interactions and recordings.

Two statements a batch and table: read the rows that are touched, fold in memory, write them back.
Repeating a batch changes nothing (`crm/interactions/folding.py`). Nothing is committed here.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks import projecting as callbacks
from linedesk.crm.interactions.folding import HANDLERS, Columns, Stored, empty, fold
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.missed import projecting as missed
from linedesk.crm.recordings.models import RecordingRow
from linedesk.crm.supervision import note_supervision
from linedesk.crm.voicemails import projecting as voicemails

RECORDING_STATES = {
    "recording.started": "recording",
    "recording.ended": "encoding",
    "recording.failed": "failed",
    "recording.skipped": "skipped",
}
_WEAKER = {
    "recording": (),
    "encoding": ("recording",),
    "failed": ("recording", "encoding"),
    "skipped": (),
}


async def project(
    session: AsyncSession, tenant_id: UUID | str, fact_row: Mapping[str, Any]
) -> None:
    """One fact: {id, tenant_id, seq, at, name, data}."""
    await project_many(session, tenant_id, [fact_row])


async def project_many(
    session: AsyncSession, tenant_id: UUID | str, fact_rows: Sequence[Mapping[str, Any]]
) -> None:
    """The facts of one tenant, whose session this is; the cheaper the more at once."""
    facts = [Stored(row["id"], row["at"], row["name"], row["data"]) for row in fact_rows]
    await _interactions(session, [fact for fact in facts if fact.name in HANDLERS])
    for fact in facts:
        if fact.name in RECORDING_STATES:
            await _recording(session, fact)
        elif fact.name == callbacks.REQUESTED:
            await callbacks.promised(session, fact)
        elif fact.name == voicemails.LEFT:
            await voicemails.left(session, UUID(str(tenant_id)), fact)
        elif fact.name == missed.ABANDONED:
            await missed.missed(session, fact)
        elif fact.name == missed.CONNECTED:
            await missed.served(session, fact)
    await note_supervision(session, fact_rows)


async def _interactions(session: AsyncSession, facts: Sequence[Stored]) -> None:
    if not facts:
        return
    rows = await _touched(session, {UUID(fact.data["call"]) for fact in facts})
    for fact in facts:
        fold(rows[UUID(fact.data["call"])], fact)
    statement = insert(InteractionRow)
    columns = {name: statement.excluded[name] for name in _COLUMNS if name != "id"}
    await session.execute(
        statement.on_conflict_do_update(index_elements=["id"], set_=columns), list(rows.values())
    )


_COLUMNS = tuple(empty(UUID(int=0)))


async def _touched(session: AsyncSession, calls: set[UUID]) -> dict[UUID, Columns]:
    rows = await session.execute(
        select(*(InteractionRow.__table__.c[name] for name in _COLUMNS))
        .where(InteractionRow.id.in_(calls))
        .with_for_update()
    )
    known = {row.id: dict(row._mapping) for row in rows}
    return {call: known.get(call) or empty(call) for call in sorted(calls)}


async def _recording(session: AsyncSession, fact: Stored) -> None:
    """A state is only followed by a stronger one; what the worker made of it stays."""
    state = RECORDING_STATES[fact.name]
    statement = insert(RecordingRow).values(
        id=fact.data["recording"],
        interaction_id=UUID(fact.data["call"]),
        state=state,
        started_at=fact.at,
        why=fact.data.get("why"),
    )
    weaker = RecordingRow.state.in_(_WEAKER[state])
    await session.execute(
        statement.on_conflict_do_update(
            index_elements=["id"],
            set_={"state": state, "why": statement.excluded.why},
            where=weaker,
        )
    )
