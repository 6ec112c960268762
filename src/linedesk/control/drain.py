"""Carries the facts from the journal to PostgreSQL, each exactly once.

One transaction holds a few hundred facts, their projections (interactions, recordings, ...) and how
far the journal has been read, so whatever dies in between is simply done again. Facts already there
are not projected again. PostgreSQL may be away for as long as the disk has room: the journal keeps
the segments that have not been drained.

A fact that PostgreSQL will never take is parked beside the journal (`set_aside.py`), and one
whose projection fails stays as a fact without it; both are logged and counted, and hold up nothing.
"""

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
import structlog
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.control import metrics, set_aside
from linedesk.control.journal import Journal
from linedesk.control.segments import FactsLine, RawFact, Reader, first_seq, segments
from linedesk.control.system import SystemState
from linedesk.kit.cancelling import heed_cancellation
from linedesk.kit.db import Database
from linedesk.kit.errors import LinedeskError, RecordsUnavailable

log = structlog.get_logger()

Row = dict[str, Any]  # {id, tenant_id, seq, at, name, data}
ProjectMany = Callable[[AsyncSession, UUID, Sequence[Row]], Awaitable[None]]

FACTS_AT_ONCE = 500
GATHER_SECONDS = 0.25  # a transaction for each quarter of a second of facts, not for each fact
HEARTBEAT_SECONDS = 2.0
CAUGHT_UP_SECONDS = 2.0  # longer than records that are there need
FIRST_PAUSE_SECONDS = 0.2
LONGEST_PAUSE_SECONDS = 5.0

# What a bad fact can cause: PostgreSQL refuses it, or a projection stumbles over it.
FAULTS = (LinedeskError, DBAPIError, ValueError, TypeError, LookupError, AttributeError)

INSERT = text(
    """
    INSERT INTO facts (id, tenant_id, seq, at, name, data)
    SELECT id, tenant_id, seq, at, name, data
    FROM jsonb_to_recordset(CAST(:rows AS jsonb))
      AS row(id uuid, tenant_id uuid, seq bigint, at timestamptz, name text, data jsonb)
    ON CONFLICT DO NOTHING
    RETURNING id
    """
)
KNOWN = text("SELECT seq FROM journal_offsets WHERE source = :source")
REMEMBER = text(
    """
    INSERT INTO journal_offsets (source, seq) VALUES (:source, :seq)
    ON CONFLICT (source) DO UPDATE SET seq = excluded.seq
    """
)


