"""B8: how quick are the records? Import, lookup, search, list pages, timeline, with many customers.

    python -m bench.records [--tenants 100] [--customers 10000]

Everything runs on a private PostgreSQL as the application's role, behind row-level security; the
customers come in by the product's own import. Two Chinese characters are compared with pg_trgm on
the same names in a table of its own, without policies, as its best case. Prints Markdown.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import quantiles
from typing import Any
from uuid import UUID

from sqlalchemy import text

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers.lookup import find_by_number
from linedesk.crm.customers.repository import Filters, fetch_customers
from linedesk.crm.defaults import furnish_casework
from linedesk.crm.moving.importing import run_imports
from linedesk.crm.timeline.repository import KINDS, fetch_timeline
from linedesk.directory.tenants import ensure_tenant
from linedesk.engines.postgres import PostgresEngine
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Page
from linedesk.migrations.run import upgrade

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英秀兰建国志晓文雨桐子涵浩然欣怡梓萱宇轩"
ROUNDS = 500
HISTORY = 2000  # records of the customer whose timeline is read

Work = Callable[[], Awaitable[Any]]


async def main(tenants: int, customers: int) -> None:
    with tempfile.TemporaryDirectory(prefix="linedesk-bench-") as folder:
        root = Path(folder)
        await asyncio.to_thread(root.chmod, 0o755)
        engine = PostgresEngine(root / "postgres", root / "run", root / "log")
        await engine.prepare()
        await engine.start()
        await engine.wait_ready()
        try:
            await upgrade(engine.owner_url)
            await measure(engine, root, tenants, customers)
        finally:
            await engine.stop()


async def measure(engine: PostgresEngine, root: Path, tenants: int, customers: int) -> None:
    database = Database(engine.app_url)
    shelf = Shelf(root / "files")
    keys = [await ensure_tenant(database, f"t{n}", f"T{n}") for n in range(tenants)]
    began = time.perf_counter()
    for n, key in enumerate(keys):
        await bring_in(database, key, shelf, customers, n)
    seconds = time.perf_counter() - began
    total = tenants * customers
    say(f"- import of {total} rows: {seconds:.1f} s, {total / seconds:.0f} rows/s")
    await vacuum(engine)
    await ask(database, keys[0], customers)
    await compare(engine, database, keys[0])
    await timeline(database, keys[0])
    await database.close()


async def bring_in(
    database: Database, tenant: UUID, shelf: Shelf, customers: int, seed: int
) -> None:
    dice, job = random.Random(seed), UUID(uuid7())
    lines = ["姓名,手机,公司,标签"]
    for n in range(customers):
        name = dice.choice(SURNAMES) + "".join(dice.sample(GIVEN, dice.choice((1, 2, 2))))
        lines.append(f"{name},139{n:08d},公司{n % 500},老客户")
    path = shelf.path(job)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    async with database.session(tenant) as session:
        await session.execute(
            text(
                "insert into imports (id, name, format, state, columns, mapping, begun_at) values "
                "(:id, 'b.csv', 'csv', 'running', cast(:columns as jsonb), cast(:mapping as jsonb),"
                " now())"
            ),
            {
                "id": job,
                "columns": '["姓名", "手机", "公司", "标签"]',
                "mapping": '{"姓名": "name", "手机": "number", "公司": "company", "标签": "tags"}',
            },
        )
    await run_imports(database, tenant, shelf)
    async with database.session(tenant) as session:
        state = "select state || ' ' || created from imports where id = :id"
        done = await session.scalar(text(state), {"id": job})
    assert done == f"done {customers}", done


async def vacuum(engine: PostgresEngine) -> None:
    owner = Database(engine.owner_url)
    async with owner.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await outside.execute(text("set statement_timeout = 0"))
        await outside.execute(text("vacuum analyze"))
    await owner.close()


async def ask(database: Database, tenant: UUID, customers: int) -> None:
    dice = random.Random(7)

    async def by_phone() -> None:
        async with database.session(tenant) as session:
            found = await find_by_number(session, f"139{dice.randrange(customers):08d}")
            assert found

    async def a_page() -> None:
        async with database.session(tenant) as session:
            offset = dice.randrange(0, min(customers, 2000), 50)
            await fetch_customers(session, Page(offset=offset), Filters())

    await told("lookup by number", by_phone)
    await told("list page of 50", a_page)


async def compare(engine: PostgresEngine, database: Database, tenant: UUID) -> None:
    owner = Database(engine.owner_url)
    pairs = [random.Random(n).choice(SURNAMES) + random.Random(n).choice(GIVEN) for n in range(50)]
    async with owner.session(tenant) as session:
        await session.execute(text("create extension if not exists pg_trgm"))
        await session.execute(text("create table rival as select id, name from customers"))
        await session.execute(text("create index on rival using gin (name gin_trgm_ops)"))
    await vacuum(engine)
    dice = random.Random(7)

    async def ours() -> None:
        async with database.session(tenant) as session:
            await fetch_customers(session, Page(q=dice.choice(pairs), limit=20), Filters())

    async def rival() -> None:
        async with owner.session(tenant) as session:
            pattern = {"q": f"%{dice.choice(pairs)}%"}
            await session.execute(text("select count(*) from rival where name like :q"), pattern)
            await session.execute(
                text("select * from rival where name like :q order by name limit 20"), pattern
            )

    mine = await told("two Chinese characters", ours)
    theirs = await told("the same by pg_trgm", rival, 50)
    say(f"- ratio at the median: {theirs / mine:.1f}")
    await owner.close()


async def timeline(database: Database, tenant: UUID) -> None:
    """Of one customer with a long history."""
    async with database.session(tenant) as session:
        await furnish_casework(session)
        customer = await session.scalar(text("select id from customers limit 1"))
        await session.execute(
            text(
                "insert into interactions (id, customer_id, started_at, state) "
                "select gen_random_uuid(), :customer, now() - n * interval '1 hour', 'ended' "
                "from generate_series(1, :many) n"
            ),
            {"customer": customer, "many": HISTORY},
        )
        await session.execute(
            text(
                "insert into notes (id, customer_id, text, at) select gen_random_uuid(), "
                ":customer, 'x', now() - n * interval '3 hours' from generate_series(1, :many) n"
            ),
            {"customer": customer, "many": HISTORY},
        )

    async def read() -> None:
        async with database.session(tenant) as session:
            rows, total = await fetch_timeline(session, customer, KINDS, 50, 0)
            assert (len(rows), total) == (50, 2 * HISTORY)

    await told(f"timeline of {2 * HISTORY} records", read, 100)


async def told(what: str, work: Work, rounds: int = ROUNDS) -> float:
    """Prints the median and the 99th percentile; the median in milliseconds."""
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        await work()
        taken.append((time.perf_counter() - began) * 1000)
    cut = quantiles(taken, n=100)
    say(f"- {what}: p50 {cut[49]:.2f} ms, p99 {cut[98]:.2f} ms ({rounds} times)")
    return cut[49]


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tenants", type=int, default=100)
    parser.add_argument("--customers", type=int, default=10_000)
    chosen = parser.parse_args()
    asyncio.run(main(chosen.tenants, chosen.customers))
