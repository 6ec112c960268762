"""Row-level security as the application's role meets it."""

from collections.abc import AsyncIterator
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, ProgrammingError
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.db import Database, app_url
from linedesk.kit.errors import Conflict, RecordsUnavailable
from linedesk.kit.ids import uuid7
from linedesk.kit.reading import TenantReader
from linedesk.migrations.run import upgrade
from tests.support.database import Cluster, found_tenant

TENANT_TABLES = """
    select relname, relrowsecurity and relforcerowsecurity as forced from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'tenant_id'
    where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'logins'
"""


async def _add_team(database: Database, tenant: UUID, name: str = "North") -> UUID:
    team = UUID(uuid7())
    async with database.session(tenant) as session:
        await session.execute(
            text("insert into teams (id, name) values (:id, :name)"), {"id": team, "name": name}
        )
    return team


async def test_every_table_of_a_tenant_forces_row_level_security(owner: Database) -> None:
    async with owner.session(None) as session:
        tables = (await session.execute(text(TENANT_TABLES))).all()
    assert len(tables) >= 25
    assert [name for name, forced in tables if not forced] == []


async def test_without_a_tenant_the_application_sees_no_row(
    database: Database, tenant: UUID, owner: Database
) -> None:
    await _add_team(database, tenant)
    async with owner.session(None) as session:
        tables = [name for name, _ in (await session.execute(text(TENANT_TABLES))).all()]
    async with database.session(None) as session:
        for table in tables:
            assert await session.scalar(text(f"select count(*) from {table}")) == 0, table


async def test_a_tenant_does_not_see_anothers_rows(database: Database, tenant: UUID) -> None:
    await _add_team(database, tenant)
    async with database.session(await found_tenant(database)) as session:
        assert await session.scalar(text("select count(*) from teams")) == 0


async def test_a_row_cannot_be_given_to_another_tenant(database: Database, tenant: UUID) -> None:
    other = await found_tenant(database)
    with pytest.raises(ProgrammingError, match="row-level security"):
        async with database.session(tenant) as session:
            await session.execute(
                text("insert into teams (id, tenant_id, name) values (:id, :tenant, 'North')"),
                {"id": uuid7(), "tenant": other},
            )


async def test_a_reference_cannot_reach_into_another_tenant(
    database: Database, tenant: UUID
) -> None:
    team = await _add_team(database, await found_tenant(database))
    with pytest.raises(Conflict):
        async with database.session(tenant) as session:
            await session.execute(
                text(
                    "insert into users (id, username, name, password_hash, roles, team_id) "
                    "values (:id, :name, 'Eve', '', '{}', :team)"
                ),
                {"id": uuid7(), "name": f"eve-{tenant}", "team": team},
            )


async def test_a_connection_back_from_an_error_keeps_no_tenant(
    database: Database, tenant: UUID, migrated: Cluster
) -> None:
    narrow = Database(app_url(migrated.url(), "test"), pool_size=1)
    with pytest.raises(DBAPIError):
        async with narrow.session(tenant) as session:
            await session.execute(text("select nonsense"))
    async with narrow.session(None) as session:
        assert await session.scalar(text("select current_tenant()")) is None
    await narrow.close()


async def test_the_application_can_neither_change_nor_delete_what_was_audited(
    database: Database, tenant: UUID
) -> None:
    for statement in ("update audit set action = 'x'", "delete from audit", "delete from facts"):
        with pytest.raises(ProgrammingError, match="permission denied"):
            async with database.session(tenant) as session:
                await session.execute(text(statement))


async def test_the_application_cannot_read_the_logins(database: Database, tenant: UUID) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"):
        async with database.session(tenant) as session:
            await session.execute(text("select * from logins"))


async def test_a_second_upgrade_changes_nothing(migrated: Cluster) -> None:
    await upgrade(migrated.url(), app_password="test")


async def test_records_that_are_away_are_unavailable_at_once(migrated: Cluster) -> None:
    nowhere = Database(migrated.url().update_query_dict({"host": "/nonexistent"}))
    with pytest.raises(RecordsUnavailable):
        async with nowhere.session(None):
            pass
    closed = Database("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(RecordsUnavailable):
        async with closed.session(None):
            pass


async def test_a_reader_sees_its_own_tenant_alone(
    database: Database, tenant: UUID, reader: TenantReader
) -> None:
    other = await found_tenant(database)
    for house in (tenant, other):
        await _add_team(database, house)
    seen = await reader.row("select count(*) as teams, current_tenant() as tenant from teams")
    assert seen is not None
    assert (seen["teams"], seen["tenant"]) == (1, tenant)


@pytest.fixture
async def born(migrated: Cluster, tenant: UUID) -> AsyncIterator[Database]:
    """As `serve` has it: its connections are the tenant's from birth."""
    database = Database(app_url(migrated.url(), "test"), pool_size=1, tenant=tenant)
    yield database
    await database.close()


async def _teams(session: AsyncSession) -> list[str]:
    return list(await session.scalars(text("select name from teams order by name")))


async def test_a_connection_born_for_a_tenant_shows_nobody_elses_rows(
    born: Database, database: Database, tenant: UUID
) -> None:
    """One and the same connection, in every order; what another tenant asks leaves no trace."""
    other = await found_tenant(database)
    await _add_team(born, tenant, "Ours")
    await _add_team(born, other, "Theirs")
    for _ in range(2):
        async with born.reading(tenant) as session:
            assert await _teams(session) == ["Ours"]
        async with born.reading(other) as session:
            assert await _teams(session) == ["Theirs"]
        async with born.session(tenant) as session:
            assert await _teams(session) == ["Ours"]
        async with born.session(None) as session:
            assert await _teams(session) == []
    async with database.reading(other) as session:
        assert await _teams(session) == ["Theirs"]


async def test_a_reading_needs_no_transaction(born: Database, tenant: UUID) -> None:
    async with born.reading(tenant) as session:
        first, second = [await session.scalar(text("select now()")) for _ in range(2)]
    assert first < second


async def test_a_restarted_postgresql_costs_nobody_a_request(
    born: Database, owner: Database, tenant: UUID
) -> None:
    """The first to ask afterwards gets another connection, whatever he wants to do."""
    for opened in (born.reading, born.session):
        async with opened(tenant) as session:
            before = await session.scalar(text("select pg_backend_pid()"))
        async with owner.session(None) as session:
            ended = text("select pg_terminate_backend(:pid, 20000)").bindparams(pid=before)
            assert await session.scalar(ended)
        async with opened(tenant) as session:
            assert await session.scalar(text("select pg_backend_pid()")) != before
