"""What a caller may ask by keys: the state of an order by its number."""

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.orders.models import Order

MOST_DIGITS = 15  # more are no number of an order, and no bigint


async def order_state(session: AsyncSession, values: Mapping[str, str]) -> dict[str, str]:
    """Value `order` -> its state and phase; empty when there is no such order."""
    number = values.get("order", "")
    if not (number.isascii() and number.isdigit() and len(number) <= MOST_DIGITS):
        return {}
    query = select(Order.state, Order.phase).where(Order.number == int(number))
    found = (await session.execute(query)).first()
    return {"state": found.state, "phase": found.phase} if found else {}
