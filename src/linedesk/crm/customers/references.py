"""Own fields of a record, with what they refer to looked up."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.custom import checked
from linedesk.kit.errors import Malformed

_TABLES = {
    "customer": "customers",
    "product": "products",
    "order": "orders",
    "ticket": "tickets",
    "user": "users",
}


async def checked_in(
    session: AsyncSession, values: Mapping[str, Any], fields: Sequence[Mapping[str, Any]]
) -> dict[str, Any]:
    """The values in their types; Malformed names what does not fit or refers to nothing."""
    clean = checked(values, fields)
    wrong = [
        field["key"]
        for field in fields
        if field["type"] == "reference"
        and field["key"] in clean
        and not await _exists(session, field["noun"], clean[field["key"]])
    ]
    if wrong:
        raise Malformed("Some fields refer to nothing", fields=wrong)
    return clean


async def _exists(session: AsyncSession, noun: str, key: str) -> bool:
    query = text(f"select 1 from {_TABLES[noun]} where id = :key")
    return await session.scalar(query, {"key": UUID(key)}) is not None
