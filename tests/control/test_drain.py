"""The journal's way into PostgreSQL: every fact once, whatever PostgreSQL does meanwhile."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.control.drain import Drain, Row
from linedesk.control.journal import Journal
from linedesk.control.segments import FactRow, segments
from linedesk.control.set_aside import PARKED, park
from linedesk.control.system import SystemState
from linedesk.crm.projections import project_many
from linedesk.kit.clock import wall_clock
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.kit.ids import uuid7

LIMIT = 60.0  # seconds
CALLER = "13800000002"
STARTED = {
    "direction": "inbound",
    "caller": CALLER,
    "caller_name": "",
    "called": "4008001001",
    "trunk": "lab",
    "agent": None,
}


class Records:
    """A drain under test, and what PostgreSQL has in the end."""

    def __init__(self, journal: Journal, database: Database, tenant: UUID) -> None:
        self.journal, self.database, self.tenant = journal, database, tenant
        self.system = SystemState()
        self.projected: list[UUID] = []
        self.said: list[str] = []
        self.system.subscribe(lambda parts: self.said.append(parts["records"]))

    async def project(self, session: AsyncSession, tenant: UUID, rows: Sequence[Row]) -> None:
        await project_many(session, tenant, rows)
        self.projected += [row["id"] for row in rows]

    @asynccontextmanager
    async def draining(self) -> AsyncIterator[None]:
        self.drain = Drain(self.journal, self.database, self.tenant, self.project, self.system)
        task = asyncio.create_task(self.drain.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def ask(self, question: str) -> Any:
        async with self.database.session(self.tenant) as session:
            return (await session.execute(text(question))).all()

    async def facts(self) -> list[UUID]:
        return [row.id for row in await self.ask("SELECT id FROM facts ORDER BY seq, id")]

    async def has(self, count: int) -> None:
        """Wait until so many facts have arrived; a connection that was just ended tells none."""
        async with asyncio.timeout(LIMIT):
            while True:
                with contextlib.suppress(RecordsUnavailable):
                    if len(await self.facts()) >= count:
                        return
                await asyncio.sleep(0.02)

    async def says(self, word: str) -> None:
        async with asyncio.timeout(LIMIT):
            while self.system.view()["records"] != word:  # noqa: ASYNC110
                await asyncio.sleep(0.02)


@pytest.fixture
def records(tmp_path: Path, database: Database, tenant: UUID) -> Records:
    journal = Journal(tmp_path, wall_clock, reserve_size=4096, segment_size=20_000)
    journal.open()
    return Records(journal, database, tenant)


def call_facts(call: str) -> list[FactRow]:
    now = wall_clock()
    return [
        FactRow(uuid7(), "call.started", now, STARTED | {"call": call}),
        FactRow(uuid7(), "call.answered", now, {"call": call}),
        FactRow(uuid7(), "call.ended", now, {"call": call, "by": "customer", "cause": "normal"}),
    ]


async def happens(records: Records, calls: int = 1) -> list[UUID]:
    """So many calls, each with three facts on three lines of the journal."""
    ids = []
    for _ in range(calls):
        for fact in call_facts(uuid7()):
            await records.journal.append(fact.at, [fact])
            ids.append(UUID(fact.id))
    return ids


async def test_a_fact_is_soon_in_the_records(records: Records) -> None:
    async with records.draining():
        await records.says("up")
        ids = await happens(records)
        await records.has(3)
        assert await records.facts() == ids
        (row,) = await records.ask("SELECT caller, ended_by FROM interactions")
        assert (row.caller, row.ended_by) == ("13800000002", "customer")


async def test_who_waits_until_it_is_noted_finds_it(records: Records) -> None:
    """And who waits while the records are away is not kept."""
    async with records.draining():
        await records.says("up")
        for calls in range(1, 4):
            await happens(records)
            await records.drain.caught_up(LIMIT)
            assert len(await records.facts()) == 3 * calls
        records.system.set("records", "away")
        await happens(records)
        await records.drain.caught_up(LIMIT)


async def test_a_later_process_goes_on_where_the_last_one_stopped(records: Records) -> None:
    first = await happens(records, calls=10)
    async with records.draining():
        await records.has(30)
    second = await happens(records, calls=10)
    async with records.draining():
        await records.has(60)
    assert await records.facts() == first + second
    assert records.projected == first + second
    question = f"SELECT seq FROM journal_offsets WHERE source = '{records.journal.source}'"
    assert [row.seq for row in await records.ask(question)] == [records.journal.seq]


async def test_read_again_from_the_start_nothing_is_doubled(
    records: Records, owner: Database
) -> None:
    ids = await happens(records, calls=5)
    async with records.draining():
        await records.has(15)
    async with owner.session(None) as session:
        await session.execute(
            text("UPDATE journal_offsets SET seq = 0 WHERE source = :s"),
            {"s": records.journal.source},
        )
    ids += await happens(records, calls=1)
    async with records.draining():
        await records.has(18)
    assert await records.facts() == ids
    assert records.projected == ids


async def test_connections_that_die_again_and_again_lose_and_double_nothing(
    records: Records, owner: Database
) -> None:
    enough = asyncio.Event()

    async def kill() -> None:
        while not enough.is_set():
            await asyncio.sleep(0.03)
            await _terminate(owner)

    killing = asyncio.create_task(kill())
    async with records.draining():
        ids = [id for _ in range(20) for id in await _with_a_pause(records)]
        await asyncio.sleep(0.3)
        enough.set()
        await killing
        await records.has(len(ids))
    assert await records.facts() == ids
    (count,) = await records.ask("SELECT count(*) AS calls FROM interactions")
    assert count.calls == len(ids) // 3


async def _with_a_pause(records: Records) -> list[UUID]:
    await asyncio.sleep(0.02)
    return await happens(records, calls=5)


async def _terminate(owner: Database) -> None:
    async with owner.session(None) as session:
        await session.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE usename = 'linedesk_app'"
            )
        )


async def test_while_postgresql_is_away_facts_wait_and_it_is_said(
    records: Records, owner: Database
) -> None:
    async with records.draining():
        await records.says("up")
        ids = await happens(records, calls=2)
        await records.has(6)
        await _limit(owner, 0)
        try:
            await _terminate(owner)
            ids += await happens(records, calls=50)
            await records.says("away")
            ids += await happens(records, calls=50)
        finally:
            await _limit(owner, -1)
        await records.has(len(ids))
        await records.says("up")
    assert await records.facts() == ids
    assert records.said == ["up", "away", "up"]


async def _limit(owner: Database, connections: int) -> None:
    async with owner.session(None) as session:
        await session.execute(text(f"ALTER ROLE linedesk_app CONNECTION LIMIT {connections}"))


async def test_what_is_drained_leaves_the_disk(records: Records) -> None:
    await happens(records, calls=100)
    assert len(segments(records.journal.folder)) > 2
    async with records.draining():
        await records.has(300)
        await _until(lambda: len(segments(records.journal.folder)) == 1)


async def _until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(LIMIT):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


# --- facts that are hard to swallow --------------------------------------------------------------


async def test_text_that_postgresql_cannot_store_is_stored_without_it(records: Records) -> None:
    fact = call_facts(uuid7())[0]
    odd = FactRow(fact.id, fact.name, fact.at, fact.data | {"caller_name": "a\x00b\\u0000<b>🙂"})
    await records.journal.append(odd.at, [odd])
    async with records.draining():
        await records.has(1)
    (row,) = await records.ask("SELECT data ->> 'caller_name' AS name FROM facts")
    assert row.name == "ab\\u0000<b>🙂"


async def test_one_fact_that_cannot_be_projected_costs_only_itself(records: Records) -> None:
    before = await happens(records)
    bad = FactRow(uuid7(), "call.started", wall_clock(), {"call": "no id at all"})
    await records.journal.append(bad.at, [bad])
    after = await happens(records)
    async with records.draining():
        await records.has(7)
    assert await records.facts() == [*before, UUID(bad.id), *after]
    (count,) = await records.ask("SELECT count(*) AS calls FROM interactions")
    assert count.calls == 2


async def test_a_fact_that_postgresql_refuses_is_parked_and_holds_up_nothing(
    records: Records,
) -> None:
    before = await happens(records)
    bad = FactRow(uuid7(), "odd\x00name", wall_clock(), {})
    await records.journal.append(bad.at, [bad])
    after = await happens(records)
    async with records.draining():
        await records.has(6)
        after += await happens(records)
        await records.has(9)
        assert records.said == ["up"]
    assert await records.facts() == before + after
    parked = (records.journal.folder / PARKED).read_bytes().splitlines()
    assert [msgspec.json.decode(line)["id"] for line in parked] == [bad.id]


async def test_a_new_segment_lets_what_was_drained_be_forgotten(records: Records) -> None:
    """A-064: somebody is erased; his number does not wait on the disk for sixteen megabytes."""
    await happens(records)
    async with records.draining():
        await records.has(3)
        assert CALLER in on_disk(records.journal.folder)
        await records.journal.forget_person([CALLER])
        await _until(lambda: CALLER not in on_disk(records.journal.folder))
    assert len(await records.facts()) == 3


async def test_what_was_set_aside_about_a_person_goes_and_the_rest_stays(records: Records) -> None:
    """A-064: a parked fact and a torn piece outlive every segment, but not an erasure."""
    number, name, folder = CALLER, '欧阳"若"曦', records.journal.folder
    for told in ({"caller": number}, {"caller_name": name}, {"caller": "13800000009"}):
        await records.journal.append(wall_clock(), [FactRow(uuid7(), "odd\x00", 0.0, told)])
    after = await happens(records)
    torn = folder / "00000000000000000007.torn"
    torn.write_text(f'{{"caller": "{number}\n')
    async with records.draining():
        await records.has(len(after))
        assert len((folder / PARKED).read_bytes().splitlines()) == 3
        await records.journal.forget_person([number[-9:], name])
        assert not torn.exists()
        (left,) = (folder / PARKED).read_bytes().splitlines()
        assert msgspec.json.decode(left)["data"] == {"caller": "13800000009"}


async def test_a_journal_with_parked_facts_is_opened_again(records: Records) -> None:
    await happens(records)
    park(records.journal.folder, {"id": uuid7()})
    records.journal.close()
    again = Journal(records.journal.folder, wall_clock, reserve_size=4096)
    again.open()
    assert (again.seq, (again.folder / PARKED).exists()) == (records.journal.seq, True)
    again.close()


def on_disk(folder: Path) -> str:
    """What stands in the segments that are not removed while one reads."""
    texts = []
    for one in segments(folder):
        with contextlib.suppress(FileNotFoundError):
            texts.append(one.read_text())
    return "".join(texts)
