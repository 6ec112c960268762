"""Numbers that people can say: 1, 2, 3 ... for each noun of each tenant."""

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

_NEXT = text(
    "insert into counters (noun, value) values (:noun, 1) on conflict (tenant_id, noun) "
    "do update set value = counters.value + 1 returning value"
)


async def next_number(session: AsyncSession, noun: str) -> int:
    """Without a gap: it is given back when the transaction is rolled back."""
    return int((await session.execute(_NEXT, {"noun": noun})).scalar_one())


def number_in(typed: str) -> int | None:
    """The number that somebody typed, with or without a `#`; None for other words."""
    plain = typed.lstrip("#")
    return int(plain) if plain.isascii() and plain.isdigit() and len(plain) <= 15 else None
