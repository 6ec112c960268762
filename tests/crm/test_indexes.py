"""What must be quick uses its index although row-level security stands before it.

PostgreSQL uses an index behind a policy only for leakproof operators; with a table scan forbidden
the plan shows whether it can.
"""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import Select, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import matches
from linedesk.crm.interactions.models import FactRow, InteractionRow
from linedesk.crm.interactions.repository import found_by
from linedesk.kit.db import Database
from linedesk.kit.ids import uuid7

CUSTOMER = select(CustomerRow.id)
LOOKUP = (
    "select 1 from customer_numbers n where n.tenant_id = current_tenant() "
    "and n.number = '+8613800008001'"
)
QUICK: list[tuple[str, Select[Any] | str]] = [
    ("word = 'h王伟'", CUSTOMER.where(matches("王伟"))),
    ("word >= 'iww'", CUSTOMER.where(matches("ww"))),
    ("word = 'd8001'", CUSTOMER.where(matches("8001"))),
    ("number = '+8613800008001'", LOOKUP),
    ("call = 'x'", select(FactRow.id).where(FactRow.call == "x")),
    ("tail = '8001'", select(InteractionRow.id).where(InteractionRow.tail == "8001")),
    (
        "customer_id = ",
        select(InteractionRow.id).where(InteractionRow.customer_id == UUID(uuid7())),
    ),
    ("party = 'x'", select(InteractionRow.id).where(InteractionRow.party == "x")),
    ("agent_id = ", select(InteractionRow.id).where(InteractionRow.agent_id == UUID(uuid7()))),
    ("word = 'h退货'", select(InteractionRow.id).where(found_by("退货"))),
    ("word >= 'wrefund'", select(InteractionRow.id).where(found_by("refund"))),
]


FILL = """
    insert into interactions (id, party, customer_id)
    select gen_random_uuid(), 'number ' || n, gen_random_uuid() from generate_series(1, 2000) n
"""


@pytest.fixture
async def filled(database: Database, owner: Database, tenant: UUID) -> UUID:
    """A tenant with rows enough that the planner has a choice, and knows it."""
    async with database.session(tenant) as session:
        await session.execute(text(FILL))
    async with owner.session(None) as session:
        await session.execute(text("analyze interactions"))
    return tenant


@pytest.mark.parametrize(("condition", "query"), QUICK, ids=[name for name, _ in QUICK])
async def test_the_condition_is_answered_by_an_index(
    database: Database, filled: UUID, condition: str, query: Select[Any] | str
) -> None:
    async with database.session(filled) as session:
        await session.execute(text("set local enable_seqscan = off"))
        rows = await session.execute(text(f"explain {await _literal(query, session)}"))
        plan = [str(line) for (line,) in rows]
    indexed = [line for line in plan if "Index Cond" in line and condition in line]
    assert indexed, "\n".join(plan)


TYPED = ("王伟", "13800008001", "8001", "#12", "agent1", "退货款", "refund twice")
NO_SCANS = ("enable_seqscan", "enable_hashjoin", "enable_mergejoin", "enable_bitmapscan")


@pytest.mark.parametrize("typed", TYPED)
async def test_no_way_to_find_a_call_reads_all_calls(
    database: Database, filled: UUID, typed: str
) -> None:
    """A-040: by customer, number, ticket, agent and words in notes, each by an index of its own;
    what reads the tenant's whole table has nothing but the tenant as its index's condition."""
    query = select(InteractionRow.id).where(found_by(typed))
    async with database.session(filled) as session:
        for way in NO_SCANS:
            await session.execute(text(f"set local {way} = off"))
        asked = await _literal(query, session)
        rows = await session.execute(text(f"explain (format json) {asked}"))
        (plan,) = rows.one()
    reads = [node for node in _nodes(plan[0]["Plan"]) if node.get("Relation Name") in MANY]
    assert reads
    for node in reads:
        assert " AND " in node.get("Index Cond", "") or "(id = " in node["Index Cond"], node


MANY = ("interactions", "note_words", "customer_words", "customer_numbers")


def _nodes(plan: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from _nodes(part)


async def _literal(query: Select[Any] | str, session: AsyncSession) -> str:
    """The statement with its values inside, and its colons kept."""
    if isinstance(query, str):
        return query
    dialect = (await session.connection()).dialect
    compiled = query.compile(dialect=dialect, compile_kwargs={"literal_binds": True})
    return str(compiled).replace("%%", "%").replace(":", "\\:")
