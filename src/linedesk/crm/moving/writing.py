"""Prepared rows become customers, in few statements for many rows.

PostgreSQL takes whole columns as arrays; COPY does not work behind row-level security.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Text, Uuid, bindparam, func, insert, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import Company, CustomerNumber, CustomerRow
from linedesk.crm.customers.repository import numbers_of, set_numbers
from linedesk.crm.customers.service import reindex
from linedesk.crm.moving.preparing import Prepared
from linedesk.kit.ids import uuid7

_WORDS = text(
    "insert into customer_words (customer_id, word) select * from unnest(:keys, :words)"
).bindparams(bindparam("keys", type_=ARRAY(Uuid())), bindparam("words", type_=ARRAY(Text())))


async def known_numbers(session: AsyncSession, numbers: Sequence[str]) -> dict[str, UUID]:
    """Number -> the customer who has it; of several, one."""
    if not numbers:
        return {}
    rows = await session.execute(
        select(CustomerNumber.number, CustomerNumber.customer_id).where(
            CustomerNumber.number.in_(numbers)
        )
    )
    found: dict[str, UUID] = dict(rows.all())
    return found


async def create(session: AsyncSession, rows: Sequence[Prepared]) -> None:
    if not rows:
        return
    companies = await _companies(session, rows)
    keys = [UUID(uuid7()) for _ in rows]
    await session.execute(
        insert(CustomerRow),
        [
            {**row.columns, "id": key, "company_id": companies.get(row.company), "version": 1}
            for key, row in zip(keys, rows, strict=True)
        ],
    )
    numbers = [
        {"customer_id": key, "number": number, "label": "", "rank": rank}
        for key, row in zip(keys, rows, strict=True)
        for rank, number in enumerate(row.numbers)
    ]
    if numbers:
        await session.execute(insert(CustomerNumber), numbers)
    words = [(key, word) for key, row in zip(keys, rows, strict=True) for word in row.words]
    values = {"keys": [key for key, _ in words], "words": [word for _, word in words]}
    await session.execute(_WORDS, values)


async def _companies(session: AsyncSession, rows: Sequence[Prepared]) -> dict[str, UUID]:
    """In the order of their names, so that two imports wait for each other and do not lock up."""
    names = sorted({row.company for row in rows if row.company})
    if not names:
        return {}
    new = [{"id": UUID(uuid7()), "name": name, "version": 1} for name in names]
    await session.execute(upsert(Company).on_conflict_do_nothing(), new)
    found = await session.execute(select(Company.name, Company.id).where(Company.name.in_(names)))
    companies: dict[str, UUID] = dict(found.all())
    return companies


async def change(session: AsyncSession, customer: UUID, row: Prepared) -> None:
    """What the file says is written over what was there; what it does not say stays."""
    fields = {"owner": "owner_id"}
    given = {fields.get(name, name) for name in row.given} & row.columns.keys()
    values: dict[str, Any] = {name: row.columns[name] for name in given if name != "custom"}
    if row.company:
        values["company_id"] = (await _companies(session, [row]))[row.company]
    await session.execute(
        update(CustomerRow)
        .where(CustomerRow.id == customer)
        .values(
            **values,
            custom=CustomerRow.custom.op("||")(row.columns["custom"]),
            version=CustomerRow.version + 1,
            updated_at=func.clock_timestamp(),
        )
    )
    known = (await numbers_of(session, [customer])).get(customer, [])
    numbers = {one.number: one.label for one in known}
    for number in row.numbers:
        numbers.setdefault(number, "")
    await set_numbers(session, customer, list(numbers.items()))
    await reindex(session, await session.get_one(CustomerRow, customer, populate_existing=True))
