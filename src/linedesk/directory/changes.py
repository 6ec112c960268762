"""Who is told that the set-up changed: this process after the commit, the others by PostgreSQL."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.db import Database, after_commit

CHANNEL = "linedesk_definitions"  # NOTIFY, the tenant's id as payload

Listener = Callable[[UUID], Awaitable[None]]
_LISTENERS = "setup listeners"


def on_change(database: Database, listener: Listener) -> None:
    """`listener(tenant_id)` after each committed change that was made through `database`."""
    database.info.setdefault(_LISTENERS, []).append(listener)


async def announce(session: AsyncSession) -> None:
    """The set-up of the transaction's tenant is another one once this is committed."""
    tenant = await session.scalar(select(func.current_tenant()))
    await session.execute(select(func.pg_notify(CHANNEL, str(tenant))))

    async def tell() -> None:
        for listener in session.info.get(_LISTENERS, ()):
            await listener(UUID(str(tenant)))

    after_commit(session, tell)
