"""Brings a database up to date: the application's role, then every migration not yet applied."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine
from sqlalchemy.pool import NullPool

from linedesk.kit.db import APP_ROLE, CONNECT_SECONDS, asyncpg_url

_LOCK = 7_415_263  # one upgrade at a time, whoever starts it


async def upgrade(owner_url: str | URL, app_password: str | None = None) -> None:
    """Applies the migrations as the owner of the database. Repeating it changes nothing.

    `app_password` is given to the role `linedesk_app` (None: the role keeps what it has).
    """
    engine = create_async_engine(
        asyncpg_url(owner_url), poolclass=NullPool, connect_args={"timeout": CONNECT_SECONDS}
    )
    try:
        async with engine.begin() as connection:
            await connection.execute(text(f"select pg_advisory_xact_lock({_LOCK})"))
            await _ensure_app_role(connection, app_password)
            await connection.run_sync(_apply)
    finally:
        await engine.dispose()


async def _ensure_app_role(connection: AsyncConnection, password: str | None) -> None:
    found = await connection.scalar(
        text("select 1 from pg_roles where rolname = :r"), {"r": APP_ROLE}
    )
    if not found:
        await connection.execute(text(f"create role {APP_ROLE} login nosuperuser nobypassrls"))
    if password is not None:
        quoted = await connection.scalar(text("select quote_literal(:p)"), {"p": password})
        await connection.execute(text(f"alter role {APP_ROLE} password {quoted}"))


def _apply(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
