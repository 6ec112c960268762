"""A private PostgreSQL for the tests: one cluster a run, migrated once, a new tenant a test.

Started by the product's own engine, in no hurry to be on the disk. Row-level security keeps the
tests apart as it keeps the tenants apart, so nothing is rolled back and the code under test commits
as in production.
"""

import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.engine import URL, make_url

from linedesk.engines.postgres import PostgresEngine
from linedesk.engines.postgres_folder import SUPERUSER
from linedesk.kit.db import Database, app_url
from linedesk.kit.ids import uuid7
from linedesk.kit.reading import TenantReader
from linedesk.migrations.run import upgrade

HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True)
class Cluster:
    engine: PostgresEngine

    def url(self) -> URL:
        """As the superuser, whom no policy keeps from looking."""
        return make_url(self.engine.url(SUPERUSER)).set(drivername="postgresql")


@pytest.fixture(scope="session")
def cluster_folder() -> Iterator[Path]:
    """Open to the server's own user."""
    with tempfile.TemporaryDirectory(prefix="linedesk-pg-") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture(scope="session")
async def cluster(cluster_folder: Path) -> AsyncIterator[Cluster]:
    data, run, log = (cluster_folder / name for name in ("data", "run", "log"))
    engine = PostgresEngine(data, run, log, settings=HASTY)
    await engine.prepare()
    await engine.start()
    try:
        await engine.wait_ready()
        yield Cluster(engine)
    finally:
        await engine.stop()


@pytest.fixture(scope="session")
async def migrated(cluster: Cluster) -> Cluster:
    await upgrade(cluster.url(), app_password="test")
    return cluster


@pytest.fixture(scope="session")
async def database(migrated: Cluster) -> AsyncIterator[Database]:
    """As the application's role: what the product itself may see and do."""
    database = Database(app_url(migrated.url(), "test"))
    yield database
    await database.close()


@pytest.fixture(scope="session")
async def owner(migrated: Cluster) -> AsyncIterator[Database]:
    """As the owner of the database, for looking behind the policies."""
    database = Database(migrated.url())
    yield database
    await database.close()


@pytest.fixture
async def tenant(database: Database) -> UUID:
    """A new tenant without any rows."""
    return await found_tenant(database)


@pytest.fixture
async def reader(migrated: Cluster, tenant: UUID) -> AsyncIterator[TenantReader]:
    """What calls read by, as the application's role in the test's tenant."""
    reader = TenantReader(app_url(migrated.url(), "test"), tenant)
    yield reader
    await reader.close()


async def found_tenant(database: Database) -> UUID:
    tenant = UUID(uuid7())
    async with database.session(tenant) as session:
        await session.execute(
            text("insert into tenants (id, slug, name) values (:id, :slug, 'Test')"),
            {"id": tenant, "slug": str(tenant)},
        )
    return tenant
