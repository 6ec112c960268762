"""Escalates tickets whose targets were missed, and finds an owner for those who lost theirs."""

from datetime import datetime

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.people import leaders
from linedesk.crm.tickets.backlog import ownerless
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.repository import LIVE
from linedesk.crm.tickets.service import escalate, tell

RESPOND, RESOLVE = 1, 2  # levels
BATCH = 200


async def escalate_overdue(session: AsyncSession, now: datetime) -> int:
    """Each missed target once; the number of tickets escalated."""
    unanswered = (Ticket.respond_by < now) & Ticket.responded_at.is_(None)
    done = await _escalate(session, unanswered & (Ticket.escalated < RESPOND), RESPOND, "respond")
    late = (Ticket.resolve_by < now) & (Ticket.escalated < RESOLVE)
    return done + await _escalate(session, late, RESOLVE, "resolve")


async def _escalate(
    session: AsyncSession, condition: ColumnElement[bool], level: int, why: str
) -> int:
    rows = await session.scalars(
        select(Ticket).where(LIVE, condition).limit(BATCH).with_for_update(skip_locked=True)
    )
    tickets = list(rows)
    for ticket in tickets:
        await escalate(session, ticket, level, why, await leaders(session, ticket.team_id))
    return len(tickets)


async def adopt_ownerless(session: AsyncSession) -> int:
    """Gives every ticket whose owner has left to the one who leads; how many there were."""
    adopted = 0
    for key in await ownerless(session):
        ticket = await session.get(Ticket, key)
        heirs = await leaders(session, ticket.team_id) if ticket else []
        if ticket is None or not heirs:
            continue
        before, ticket.owner_id = ticket.owner_id, heirs[0]
        await tell(session, None, ticket, "assigned", owner=[str(before), str(heirs[0])])
        adopted += 1
    await session.flush()
    return adopted
