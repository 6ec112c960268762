"""Tickets that may be about the same thing: the same customer, not ended, alike in their words."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.tickets import repository

WITHIN = timedelta(days=30)
LEAST_LIKENESS = 0.3


async def alike(
    session: AsyncSession, customer: UUID, subject: str, except_for: UUID | None = None
) -> list[tuple[Any, float]]:
    """((ticket, type, customer), likeness), the most alike first."""
    since = datetime.now(UTC) - WITHIN
    rows = await repository.open_tickets_of(session, customer, None, since)
    judged = [(row, likeness(subject, row[0].subject)) for row in rows if row[0].id != except_for]
    found = [one for one in judged if one[1] >= LEAST_LIKENESS]
    return sorted(found, key=lambda one: -one[1])


def likeness(one: str, other: str) -> float:
    """Shared pairs of signs among all pairs (Dice), 0 to 1; it reads Chinese as well as English."""
    first, second = _pairs(one), _pairs(other)
    if not first or not second:
        return float(one.strip().lower() == other.strip().lower())
    return round(2 * len(first & second) / (len(first) + len(second)), 3)


def _pairs(text: str) -> set[str]:
    plain = "".join(sign for sign in text.lower() if sign.isalnum())
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
