"""database: chores run when their time has come, each for itself."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.db import Database
from linedesk.worker.chores import CHORES, Chore, work_off

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)


async def test_a_chore_runs_again_when_its_time_has_come(database: Database, tenant: UUID) -> None:
    ran: list[datetime] = []

    async def run(_: AsyncSession, now: datetime) -> int:
        ran.append(now)
        return 1

    done: dict[tuple[UUID, str], datetime] = {}
    for seconds in (0, 10, 30, 59, 60):
        now = NOON + timedelta(seconds=seconds)
        await work_off(database, tenant, now, done, [Chore("count", run, 30)])
    assert [(moment - NOON).seconds for moment in ran] == [0, 30, 60]


async def test_one_that_fails_holds_up_no_other(database: Database, tenant: UUID) -> None:
    ran: list[str] = []

    async def fail(session: AsyncSession, now: datetime) -> int:
        await session.execute(text("select nonsense"))
        return 0

    async def work(session: AsyncSession, now: datetime) -> int:
        ran.append("worked")
        return 0

    await work_off(database, tenant, NOON, {}, [Chore("bad", fail, 1), Chore("good", work, 1)])
    assert ran == ["worked"]


async def test_every_chore_runs_on_an_empty_house(database: Database, tenant: UUID) -> None:
    done: dict[tuple[UUID, str], datetime] = {}
    await work_off(database, tenant, NOON, done)
    assert len(done) == len(CHORES)
