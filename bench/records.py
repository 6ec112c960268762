"""B8: how quick are the records? Import, lookup, search, list pages, timeline, with many customers.

    python -m bench.records [--tenants 100] [--customers 10000] [--rows 100000]

On a whole instance, as the product is: the worker imports, the API answers as the application's
role, behind row-level security. One tenant is imported by the product, the others are copies of it,
made by SQL. Two Chinese characters are compared with pg_trgm on the same names in a table of its
own without policies: over all of them, and over the tenant's alone, found by an index of theirs.
Prints Markdown.
"""

import asyncio
import random
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from statistics import quantiles
from typing import Any
from uuid import UUID

from e2e.house import House
from sqlalchemy import text

from bench import asking
from bench.running import chosen, say
from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.customers.repository import Filters, fetch_customers, seen
from linedesk.crm.defaults import furnish_casework
from linedesk.crm.timeline.repository import KINDS, fetch_timeline
from linedesk.directory.tenants import ensure_tenant, tenants
from linedesk.engines.postgres import PostgresEngine
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7
from linedesk.kit.pagination import Page

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英秀兰建国志晓文雨桐子涵浩然欣怡梓萱宇轩"
ROUNDS = 500
HISTORY = 2000  # records of the customer whose timeline is read
RATE, RATE_SECONDS = 200, 20
ASKERS = ("admin", "supervisor", "agent1", "agent2", "agent3")  # each has a limit of his own

Work = Callable[[], Awaitable[Any]]

COPY = """
    SET LOCAL session_replication_role = replica;
    CREATE TEMP TABLE copies ON COMMIT DROP AS
      SELECT gen_random_uuid() AS id FROM generate_series(1, {copies});
    INSERT INTO tenants (id, slug, name) SELECT id, id::text, 'copy' FROM copies;
    INSERT INTO customers (tenant_id, id, name, sort_key, tags)
      SELECT t.id, md5(t.id::text || c.id)::uuid, c.name, c.sort_key, c.tags
      FROM copies t, customers c WHERE c.tenant_id = '{tenant}';
    INSERT INTO customer_numbers (tenant_id, customer_id, number, rank)
      SELECT t.id, md5(t.id::text || n.customer_id)::uuid, n.number, n.rank
      FROM copies t, customer_numbers n WHERE n.tenant_id = '{tenant}';
    INSERT INTO customer_words (tenant_id, customer_id, word)
      SELECT t.id, md5(t.id::text || w.customer_id)::uuid, w.word
      FROM copies t, customer_words w WHERE w.tenant_id = '{tenant}' ORDER BY t.id, w.word;
"""


async def main(copies: int, customers: int, rows: int) -> None:
    with tempfile.TemporaryDirectory(prefix="linedesk-bench-") as folder:
        house = House(Path(folder) / "ours")
        try:
            await house.open()
            await measure(house, copies, customers, rows)
        finally:
            await house.close()


async def measure(house: House, copies: int, customers: int, rows: int) -> None:
    engine = house.records
    database, shelf = Database(engine.app_url), Shelf(house.settings.files_folder)
    (demo,) = await tenants(database)
    apart = await ensure_tenant(database, "import", "Import")
    seconds = await bring_in(database, apart, shelf, rows, 1)
    say(f"- import of {rows} rows by the worker: {seconds:.1f} s, {rows / seconds:.0f} rows/s")
    await bring_in(database, demo.id, shelf, customers, 0)
    await copy(engine, demo.id, copies - 1)
    await vacuum(engine)
    await ask(house, customers)
    await compare(engine, database, demo.id)
    await timeline(database, demo.id)
    await database.close()


async def bring_in(
    database: Database, tenant: UUID, shelf: Shelf, customers: int, seed: int
) -> float:
    """The seconds from its start to its end."""
    job, began = UUID(uuid7()), time.perf_counter()
    path = shelf.path(job)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(invented(customers, random.Random(seed)), encoding="utf-8")
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
    done = "running"
    while done.startswith("running"):
        await asyncio.sleep(0.2)
        async with database.session(tenant) as session:
            state = text("select state || ' ' || created from imports where id = :id")
            done = str(await session.scalar(state, {"id": job}))
    assert done == f"done {customers}", done
    return time.perf_counter() - began


