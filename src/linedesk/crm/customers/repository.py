"""The SQL of customers."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query
from pydantic import AwareDatetime
from sqlalchemy import (
    ColumnElement,
    Select,
    delete,
    false,
    insert,
    intersect,
    or_,
    select,
    union,
)
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.customers.filtering import own_conditions
from linedesk.crm.customers.models import Company, CustomerNumber, CustomerRow, CustomerWord
from linedesk.crm.customers.words import Search, searches_for
from linedesk.crm.merging.models import CustomerMerge
from linedesk.directory.users.models import User
from linedesk.kit.db import rows_of
from linedesk.kit.errors import NotFound
from linedesk.kit.pagination import Conditions, Page, fetch_page, fulfilling
from linedesk.kit.phone_numbers import normalise


@dataclass(frozen=True, slots=True)
class Filters:
    """`owner`: a username, "-" for nobody. `own`: `key:value` of the tenant's own fields, as
    `filtering.own_conditions` reads them."""

    category: str = ""
    tag: str = ""
    owner: str = ""
    vip: bool | None = None
    own: Annotated[list[str] | None, Query(max_length=20)] = None
    begun: Annotated[AwareDatetime | None, Query(alias="from")] = None
    until: Annotated[AwareDatetime | None, Query(alias="to")] = None


NOBODY = "-"


async def fetch_customer(session: AsyncSession, key: UUID) -> CustomerRow:
    row = await session.get(CustomerRow, key)
    if row is None:
        raise await _gone(session, key)
    return row


async def _gone(session: AsyncSession, key: UUID) -> NotFound:
    """Whoever was merged into another is found there."""
    kept = await session.scalar(
        select(CustomerMerge.kept_id)
        .where(CustomerMerge.gone_id == key, CustomerMerge.undone_at.is_(None))
        .order_by(CustomerMerge.at.desc())
        .limit(1)
    )
    if kept is None:
        return NotFound("There is no such customer")
    return NotFound("This customer was merged", code="merged", customer_id=str(kept))


async def fetch_customers(
    session: AsyncSession, page: Page, filters: Filters
) -> tuple[list[UUID], int]:
    """Who is on the page; `seen` tells of them."""
    query = select(CustomerRow.id).where(*await conditions(session, filters, page.q))
    sortable = {
        "name": CustomerRow.sort_key,
        "created_at": CustomerRow.created_at,
        "updated_at": CustomerRow.updated_at,
        "category": CustomerRow.category,
    }
    default = [CustomerRow.sort_key, CustomerRow.id]
    name = f"customers {filters} {page.q}"
    rows, total = await fetch_page(session, query, page, sortable, default, name)
    return [key for (key,) in rows], total


async def conditions(
    session: AsyncSession, filters: Filters, q: str = ""
) -> list[ColumnElement[bool]]:
    """What a customer of the list fulfils; Malformed for an own field that there is not."""
    found = fulfilling(filters, _CONDITIONS)
    if filters.own:
        found += own_conditions(CustomerRow.custom, filters.own, await custom_fields(session))
    return [*found, matches(q)] if q else found


def _owned_by(username: str) -> ColumnElement[bool]:
    if username == NOBODY:
        return CustomerRow.owner_id.is_(None)
    return (
        CustomerRow.owner_id == select(User.id).where(User.username == username).scalar_subquery()
    )


_CONDITIONS: Conditions = {
    "category": lambda category: CustomerRow.category == category,
    "tag": lambda tag: CustomerRow.tags.contains([tag]),
    "owner": _owned_by,
    "vip": lambda vip: CustomerRow.vip == vip,
    "begun": lambda moment: CustomerRow.created_at >= moment,
    "until": lambda moment: CustomerRow.created_at < moment,
}


def matches(typed: str) -> ColumnElement[bool]:
    """The rows found by what somebody typed: a name, its pinyin or initials, a company, or digits.

    Digits other than four are a whole number, which must be equal.
    """
    ways = [_found(search) for search in searches_for(typed)]
    if number := normalise(typed):
        ways.append(select(CustomerNumber.customer_id).where(CustomerNumber.number == number))
    if not ways:
        return false()
    return CustomerRow.id.in_(union(*ways) if len(ways) > 1 else ways[0])


def _found(search: Search) -> Select[UUID]:
    """The ids by one way of reading what was typed, each condition by its index.

    One word that is all of what was typed needs no second look.
    """
    conditions = [CustomerWord.word == word for word in search.words]
    conditions += [
        (CustomerWord.word >= prefix) & (CustomerWord.word < prefix + _LAST_SIGN)
        for prefix in search.prefixes
    ]
    if search.words == (f"h{search.literal}",) and not search.prefixes:
        return select(CustomerWord.customer_id).where(*conditions)
    ids = intersect(*(select(CustomerWord.customer_id).where(one) for one in conditions))
    found = select(CustomerRow.id).where(CustomerRow.id.in_(ids))
    return found.where(_contains(search.literal)) if search.literal else found


_LAST_SIGN = "\U0010ffff"


def _contains(literal: str) -> ColumnElement[bool]:
    company = select(Company.id).where(Company.name.contains(literal, autoescape=True))
    name = CustomerRow.name.contains(literal, autoescape=True)
    return or_(name, CustomerRow.company_id.in_(company))


async def numbers_of(
    session: AsyncSession, customers: Iterable[UUID]
) -> dict[UUID, list[CustomerNumber]]:
    rows = await session.scalars(
        select(CustomerNumber)
        .where(CustomerNumber.customer_id.in_(list(customers)))
        .order_by(CustomerNumber.rank, CustomerNumber.number)
    )
    found: dict[UUID, list[CustomerNumber]] = defaultdict(list)
    for row in rows:
        found[row.customer_id].append(row)
    return found


async def set_numbers(
    session: AsyncSession, customer: UUID, numbers: Sequence[tuple[str, str]]
) -> None:
    """`numbers`: (number, label), the first to be called first."""
    await session.execute(delete(CustomerNumber).where(CustomerNumber.customer_id == customer))
    rows = [
        {"customer_id": customer, "number": number, "label": label, "rank": rank}
        for rank, (number, label) in enumerate(numbers)
    ]
    if rows:
        await session.execute(insert(CustomerNumber), rows)


async def company_names(session: AsyncSession, keys: Iterable[UUID | None]) -> dict[UUID, str]:
    wanted = [key for key in keys if key]
    rows = await session.execute(select(Company.id, Company.name).where(Company.id.in_(wanted)))
    return dict(rows.all())


async def company_named(session: AsyncSession, name: str) -> UUID | None:
    """The company's id; a new name makes a new company, no name is no company."""
    if not name:
        return None
    found = await session.scalar(select(Company.id).where(Company.name == name))
    if found is None:
        company = Company(name=name)
        session.add(company)
        await session.flush()
        found = company.id
    return found


