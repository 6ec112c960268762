"""Everything that the house knows of a person, in one file for that person."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_OWN = (
    *("interactions", "tickets", "orders", "appointments", "opportunities", "callbacks", "notes"),
    *("consents", "surveys", "script_runs", "texts"),
)
_DEEPER = {
    "customers": "id = :customer",
    "customer_numbers": "customer_id = :customer",
    "interaction_forms": "interaction_id in (select id from interactions where {mine})",
    "recordings": "interaction_id in (select id from interactions where {mine})",
    "ticket_comments": "ticket_id in (select id from tickets where {mine})",
    "order_lines": "order_id in (select id from orders where {mine})",
    "script_answers": "run_id in (select id from script_runs where {mine})",
}
_MINE = "tenant_id = current_tenant() and customer_id = :customer"
_HIDDEN = "'{tenant_id,as_of,peaks}'::text[]"


async def personal_data(session: AsyncSession, customer: UUID) -> dict[str, Any]:
    """Table -> rows, as they are stored."""
    wanted = dict.fromkeys(_OWN, "customer_id = :customer") | _DEEPER
    found = {}
    for table, condition in sorted(wanted.items()):
        sql = (
            f"select coalesce(jsonb_agg(to_jsonb(x) - {_HIDDEN}), '[]') from {table} x "
            f"where x.tenant_id = current_tenant() and {condition.format(mine=_MINE)}"
        )
        found[table] = await session.scalar(text(sql), {"customer": customer})
    return found
