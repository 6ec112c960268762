"""A customer's record is made, changed and deleted here and nowhere else."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter
from sqlalchemy import func
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers import repository
from linedesk.crm.customers.custom import shown_custom, unmasked
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.customers.references import checked_in, named, names_in
from linedesk.crm.customers.repository import Seen
from linedesk.crm.customers.schemas import CustomerChange, CustomerView, CustomerWrite
from linedesk.crm.customers.words import words_of
from linedesk.directory import audit
from linedesk.kit.db import unchanged
from linedesk.kit.errors import Malformed
from linedesk.kit.masking import shown_number
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.pinyin import sort_key
from linedesk.kit.security import Principal

_COLUMNS = ("name", "category", "vip", "owner_id", "language", "tags", "email", "note")


async def create(session: AsyncSession, by: Principal, body: CustomerWrite) -> CustomerView:
    row = CustomerRow(**body.model_dump(include=set(_COLUMNS)), sort_key="", custom={})
    sent = body.model_dump(include={"company", "custom", "numbers"}) | {"name": body.name}
    await _fill(session, row, sent)
    return await _told(session, by, "created", row, {})


async def change(
    session: AsyncSession, by: Principal, key: UUID, body: CustomerChange
) -> CustomerView:
    row = await repository.fetch_customer(session, key)
    unchanged(row, body.version)
    before = await _plain(session, by, row)
    sent = body.model_dump(include=body.model_fields_set - {"version"})
    for column in sent.keys() & set(_COLUMNS):
        setattr(row, column, sent[column])
    await _fill(session, row, sent)
    return await _told(session, by, "changed", row, before)


async def delete(session: AsyncSession, by: Principal, key: UUID) -> None:
    row = await repository.fetch_customer(session, key)
    before = await _plain(session, by, row)
    await session.delete(row)
    await session.flush()
    await audit.note(session, by, "deleted", "customer", key, audit.differences(before, {}))


async def _fill(session: AsyncSession, row: CustomerRow, sent: dict[str, Any]) -> None:
    """What follows from what was sent: company, own fields, numbers, sort key, search words."""
    if "company" in sent:
        row.company_id = await repository.company_named(session, sent["company"])
    if "custom" in sent:
        fields = await repository.custom_fields(session)
        row.custom = await checked_in(session, unmasked(sent["custom"], row.custom), fields)
    row.sort_key, row.updated_at = sort_key(row.name), func.clock_timestamp()
    session.add(row)
    await session.flush()
    if "numbers" in sent:
        await repository.set_numbers(session, row.id, _ordered(sent["numbers"]))
    await reindex(session, row)


async def reindex(session: AsyncSession, row: CustomerRow) -> None:
    """The words by which he is found, and his place in the alphabet, as he is now."""
    row.sort_key = sort_key(row.name)
    await session.flush()
    companies = await repository.company_names(session, [row.company_id])
    numbers = (await repository.numbers_of(session, [row.id])).get(row.id, [])
    company = companies.get(row.company_id, "") if row.company_id else ""
    spelled = [number.number for number in numbers]
    await repository.set_words(session, row.id, words_of(row.name, company, spelled, row.email))
    await session.refresh(row)


async def add_number(
    session: AsyncSession, by: Principal, row: CustomerRow, number: str, label: str
) -> None:
    """One more number of his, the last to be called; one that he has stays as it is."""
    before = await _plain(session, by, row)
    known = (await repository.numbers_of(session, [row.id])).get(row.id, [])
    numbers = [(one.number, one.label) for one in known]
    if normalise(number) in [known for known, _ in numbers]:
        return
    await repository.set_numbers(session, row.id, [*numbers, (normalise(number), label)])
    row.updated_at = func.clock_timestamp()
    await reindex(session, row)
    await _told(session, by, "changed", row, before)


def _ordered(numbers: Sequence[dict[str, Any]]) -> list[tuple[str, str]]:
    """Normalised, without doubles, the primary ahead."""
    if any("*" in number["number"] for number in numbers):
        raise Malformed("A masked number cannot be written", field="numbers")
    found: dict[str, str] = {}
    for number in sorted(numbers, key=lambda number: not number["primary"]):
        found.setdefault(normalise(number["number"]), number["label"])
    found.pop("", None)
    return list(found.items())


async def _plain(session: AsyncSession, by: Principal, row: CustomerRow) -> dict[str, Any]:
    return (await views(session, by, [row.id]))[0].model_dump(mode="json")


async def _told(
    session: AsyncSession, by: Principal, action: str, row: CustomerRow, before: dict[str, Any]
) -> CustomerView:
    shown = (await views(session, by, [row.id]))[0]
    changes = audit.differences(before, shown.model_dump(mode="json"))
    await audit.note(session, by, action, "customer", row.id, changes)
    return shown


async def views(session: AsyncSession, by: Principal, keys: Sequence[UUID]) -> list[CustomerView]:
    """As `by` may see them: numbers masked where he may not see them."""
    return _views(await told_of(session, by, await repository.seen(session, keys)))


async def told_of(session: AsyncSession, by: Principal, rows: Sequence[Seen]) -> list[Seen]:
    """What `CustomerView` has, as `by` may see it: the same rows, filled and masked."""
    own = any(row["custom"] for row in rows)
    fields = await repository.custom_fields(session) if own else []
    names = await names_in(session, [row["custom"] for row in rows], fields)
    for row in rows:
        row["names"] = named(row["custom"], names)
        row["custom"] = shown_custom(row["custom"], fields, by) if row["custom"] else {}
        row["numbers"] = _numbers(row["numbers"], by)
    return list(rows)


_views = TypeAdapter(list[CustomerView]).validate_python  # all at once: half the time of each


def _numbers(numbers: Sequence[Sequence[str]], by: Principal) -> list[Seen]:
    return [
        {"number": shown_number(number, by), "label": label, "primary": rank == 0}
        for rank, (number, label) in enumerate(numbers)
    ]