# A customer as people see him, in one statement, since each has its price in a list.
_SEEN = """
    SELECT c.id, c.name, c.category, c.vip, c.language, c.tags, c.custom, c.email, c.note,
      c.version, c.created_at, c.updated_at, coalesce(k.name, '') AS company,
      CASE WHEN u.id IS NOT NULL THEN
        json_build_object('id', u.id, 'username', u.username, 'name', u.name) END AS owner,
      ARRAY(SELECT ARRAY[number, label] FROM customer_numbers n WHERE n.customer_id = c.id
        ORDER BY rank, number) AS numbers
    FROM customers c LEFT JOIN companies k ON k.id = c.company_id
    LEFT JOIN users u ON u.id = c.owner_id
"""
_BY_KEYS = f"{_SEEN} WHERE c.id = ANY ($1)"
_BY_NUMBER = (
    f"{_SEEN} WHERE c.id IN (SELECT customer_id FROM customer_numbers WHERE number = $1) "
    "ORDER BY c.sort_key, c.id LIMIT $2"
)


Seen = dict[str, Any]


async def seen(session: AsyncSession, keys: Sequence[UUID]) -> list[Seen]:
    """The customers in this order: what `CustomerView` has but `names`, and `numbers` as (number,
    label), the one to call first ahead."""
    if not keys:
        return []
    found = {one["id"]: dict(one) for one in await rows_of(session, _BY_KEYS, list(keys))}
    return [found[key] for key in keys]


async def seen_by_number(session: AsyncSession, number: str, most: int) -> list[Seen]:
    """Everybody who has `number`, which is normalised."""
    return [dict(one) for one in await rows_of(session, _BY_NUMBER, number, most)]


async def custom_fields(session: AsyncSession) -> list[dict[str, Any]]:
    """The tenant's own fields of a customer."""
    found = await rows_of(session, "SELECT fields FROM forms WHERE name = 'customer'")
    return found[0]["fields"] if found else []


async def set_words(session: AsyncSession, customer: UUID, words: Sequence[str]) -> None:
    await session.execute(delete(CustomerWord).where(CustomerWord.customer_id == customer))
    rows = [{"customer_id": customer, "word": word} for word in words]
    if rows:
        await session.execute(insert(CustomerWord), rows)
