"""Many customers, written straight into the records: what a call looks its caller up in.

Without search words, which only people who search read.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from e2e.drill import Drill, open_line
from e2e.house import PASSWORD, House
from sqlalchemy import NullPool, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession, create_async_engine

from bench.sniffer import NUMBER_DIGITS
from linedesk.directory.agents.repository import new_agent
from linedesk.directory.changes import announce
from linedesk.directory.tenants import tenants
from linedesk.directory.users.models import User
from linedesk.engines.postgres_folder import SUPERUSER
from linedesk.kit.db import Database, asyncpg_url
from linedesk.kit.passwords import make_hash

HASTY = (
    "set session_replication_role = replica; set synchronous_commit = off; "
    "set local statement_timeout = 0; set local maintenance_work_mem = '512MB'"
)
TENANT = "create temp table mine as select id from tenants limit 1"
PEOPLE = """
    insert into customers (tenant_id, id, name, sort_key, category)
    select mine.id, lpad(to_hex(n), 32, '0')::uuid, '客户' || n, 'k' || n, 'regular'
    from generate_series(0, :many - 1) n, mine
"""
NUMBERS = """
    insert into customer_numbers (tenant_id, customer_id, number)
    select mine.id, lpad(to_hex(n), 32, '0')::uuid, '+86139' || lpad(n::text, 8, '0')
    from generate_series(0, :many - 1) n, mine
"""


INDEXES = """
    select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
    where indrelid in ('customers'::regclass, 'customer_numbers'::regclass)
    and not exists (select from pg_constraint where conindid = indexrelid)
"""


@asynccontextmanager
async def at_the_records(house: House) -> AsyncIterator[AsyncConnection]:
    """One transaction as the superuser, without the product's limit of time for a statement."""
    engine = create_async_engine(asyncpg_url(house.records.url(SUPERUSER)), poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            for statement in HASTY.split(";"):
                await connection.execute(text(statement))
            yield connection
    finally:
        await engine.dispose()


async def add_customers(house: House, many: int) -> None:
    """The indexes are made once all are there."""
    async with at_the_records(house) as connection:
        indexes = (await connection.execute(text(INDEXES))).all()
        await connection.execute(text(TENANT))
        for name, _ in indexes:
            await connection.execute(text(f"drop index {name}"))
        for statement in (PEOPLE, NUMBERS):
            await connection.execute(text(statement), {"many": many})
        for _, making in indexes:
            await connection.execute(text(making))
        for table in ("customers", "customer_numbers"):
            await connection.execute(text(f"analyze {table}"))


async def hire(house: House, many: int) -> Drill:
    """So many agents with one queue and one number. The agents are written straight into the
    records: through the API each of them is live before the next, which takes minutes."""
    names = tuple(f"drill{n:03d}" for n in range(1, many + 1))
    database, secret = Database(house.records.app_url), await make_hash(PASSWORD)
    try:
        async with database.session((await tenants(database))[0].id) as session:
            for name in names:
                await _seat(session, name, secret)
            await announce(session)
    finally:
        await database.close()
    admin = house.screen("admin")
    await admin.sign_in()
    return await open_line(admin, names, wrap_up=0)


async def _seat(session: AsyncSession, name: str, secret: str) -> None:
    user = User(
        username=name, name=name.title(), password_hash=secret, roles=["agent"], disabled=False
    )
    session.add(user)
    await session.flush()
    agent = new_agent(user)
    agent.desk_password, agent.device = PASSWORD, "desk"
    session.add(agent)


def numbers(many: int, first: int = 0) -> list[str]:
    """Of these customers, as a carrier sends them."""
    found = [f"139{n:08d}" for n in range(first, first + many)]
    assert all(len(number) == NUMBER_DIGITS for number in found)
    return found
