"""A private PostgreSQL for the tests: one cluster a run, migrated once, a new tenant a test.

Row-level security keeps the tests apart as it keeps the tenants apart, so nothing is rolled back
and the code under test commits as in production.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.engine import URL

from linedesk.kit.db import Database, app_url
from linedesk.kit.ids import uuid7
from linedesk.kit.reading import TenantReader
from linedesk.migrations.run import upgrade

_DEBIAN = Path("/usr/lib/postgresql")


@dataclass(frozen=True)
class Cluster:
    folder: Path

    def url(self, database: str = "linedesk") -> URL:
        return URL.create(
            "postgresql", "postgres", database=database, query={"host": str(self.folder / "run")}
        )


def binaries() -> Path:
    """The folder of `initdb` and `pg_ctl`: the newest Debian has."""
    found = sorted(_DEBIAN.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        pytest.fail("PostgreSQL is missing: apt install postgresql")
    return found[-1].parent


def _user() -> str | None:
    """PostgreSQL refuses to run as root; then it runs as `postgres` or `nobody`."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _run(*command: str | Path) -> None:
    """Output goes to a file that nobody holds open, since the server inherits it."""
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            command, user=_user(), stdout=output, stderr=output, cwd="/", timeout=60, check=False
        )
        if done.returncode:
            output.seek(0)
            pytest.fail(f"{command[0]}: {output.read().decode()}")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    folder = Path(tempfile.mkdtemp(prefix="linedesk-pg-"))
    (folder / "run").mkdir()
    if user := _user():
        for path in (folder, folder / "run"):
            shutil.chown(path, user)
    data, bin_ = folder / "data", binaries()
    options = f"-k {folder}/run -c listen_addresses= -c fsync=off -c synchronous_commit=off"
    try:
        _run(bin_ / "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--locale=C.UTF-8", "-N")
        _run(bin_ / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        yield Cluster(folder)
    finally:
        _run(bin_ / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
async def migrated(cluster: Cluster) -> Cluster:
    owner = Database(cluster.url("postgres"))
    async with owner.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await outside.execute(text("create database linedesk"))
    await owner.close()
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
