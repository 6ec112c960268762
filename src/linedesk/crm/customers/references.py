"""Own fields of a record, with what they refer to looked up."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.custom import checked
from linedesk.kit.errors import Malformed
from linedesk.kit.ids import id_in

_TABLES = {
    "customer": "customers",
    "product": "products",
    "order": "orders",
    "ticket": "tickets",
    "user": "users",
}
_NAMES = {
    "customer": "name",
    "product": "name",
    "order": "'#' || number",
    "ticket": "'#' || number || ' ' || subject",
    "user": "name",
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


async def names_in(
    session: AsyncSession,
    records: Iterable[Mapping[str, Any]],
    fields: Sequence[Mapping[str, Any]],
) -> dict[str, str]:
    """What the own fields of all these records refer to: id -> name, in one query a noun."""
    records, found = list(records), dict[str, str]()
    for noun in {field["noun"] for field in fields if field["type"] == "reference"}:
        keys = {field["key"] for field in fields if field.get("noun") == noun}
        written = (one[key] for one in records for key in keys & one.keys())
        if wanted := {key for one in written if (key := id_in(one))}:
            query = text(f"select id, {_NAMES[noun]} from {_TABLES[noun]} where id = any(:keys)")
            rows = await session.execute(query.bindparams(keys=list(wanted)))
            found |= {str(key): name for key, name in rows}
    return found


def named(values: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, str]:
    """Those of `names` that one record refers to."""
    return {one: names[one] for one in values.values() if isinstance(one, str) and one in names}
