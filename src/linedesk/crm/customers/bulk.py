"""Many customers of a list changed at once: counted first, kept in the log, taken back while
nobody has changed them since."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases import bulk
from linedesk.crm.cases.bulk import MOST, BulkDone, BulkUndone, chosen, keep
from linedesk.crm.cases.people import colleague
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.repository import Filters, conditions
from linedesk.crm.customers.schemas import Category, Tag
from linedesk.directory import audit
from linedesk.directory.noun import Write
from linedesk.kit.errors import Malformed
from linedesk.kit.security import Principal

MOST_TAGS = 50  # of one customer


class BulkWrite(Write):
    """`ids`, or without them all that the list shows by `filters` (with `q`, as in its address).
    What is left out stays; `owner_id` null: nobody's."""

    ids: Annotated[list[UUID], Field(max_length=MOST)] = []
    filters: Annotated[dict[str, Any], Field(max_length=20)] | None = None
    owner_id: UUID | None = None
    category: Category | None = None
    add_tags: Annotated[list[Tag], Field(max_length=MOST_TAGS)] = []
    remove_tags: Annotated[list[Tag], Field(max_length=MOST_TAGS)] = []
    dry: bool = False


async def change_many(session: AsyncSession, by: Principal, body: BulkWrite) -> BulkDone:
    """Malformed without customers or without a change; nothing is written when `dry`."""
    if not body.model_fields_set & {"owner_id", "category", "add_tags", "remove_tags"}:
        raise Malformed("Say what is to change", field="category")
    if body.owner_id:
        await colleague(session, body.owner_id)
    rows = await chosen(body, Filters, partial(_locked, session), "customers")
    changes = {row.id: (row, after) for row in rows if (after := _after(row, body))}
    if body.dry or not changes:
        return BulkDone(id=None, chosen=len(rows), changed=len(changes))
    before = {str(key): _plain(row) for key, (row, _) in changes.items()}
    await _write(session, [{"key": key, **after} for key, (_, after) in changes.items()])
    kept = await keep(session, by, "customer", before)
    said = body.model_dump(mode="json", include=body.model_fields_set - {"ids", "filters", "dry"})
    told = {name: [None, value] for name, value in said.items()}
    await audit.note(
        session, by, "changed_many", "customer", kept, {"customers": [None, [*before]], **told}
    )
    return BulkDone(id=kept, chosen=len(rows), changed=len(changes))


async def undo(session: AsyncSession, by: Principal, key: UUID) -> BulkUndone:
    async def restore(rows: list[tuple[Any, dict[str, Any]]]) -> None:
        await _write(session, [_restored(row.id, was) for row, was in rows])

    find = partial(_locked, session, Filters(), "")
    return await bulk.undo(session, by, "customer", key, find, restore)


async def _locked(
    session: AsyncSession, filters: Filters, q: str, ids: list[UUID] | None
) -> list[Any]:
    """In the order of their keys, so that two changes at once do not wait for each other."""
    row = CustomerRow
    named = await conditions(session, filters, q) if ids is None else [row.id.in_(ids)]
    query = select(row.id, row.version, row.owner_id, row.category, row.tags).where(*named)
    return [*await session.execute(query.order_by(row.id).limit(MOST + 1).with_for_update())]


def _after(row: Any, body: BulkWrite) -> dict[str, Any] | None:
    """The columns as they become; None when they are so already."""
    sent = body.model_fields_set
    tags = [tag for tag in row.tags if tag not in body.remove_tags]
    tags += [tag for tag in dict.fromkeys(body.add_tags) if tag not in tags]
    if len(tags) > MOST_TAGS:
        raise Malformed("A customer would have too many tags", field="add_tags", most=MOST_TAGS)
    after = {
        "owner_id": body.owner_id if "owner_id" in sent else row.owner_id,
        "category": body.category if body.category is not None else row.category,
        "tags": tags,
    }
    return None if all(getattr(row, name) == value for name, value in after.items()) else after


def _plain(row: Any) -> dict[str, Any]:
    owner = str(row.owner_id) if row.owner_id else None
    return {
        "version": row.version + 1,
        "owner_id": owner,
        "category": row.category,
        "tags": row.tags,
    }


def _restored(key: UUID, before: Mapping[str, Any]) -> dict[str, Any]:
    owner = UUID(before["owner_id"]) if before["owner_id"] else None
    return {
        "key": key,
        "owner_id": owner,
        "category": before["category"],
        "tags": before["tags"],
    }


async def _write(session: AsyncSession, rows: list[dict[str, Any]]) -> None:
    """`rows`: key, owner_id, category, tags; each is a version further on."""
    if not rows:
        return
    table: Any = CustomerRow.__table__
    statement = (
        update(table)
        .where(table.c.id == bindparam("key"))
        .values(
            **{name: bindparam(f"new_{name}") for name in _COLUMNS},
            version=table.c.version + 1,
            updated_at=func.clock_timestamp(),
        )
    )
    named = [{"key": row["key"], **{f"new_{name}": row[name] for name in _COLUMNS}} for row in rows]
    await (await session.connection()).execute(statement, named)


_COLUMNS = ("owner_id", "category", "tags")
