"""PostgreSQL: one `Database` a process, a transaction a request, a tenant a transaction.

Row-level security separates the tenants by the setting `app.tenant`. A process that serves one
tenant alone gives it to its connections at birth; any other transaction names its tenant itself,
which PostgreSQL forgets at its end, so a pooled connection carries nothing over.
Nobody commits but the edge (`Database.session`); what others are to hear is said after the commit
(`after_commit`) and vanishes with a rollback. When PostgreSQL is away every door raises
`RecordsUnavailable` within `CONNECT_SECONDS`.
"""

import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import asyncpg
import msgspec
from fastapi import Depends, Request
from sqlalchemy import DateTime, FetchedValue, Text, event, text
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from linedesk.kit.clock import Clock
from linedesk.kit.db_errors import AWAY, database_errors
from linedesk.kit.errors import Conflict, RecordsUnavailable
from linedesk.kit.ids import uuid7
from linedesk.kit.security import Principal, current_principal

APP_ROLE = "linedesk_app"
CONNECT_SECONDS = 2.0
STATEMENT_SECONDS = 30.0
TOTAL_SECONDS = 2.0
MOST_TOTALS = 1000
_ENTER = text("select set_config('app.tenant', :tenant, true)")

_CONNECTION = "connection"  # of a session, once it has one
AfterCommit = Callable[[], Awaitable[None]]


class Model(DeclarativeBase):
    """The base of every table; indexes, policies and the tenant's column are the migrations'."""

    type_annotation_map = {
        dict[str, Any]: JSONB,
        list[Any]: JSONB,
        list[str]: ARRAY(Text),
        datetime: DateTime(timezone=True),
    }


