"""Prepared rows become customers, in few statements for many rows.

PostgreSQL takes them as one JSON document; COPY does not work behind row-level security.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import BindParameter, Text, any_, func, literal, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.models import Company, CustomerNumber, CustomerRow
from linedesk.crm.customers.repository import numbers_of, set_numbers
from linedesk.crm.customers.service import reindex
from linedesk.crm.moving.preparing import Prepared
from linedesk.kit.ids import uuid7

# One statement for all tables: each row is read once and nothing is bound one by one. Sorted words
# come to each page of their index once.
_CREATE = text(
    """
    WITH new AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, name text,
        sort_key text, company_id uuid, category text, vip boolean, owner_id uuid, language text,
        tags text[], custom jsonb, email text, note text, numbers text[], words text[])
    ), customer AS (
      INSERT INTO customers (id, name, sort_key, company_id, category, vip, owner_id, language,
        tags, custom, email, note)
      SELECT id, name, sort_key, company_id, category, vip, owner_id, language, tags, custom,
        email, note FROM new
    ), number AS (
      INSERT INTO customer_numbers (customer_id, number, rank)
      SELECT id, number, n - 1 FROM new, unnest(numbers) WITH ORDINALITY AS listed(number, n)
    )
    INSERT INTO customer_words (customer_id, word)
    SELECT id, word FROM new, unnest(words) AS word ORDER BY word, id
    """
)
_NEW_COMPANIES = text(
    """
    INSERT INTO companies (id, name)
    SELECT id, name FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(id uuid, name text)
    ORDER BY name ON CONFLICT DO NOTHING
    """
)


async def known_numbers(session: AsyncSession, numbers: Sequence[str]) -> dict[str, UUID]:
    """Number -> the customer who has it; of several, one."""
    if not numbers:
        return {}
    rows = await session.execute(
        select(CustomerNumber.number, CustomerNumber.customer_id).where(
            CustomerNumber.number == any_(_array(numbers))
        )
    )
    found: dict[str, UUID] = dict(rows.all())
    return found


async def create(session: AsyncSession, rows: Sequence[Prepared]) -> None:
    if not rows:
        return
    companies = await _companies(session, rows)
    values = [
        {
            **row.columns,
            "id": uuid7(),
            "company_id": companies.get(row.company),
            "numbers": row.numbers,
            "words": row.words,
        }
        for row in rows
    ]
    await session.execute(_CREATE, {"rows": _json(values)})


async def _companies(session: AsyncSession, rows: Sequence[Prepared]) -> dict[str, UUID]:
    """In the order of their names, so that two imports wait for each other and do not lock up."""
    names = sorted({row.company for row in rows if row.company})
    if not names:
        return {}
    wanted = select(Company.name, Company.id).where(Company.name == any_(_array(names)))
    companies: dict[str, UUID] = dict((await session.execute(wanted)).all())
    if new := [{"id": uuid7(), "name": name} for name in names if name not in companies]:
        await session.execute(_NEW_COMPANIES, {"rows": _json(new)})
        companies = dict((await session.execute(wanted)).all())
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


def _array(texts: Sequence[str]) -> BindParameter[list[str]]:
    """One parameter, however many there are: the statement stays the same."""
    return literal(list(texts), ARRAY(Text()))


def _json(rows: Sequence[dict[str, Any]]) -> str:
    return msgspec.json.encode(rows).decode()
