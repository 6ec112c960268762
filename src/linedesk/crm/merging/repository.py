"""The SQL of merging: which records follow a customer."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Uuid, bindparam, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.merging.models import CustomerMerge

FOLLOWING = (
    *("interactions", "tickets", "orders", "appointments", "opportunities", "callbacks", "notes"),
    *("consents", "surveys", "script_runs", "texts"),
)


async def lock_customers(session: AsyncSession, *keys: UUID) -> dict[UUID, CustomerRow]:
    """In one order, so that two merges of the same two wait for each other and do not lock up."""
    query = select(CustomerRow).where(CustomerRow.id.in_(keys)).order_by(CustomerRow.id)
    rows = await session.scalars(query.with_for_update())
    return {row.id: row for row in rows}


async def counts(session: AsyncSession, customer: UUID) -> dict[str, int]:
    parts = (
        f"(select count(*) from {table} where tenant_id = current_tenant() "
        f"and customer_id = :customer) as {table}"
        for table in FOLLOWING
    )
    row = (await session.execute(text(f"select {', '.join(parts)}"), {"customer": customer})).one()
    return {table: count for table, count in row._mapping.items() if count}


async def move_records(session: AsyncSession, source: UUID, target: UUID) -> dict[str, list[str]]:
    """Table -> ids of the rows that belong to `target` from now on."""
    moved = {}
    for table in FOLLOWING:
        rows = await session.execute(
            text(
                f"update {table} set customer_id = :target "
                "where tenant_id = current_tenant() and customer_id = :source returning id"
            ),
            {"source": source, "target": target},
        )
        if keys := [str(key) for (key,) in rows]:
            moved[table] = keys
    return moved


async def move_back(
    session: AsyncSession, moved: dict[str, Any], source: UUID, target: UUID
) -> None:
    """Those of the rows that still belong to `source`."""
    for table, keys in moved.items():
        if table not in FOLLOWING:
            continue
        statement = text(
            f"update {table} set customer_id = :target where tenant_id = current_tenant() "
            "and customer_id = :source and id = any(:keys)"
        ).bindparams(bindparam("keys", type_=ARRAY(Uuid())))
        values = {"source": source, "target": target, "keys": [UUID(key) for key in keys]}
        await session.execute(statement, values)


async def fetch_merges(session: AsyncSession, customer: UUID) -> Sequence[CustomerMerge]:
    query = select(CustomerMerge).where(
        (CustomerMerge.kept_id == customer) | (CustomerMerge.gone_id == customer)
    )
    rows = await session.scalars(query.order_by(CustomerMerge.at.desc()))
    return list(rows)