class Record(Model):
    """A row that people write: it knows its age, and a late writer is refused by its version."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=lambda: UUID(uuid7()))
    created_at: Mapped[datetime] = mapped_column(server_default=FetchedValue())
    version: Mapped[int]

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.__table__.c.version, "eager_defaults": True}


def unchanged(row: Record, version: int | None) -> None:
    """`Conflict` when somebody has written since `version` was read; None does not ask."""
    if version not in (None, row.version):
        raise Conflict("Somebody else changed it meanwhile", code="stale", version=row.version)


class Totals:
    """How long lists are, as they were counted a moment ago: whoever pages through a long list
    counts it once. This process's own writes are seen at once, another's after `TOTAL_SECONDS`."""

    def __init__(self, clock: Clock = time.monotonic) -> None:
        self._clock = clock
        self._counted: dict[str, tuple[float, int]] = {}

    def of(self, name: str) -> int | None:
        until, total = self._counted.get(name, (0.0, 0))
        return total if self._clock() < until else None

    def keep(self, name: str, total: int) -> None:
        if len(self._counted) >= MOST_TOTALS:
            self._counted.clear()
        self._counted[name] = (self._clock() + TOTAL_SECONDS, total)

    def forget(self) -> None:
        self._counted.clear()


class Database:
    """Sessions on one PostgreSQL database. `url` is that of the application's role. `tenant`: whose
    the connections are from birth."""

    def __init__(self, url: str | URL, pool_size: int = 15, tenant: UUID | None = None) -> None:
        self.engine = make_engine(url, pool_size, tenant)
        self.tenant = tenant
        self.info: dict[str, Any] = {}  # every session carries it in `session.info`
        self.totals = Totals()
        alike: dict[str, Any] = {"expire_on_commit": False, "info": self.info}
        at_once = self.engine.execution_options(isolation_level="AUTOCOMMIT")
        self._sessions = async_sessionmaker(self.engine, **alike)
        self._readings = async_sessionmaker(at_once, **alike)

    @asynccontextmanager
    async def session(self, tenant: UUID | str | None) -> AsyncIterator[AsyncSession]:
        """A transaction as `tenant` (None: no tenant, and so no tenant's rows).

        Commits at the end, then runs what `after_commit` was told; any error rolls back.
        """
        with database_errors():
            async with self._sessions.begin() as session:
                await connect(session)
                if tenant is None or tenant != self.tenant:
                    await enter_tenant(session, tenant)
                yield session
        self.totals.forget()
        for callback in session.info.pop("after_commit", ()):
            await callback()

    @asynccontextmanager
    async def reading(self, tenant: UUID) -> AsyncIterator[AsyncSession]:
        """To look and change nothing. Each statement sees what is committed when it begins, as in a
        transaction of ours, so for the connections' own tenant the transaction is left out: its
        round trips cost more than a short query."""
        if tenant != self.tenant:
            async with self.session(tenant) as session:
                yield session
            return
        with database_errors():
            async with self._readings() as session:
                await connect(session)
                session.info["totals"] = self.totals
                yield session

    async def close(self) -> None:
        await self.engine.dispose()


def make_engine(url: str | URL, pool_size: int = 15, tenant: UUID | None = None) -> AsyncEngine:
    engine = create_async_engine(
        asyncpg_url(url),
        pool_size=pool_size,
        max_overflow=0,  # one beyond the pool is closed after use: a new backend for each burst
        pool_timeout=CONNECT_SECONDS,
        json_deserializer=msgspec.json.decode,
        hide_parameters=True,  # a logged error repeats no caller
        connect_args={
            "timeout": CONNECT_SECONDS,
            "command_timeout": STATEMENT_SECONDS,
            "server_settings": {"app.tenant": str(tenant)} if tenant else {},
        },
    )
    event.listen(engine.sync_engine, "checkout", _still_open)
    return engine


def _still_open(connection: Any, _record: Any, _proxy: Any) -> None:
    """A restarted PostgreSQL costs nobody a request: the pool takes a new connection instead. The
    driver hears at once when the server closes one; to ask each time would be a round trip."""
    if connection.driver_connection.is_closed():
        raise DisconnectionError


def asyncpg_url(url: str | URL) -> URL:
    """`postgresql://...` with the driver that we use."""
    return make_url(url).set(drivername="postgresql+asyncpg")


def app_url(owner_url: str | URL, password: str | None) -> URL:
    """The same database as the application's role, which cannot bypass row-level security."""
    return asyncpg_url(owner_url).set(username=APP_ROLE, password=password)


async def connect(session: AsyncSession) -> None:
    """Its connection, before its first statement."""
    try:
        session.info[_CONNECTION] = await session.connection()
    except (OSError, TimeoutError) as error:  # refused, no socket, no answer
        raise RecordsUnavailable("The records are away.") from error


async def enter_tenant(session: AsyncSession, tenant: UUID | str | None) -> None:
    """From here to the end of the transaction `tenant` alone is seen and written."""
    await session.execute(_ENTER, {"tenant": str(tenant or "")})


async def rows_of(session: AsyncSession, statement: str, *values: Any) -> list[asyncpg.Record]:
    """By the driver itself ($1, $2 ...), for what is asked all day: SQLAlchemy's way costs a short
    statement more than PostgreSQL does. What the session has not flushed is not seen."""
    driver = await _driver(session)
    try:
        rows: list[asyncpg.Record] = await driver.fetch(statement, *values)
    except AWAY as error:
        raise RecordsUnavailable("The records are away.") from error
    return rows


async def _driver(session: AsyncSession) -> Any:
    """asyncpg's connection. SQLAlchemy's own way to it changes the greenlet once more."""
    connection = session.info.get(_CONNECTION) or await session.connection()
    connected: Any = connection.sync_connection
    return connected.connection.driver_connection


def after_commit(session: AsyncSession, callback: AfterCommit) -> None:
    """`callback` runs once the transaction stands; never when it is rolled back."""
    session.info.setdefault("after_commit", []).append(callback)


def drop_after_commit(session: AsyncSession, files: Sequence[Path]) -> None:
    """The files go once the rows that named them are gone for good."""

    async def drop() -> None:
        for file in files:
            file.unlink(missing_ok=True)

    after_commit(session, drop)


async def tenant_session(
    request: Request, principal: Annotated[Principal, Depends(current_principal)]
) -> AsyncIterator[AsyncSession]:
    """The request's transaction; it is committed before the answer leaves."""
    database: Database = request.app.state.database
    async with database.session(principal.tenant_id) as session:
        yield session


async def tenant_reading(
    request: Request, principal: Annotated[Principal, Depends(current_principal)]
) -> AsyncIterator[AsyncSession]:
    """For an endpoint that only shows."""
    database: Database = request.app.state.database
    async with database.reading(principal.tenant_id) as session:
        yield session


Session = Annotated[AsyncSession, Depends(tenant_session, scope="function")]
Reading = Annotated[AsyncSession, Depends(tenant_reading, scope="function")]