class Drain:
    """`project` makes the records of many facts; it must not commit. Run one for a journal."""

    def __init__(
        self,
        journal: Journal,
        database: Database,
        tenant: UUID,
        project: ProjectMany,
        system: SystemState,
    ) -> None:
        self._journal = journal
        self._database = database
        self._tenant = tenant
        self._project = project
        self._system = system
        self._seq = 0  # the last line that PostgreSQL has
        self._written = asyncio.Event()

    async def run(self) -> None:
        """Follow the journal for ever, through every absence of PostgreSQL."""
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                await self._follow()
            except RecordsUnavailable:
                log.warning("facts wait for the records", drained=self._seq)
            except Exception:
                # Whatever it is, the facts are safe in the journal and the calls do not need us.
                log.exception("facts cannot be drained", drained=self._seq)
            heed_cancellation()
            pause = FIRST_PAUSE_SECONDS if self._system.view()["records"] == "up" else pause
            self._system.set("records", "away")
            await asyncio.sleep(pause * random.uniform(0.5, 1.0))
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def caught_up(self, within: float = CAUGHT_UP_SECONDS) -> None:
        """Until PostgreSQL has all that is durable now, or `within` seconds are over: so that who
        has just been told that something is done finds it in the records."""
        goal = self._journal.seq
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                while self._seq < goal and self._system.view()["records"] == "up":
                    await self._written.wait()

    async def _follow(self) -> None:
        self._seq = await self._known()
        self._look_for_gap()
        reader = Reader(self._journal.folder, self._seq)
        self._system.set("records", "up")
        while True:
            lines = reader.read(self._journal.seq, FACTS_AT_ONCE)
            if lines:
                await self._write(lines)
                self._seq = lines[-1].seq
                self._written.set()
                self._written = asyncio.Event()
            if sum(len(line.facts) for line in lines) < FACTS_AT_ONCE:
                await self._await_more()
            metrics.drain_lag_lines.set(self._journal.seq - self._seq)

    def _look_for_gap(self) -> None:
        """Records older than the journal reaches back, as after a restore: say so, go on."""
        oldest = first_seq(known[0]) if (known := segments(self._journal.folder)) else 0
        if oldest > self._seq + 1:
            log.error("facts are missing between records and journal", after=self._seq, to=oldest)

    async def _await_more(self) -> None:
        try:
            async with asyncio.timeout(HEARTBEAT_SECONDS):
                await self._journal.reached(self._seq)
        except TimeoutError:
            await self._known()
        else:
            await asyncio.sleep(GATHER_SECONDS)

    async def _known(self) -> int:
        """The last line that PostgreSQL has; also how we notice that it is away."""
        async with self._database.session(self._tenant) as session:
            found = await session.scalar(KNOWN, {"source": self._journal.source})
        return int(found or 0)

    async def _write(self, lines: Sequence[FactsLine]) -> None:
        """All facts of these lines and the offset, or nothing."""
        rows, seq = [row for line in lines for row in self._rows(line)], lines[-1].seq
        try:
            await self._write_rows(rows, seq, self._project)
        except FAULTS as error:
            if _is_away(error):
                raise
            log.warning("facts are written one by one", facts=len(rows), why=_why(error))
            await self._write_each(rows, seq)
        metrics.drained_facts.inc(len(rows))
        self._journal.forget(seq)

    def _rows(self, line: FactsLine) -> list[Row]:
        return [
            {
                "id": UUID(fact.id),
                "tenant_id": self._tenant,
                "seq": line.seq,
                "at": datetime.fromtimestamp(fact.at, UTC),
                "name": fact.name,
                "data": _data(fact),
            }
            for fact in line.facts
        ]

    async def _write_rows(self, rows: Sequence[Row], seq: int, project: ProjectMany) -> None:
        async with self._database.session(self._tenant) as session:
            new = await self._insert(session, rows)
            if new:
                await project(session, self._tenant, new)
            await session.execute(REMEMBER, {"source": self._journal.source, "seq": seq})

    async def _insert(self, session: AsyncSession, rows: Sequence[Row]) -> list[Row]:
        """The rows that were not there yet, in order."""
        if not rows:
            return []
        values = msgspec.json.encode(rows).decode()
        inserted = set(await session.scalars(INSERT, {"rows": values}))
        return [row for row in rows if row["id"] in inserted]

    # --- poison ------------------------------------------------------------------------------

    async def _write_each(self, rows: Sequence[Row], seq: int) -> None:
        """One by one, so that a bad fact costs only itself."""
        for row in rows:
            try:
                await self._write_rows([row], row["seq"] - 1, self._project_if_possible)
            except FAULTS as error:
                if _is_away(error):
                    raise
                self._park(row, error)
        await self._write_rows([], seq, self._project)

    async def _project_if_possible(
        self, session: AsyncSession, tenant: UUID, rows: Sequence[Row]
    ) -> None:
        """A fact whose projection fails stays as a fact without it."""
        try:
            async with session.begin_nested():
                await self._project(session, tenant, rows)
        except FAULTS as error:
            if _is_away(error):
                raise
            for row in rows:
                log.error("fact not projected", fact=str(row["id"]), name=row["name"])
                metrics.projection_faults.labels(row["name"]).inc()

    def _park(self, row: Row, error: Exception) -> None:
        log.error("fact parked", fact=str(row["id"]), name=row["name"], why=_why(error))
        metrics.parked_facts.inc()
        set_aside.park(self._journal.folder, row)


def _is_away(error: Exception) -> bool:
    """Not the data's fault: PostgreSQL did not refuse it (classes 22 and 23), now and for ever."""
    from_records = isinstance(error, LinedeskError | DBAPIError)
    return from_records and not _why(error).startswith(("22", "23"))


def _why(error: Exception) -> str:
    """The SQLSTATE, else the error's type; never its text, which repeats the data."""
    cause = error.__cause__ or error
    return str(getattr(getattr(cause, "orig", None), "sqlstate", None) or type(cause).__name__)


def _data(fact: RawFact) -> Any:
    """What needs cleaning is escaped in JSON; looking at everything else would cost more than the
    rest of the way."""
    raw = bytes(fact.data)
    data = msgspec.json.decode(raw)
    return clean(data) if b"\\u" in raw else data


def clean(value: Any) -> Any:
    """Without what PostgreSQL cannot store in text: NUL and lone surrogates."""
    if isinstance(value, str):
        return value.replace("\x00", "").encode(errors="replace").decode()
    if isinstance(value, dict):
        return {clean(key): clean(item) for key, item in value.items()}
    if isinstance(value, list):
        return [clean(item) for item in value]
    return value
