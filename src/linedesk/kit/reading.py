"""Reads on the way of every call: one statement, one round trip.

The pool's connections belong to one tenant from birth (`app.tenant` is a parameter of their
start), so a read needs no transaction to name the tenant in; what writes goes through `kit/db.py`.
"""

from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy.engine import URL, make_url

from linedesk.kit.db import CONNECT_SECONDS, STATEMENT_SECONDS
from linedesk.kit.db_errors import AWAY
from linedesk.kit.errors import RecordsUnavailable


class TenantReader:
    """`url` as for `Database`. Connections are opened when they are needed, at most `at_once`."""

    def __init__(self, url: str | URL, tenant: UUID, at_once: int = 4) -> None:
        self._pool = asyncpg.create_pool(
            make_url(url).set(drivername="postgresql").render_as_string(hide_password=False),
            min_size=0,
            max_size=at_once,
            timeout=CONNECT_SECONDS,
            command_timeout=STATEMENT_SECONDS,
            server_settings={"app.tenant": str(tenant)},
            reset=_keep,
        )

    async def row(self, statement: str, *values: Any) -> asyncpg.Record | None:
        """The first row, if there is one; raises `RecordsUnavailable`."""
        try:
            async with (await self._pool).acquire(timeout=CONNECT_SECONDS) as connection:
                return await connection.fetchrow(statement, *values)
        except AWAY as error:
            raise RecordsUnavailable("The records are away.") from error

    async def close(self) -> None:
        await (await self._pool).close()


async def _keep(connection: Any) -> None:
    """A read leaves nothing behind, so nothing is put back before the next one."""
