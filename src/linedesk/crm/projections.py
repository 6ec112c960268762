"""Folds facts into the tables that people read: interactions and recordings.

For all the facts of a batch: read the interactions that are touched, fold in memory, write them
back, one statement a table however many rows. Repeating a batch changes nothing
(`crm/interactions/folding.py`). Nothing is committed here.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import any_, bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as ID
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks import projecting as callbacks
from linedesk.crm.interactions.folding import HANDLERS, Columns, Stored, empty, fold
from linedesk.crm.interactions.models import InteractionRow
from linedesk.crm.interactions.words import index_notes
from linedesk.crm.missed import projecting as missed
from linedesk.crm.recordings.marking import note_marks
from linedesk.crm.supervision import note_supervision
from linedesk.crm.surveys.service import keys_pressed
from linedesk.crm.voicemails import projecting as voicemails

SURVEYED, NOTED = "survey.answered", "disposition.set"
RECORDING_STATES = {
    "recording.started": "recording",
    "recording.ended": "encoding",
    "recording.failed": "failed",
    "recording.skipped": "skipped",
}
# A state is only followed by a stronger one; what the worker made of a recording stays.
_WEAKER = {
    "recording": (),
    "encoding": ("recording",),
    "failed": ("recording", "encoding"),
    "skipped": (),
}
_FOLLOWS = [(before, after) for after, weaker in _WEAKER.items() for before in weaker]

_COLUMNS = tuple(empty(UUID(int=0)))
_TOUCHED = (
    select(*(InteractionRow.__table__.c[name] for name in _COLUMNS))
    .where(InteractionRow.id == any_(bindparam("calls", type_=ARRAY(ID))))
    .with_for_update()
)
_WRITE = text(
    f"""
    insert into interactions ({", ".join(_COLUMNS)})
    select {", ".join(_COLUMNS)}
    from jsonb_populate_recordset(null::interactions, cast(:rows as jsonb))
    on conflict (id) do update
    set {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS if name != "id")}
    """
)
_WRITE_RECORDINGS = text(
    f"""
    insert into recordings (id, interaction_id, state, started_at, ended_at, why)
    select id, interaction_id, state, started_at, ended_at, why
    from jsonb_populate_recordset(null::recordings, cast(:rows as jsonb))
    on conflict (id) do update
    set state = excluded.state, why = excluded.why,
        ended_at = coalesce(excluded.ended_at, recordings.ended_at)
    where (recordings.state, excluded.state)
        in ({", ".join(f"('{before}', '{after}')" for before, after in _FOLLOWS)})
    """
)


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
    await _recordings(session, [fact for fact in facts if fact.name in RECORDING_STATES])
    await note_marks(session, facts)
    for fact in facts:
        if fact.name == callbacks.REQUESTED:
            await callbacks.promised(session, fact)
        elif fact.name == voicemails.LEFT:
            await voicemails.left(session, UUID(str(tenant_id)), fact)
        elif fact.name == SURVEYED:
            await keys_pressed(session, UUID(fact.data["call"]), fact.data["score"])
        elif fact.name == missed.ABANDONED:
            await missed.missed(session, fact)
    await missed.served(session, [fact for fact in facts if fact.name == missed.CONNECTED])
    await note_supervision(session, fact_rows)


async def _interactions(session: AsyncSession, facts: Sequence[Stored]) -> None:
    if not facts:
        return
    rows = await _touched(session, {UUID(fact.data["call"]) for fact in facts})
    for fact in facts:
        fold(rows[UUID(fact.data["call"])], fact)
    await session.execute(_WRITE, {"rows": _json(rows.values())})
    noted = {UUID(fact.data["call"]) for fact in facts if fact.name == NOTED}
    await index_notes(session, {call: rows[call]["note"] for call in noted})


async def _touched(session: AsyncSession, calls: set[UUID]) -> dict[UUID, Columns]:
    rows = await session.execute(_TOUCHED, {"calls": list(calls)})
    known = {row.id: dict(row._mapping) for row in rows}
    return {call: known.get(call) or empty(call) for call in sorted(calls)}


async def _recordings(session: AsyncSession, facts: Sequence[Stored]) -> None:
    rows: dict[str, Columns] = {}
    for fact in facts:
        _fold_recording(rows, fact)
    if rows:
        await session.execute(_WRITE_RECORDINGS, {"rows": _json(rows.values())})


def _fold_recording(rows: dict[str, Columns], fact: Stored) -> None:
    state, why = RECORDING_STATES[fact.name], fact.data.get("why")
    row = rows.setdefault(
        fact.data["recording"],
        {
            "id": fact.data["recording"],
            "interaction_id": UUID(fact.data["call"]),
            "state": state,
            "started_at": fact.at,
            "ended_at": None,
            "why": why,
        },
    )
    if row["state"] in _WEAKER[state]:
        row["state"], row["why"] = state, why
    if state == "encoding":
        row["ended_at"] = fact.at


def _json(rows: Iterable[Columns]) -> str:
    return msgspec.json.encode(list(rows)).decode()
