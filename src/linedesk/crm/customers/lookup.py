"""Who calls: on the way of every call, so one query, prepared by the driver after the first."""

from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.core.customers import Customer
from linedesk.kit.phone_numbers import normalise

MOST_SHARING = 20  # customers that one number may stand for

_COLUMNS = """
    select c.id, c.name, c.category, c.vip, c.owner_id, c.language, c.tags,
           coalesce(k.name, '') as company
    from customers c left join companies k on k.id = c.company_id
"""
_BY_NUMBER = text(
    f"{_COLUMNS} join customer_numbers n on n.customer_id = c.id "
    "where n.tenant_id = current_tenant() and n.number = :number "
    "order by c.sort_key, c.id limit :most"
)
_BY_ID = text(f"{_COLUMNS} where c.id = :id")


async def find_by_number(session: AsyncSession, number: str) -> tuple[Customer, ...]:
    """Everybody who has the number, in any of its spellings; empty for a stranger."""
    known = normalise(number)
    if not known:
        return ()
    rows = await session.execute(_BY_NUMBER, {"number": known, "most": MOST_SHARING})
    return tuple(_customer(row) for row in rows)


async def load(session: AsyncSession, customer_id: UUID) -> Customer | None:
    row = (await session.execute(_BY_ID, {"id": customer_id})).first()
    return _customer(row) if row else None


def _customer(row: Any) -> Customer:
    return Customer(
        id=str(row.id),
        name=row.name,
        company=row.company,
        category=row.category,
        vip=row.vip,
        owner=str(row.owner_id) if row.owner_id else None,
        language=row.language,
        tags=tuple(row.tags),
    )
