"""Two customers become one, after a preview, and one becomes two again when it was wrong."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers import repository as customers
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.service import reindex, views
from linedesk.crm.merging import repository
from linedesk.crm.merging.combining import COMBINED, clashes, combined, joined_numbers, put_back
from linedesk.crm.merging.models import CustomerMerge
from linedesk.crm.merging.schemas import Clash, MergePreview, MergeWrite
from linedesk.directory import audit
from linedesk.directory.repository import fetch
from linedesk.kit.errors import Conflict, Malformed, NotFound
from linedesk.kit.masking import shown_number
from linedesk.kit.security import Principal

Image = dict[str, Any]


async def preview(session: AsyncSession, by: Principal, body: MergeWrite) -> MergePreview:
    """What a merge would make of the two; nothing is changed."""
    kept, gone = await _both(session, body)
    images = [await _image(session, row) for row in (kept, gone)]
    shown = await views(session, by, [kept.id, gone.id])
    numbers = joined_numbers(images[0]["numbers"], images[1]["numbers"])
    return MergePreview(
        kept=shown[0],
        gone=shown[1],
        result=combined(images[0], images[1], body.take),
        numbers=[shown_number(number, by) for number, _ in numbers],
        clashes=[Clash(**one) for one in clashes(images[0], images[1])],
        moves=await repository.counts(session, gone.id),
    )


async def merge(session: AsyncSession, by: Principal, body: MergeWrite) -> CustomerMerge:
    kept, gone = await _both(session, body)
    before, lost = await _image(session, kept), await _image(session, gone)
    await _fill(session, kept, combined(before, lost, body.take))
    numbers = joined_numbers(before["numbers"], lost["numbers"])
    await customers.set_numbers(session, kept.id, numbers)
    moved = await repository.move_records(session, gone.id, kept.id)
    await session.delete(gone)
    await session.flush()
    await reindex(session, kept)
    after = await _image(session, kept)
    row = CustomerMerge(
        kept_id=body.kept_id,
        gone_id=body.gone_id,
        before={"kept": before, "gone": lost, "after": after},
        moved=moved,
        by_id=by.user_id,
        by_name=by.username,
    )
    session.add(row)
    await session.flush()
    await audit.note(session, by, "merged", "customer", kept.id, {"gone": [str(gone.id), None]})
    return row


async def undo(session: AsyncSession, by: Principal, key: UUID) -> CustomerMerge:
    """The one that went comes back under its id, with its numbers and what was moved from it; what
    has been changed since the merge stays as it was changed."""
    row = await fetch(session, CustomerMerge, key)
    kept = (await repository.lock_customers(session, row.kept_id)).get(row.kept_id)
    if row.undone_at or kept is None:
        raise Conflict("It cannot be undone any more", code="cannot-undo")
    before, lost, after = (row.before[name] for name in ("kept", "gone", "after"))
    now = await _image(session, kept)
    await _fill(session, kept, put_back(now, before, after))
    came = {number for number, _ in lost["numbers"]} - {number for number, _ in before["numbers"]}
    stay = [(number, label) for number, label in now["numbers"] if number not in came]
    await customers.set_numbers(session, kept.id, stay)
    await _bring_back(session, lost)
    await repository.move_back(session, row.moved, row.kept_id, row.gone_id)
    await reindex(session, kept)
    row.undone_at = datetime.now(UTC)
    await session.flush()
    changes = {"gone": [None, str(row.gone_id)]}
    await audit.note(session, by, "unmerged", "customer", kept.id, changes)
    return row


async def _bring_back(session: AsyncSession, image: Image) -> None:
    columns = {name: image[name] for name in COMBINED}
    for name in ("company_id", "owner_id"):
        columns[name] = UUID(columns[name]) if columns[name] else None
    created = datetime.fromisoformat(image["created_at"])
    values = columns | {
        "id": UUID(image["id"]),
        "sort_key": image["sort_key"],
        "created_at": created,
        "version": image["version"] + 1,
    }
    await session.execute(insert(CustomerRow).values(values))
    await customers.set_numbers(session, values["id"], [tuple(one) for one in image["numbers"]])
    await reindex(session, await customers.fetch_customer(session, values["id"]))


async def _both(session: AsyncSession, body: MergeWrite) -> tuple[CustomerRow, CustomerRow]:
    if body.kept_id == body.gone_id:
        raise Malformed("A customer cannot be merged with himself", field="gone_id")
    rows = await repository.lock_customers(session, body.kept_id, body.gone_id)
    if len(rows) < 2:
        raise NotFound("There is no such customer")
    return rows[body.kept_id], rows[body.gone_id]


async def _fill(session: AsyncSession, row: CustomerRow, fields: Image) -> None:
    for name, value in fields.items():
        key = name in ("company_id", "owner_id") and value
        setattr(row, name, UUID(value) if key else value)
    await session.flush()


async def _image(session: AsyncSession, row: CustomerRow) -> Image:
    """The customer as JSON can hold him."""
    numbers = (await customers.numbers_of(session, [row.id])).get(row.id, [])
    image = {name: getattr(row, name) for name in COMBINED}
    for name in ("company_id", "owner_id"):
        image[name] = str(image[name]) if image[name] else None
    return image | {
        "id": str(row.id),
        "sort_key": row.sort_key,
        "version": row.version,
        "created_at": row.created_at.isoformat(),
        "numbers": [[one.number, one.label] for one in numbers],
    }