def invented(customers: int, dice: random.Random) -> str:
    """A file of so many people."""
    lines = ["姓名,手机,公司,标签"]
    for n in range(customers):
        name = dice.choice(SURNAMES) + "".join(dice.sample(GIVEN, dice.choice((1, 2, 2))))
        lines.append(f"{name},139{n:08d},公司{n % 500},老客户")
    return "\n".join(lines)


async def copy(engine: PostgresEngine, tenant: UUID, copies: int) -> None:
    connection = await engine.connect(database="linedesk")
    try:
        async with connection.transaction():
            await connection.execute(COPY.format(tenant=tenant, copies=copies), timeout=600)
        say(f"- customers in all: {await connection.fetchval('select count(*) from customers')}")
    finally:
        await connection.close()


async def vacuum(engine: PostgresEngine) -> None:
    owner = Database(engine.owner_url)
    async with owner.engine.connect() as connection:
        outside = await connection.execution_options(isolation_level="AUTOCOMMIT")
        await outside.execute(text("set statement_timeout = 0"))
        await outside.execute(text("vacuum analyze"))
    await owner.close()


async def ask(house: House, customers: int) -> None:
    dice, port = random.Random(7), house.settings.http_port
    tokens = [await house.screen(name).sign_in() for name in ASKERS]
    path = "/api/v1/customers"

    def by_phone() -> str:
        return f"{path}/lookup?phone=139{dice.randrange(customers):08d}"

    def a_page() -> str:
        return f"{path}?limit=50&offset={dice.randrange(0, 2000, 50)}"

    await asking.one_by_one(port, tokens[0], [by_phone() for _ in range(50)])
    rounds = [by_phone() for _ in range(ROUNDS)]
    told_of("by phone at the API", await asking.one_by_one(port, tokens[0], rounds))
    pages = [a_page() for _ in range(RATE * RATE_SECONDS)]
    told_of(f"list page of 50, {RATE}/s", await asking.at_rate(port, tokens, pages, RATE))


async def compare(engine: PostgresEngine, database: Database, tenant: UUID) -> None:
    await build_rival(engine)
    pairs = [random.Random(n).choice(SURNAMES) + random.Random(n).choice(GIVEN) for n in range(50)]
    owner, dice = Database(engine.owner_url), random.Random(7)

    async def ours() -> None:
        async with database.session(tenant) as session:
            page = Page(q=dice.choice(pairs), limit=20)
            keys, _ = await fetch_customers(session, page, Filters())
            await seen(session, keys)

    def rival(where: str) -> Work:
        async def ask() -> None:
            values = {"q": f"%{dice.choice(pairs)}%", "tenant": tenant}
            async with owner.session(tenant) as session:
                for what, order in (("count(*)", ""), ("*", "order by name limit 20")):
                    query = f"select {what} from rival where {where} and name like :q {order}"
                    await session.execute(text(query).bindparams(**used(query, values)))

        return ask

    mine = await told("two Chinese characters", ours)
    everywhere = await told("the same by pg_trgm over all", rival("true"), 30)
    inside = await told("the same by pg_trgm in the tenant", rival("tenant_id = :tenant"), 100)
    say(f"- pg_trgm : ours at the median: {everywhere / mine:.1f} over all, {inside / mine:.1f} in")
    await owner.close()


def used(query: str, values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if f":{name}" in query}


async def build_rival(engine: PostgresEngine) -> None:
    """All names with the index of pg_trgm, by the superuser, whom no policy keeps from reading."""
    connection = await engine.connect(database="linedesk")
    await connection.execute(
        "create extension if not exists pg_trgm; "
        "create table rival as select tenant_id, id, name from customers; "
        "create index on rival using gin (name gin_trgm_ops); "
        "create index on rival (tenant_id); grant select on rival to linedesk_owner",
        timeout=300,
    )
    await connection.execute("vacuum analyze rival", timeout=300)
    await connection.close()


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
    return told_of(what, taken)


def told_of(what: str, taken: list[float]) -> float:
    """`taken` in milliseconds; their median."""
    cut = quantiles(taken, n=100)
    say(f"- {what}: p50 {cut[49]:.2f} ms, p99 {cut[98]:.2f} ms ({len(taken)} times)")
    return cut[49]


if __name__ == "__main__":
    sizes = chosen(__doc__, tenants=100, customers=10_000, rows=100_000)
    asyncio.run(main(sizes.tenants, sizes.customers, sizes.rows))
