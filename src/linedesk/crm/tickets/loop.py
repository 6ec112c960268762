"""The loop closes at the customer: what is solved is confirmed by a call-back before it is done.

customer -> center (ticket) -> department (assignment) -> center (a confirming state) -> customer
(the call-back asked for here) -> done, or open again when the customer says that it is not.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.callbacks.zones import zone_of
from linedesk.crm.customers.repository import numbers_of
from linedesk.crm.tickets.models import Ticket
from linedesk.kit.security import Principal

CONFIRM_WITHIN = timedelta(hours=4)
CONFIRMATION = "confirmation"


async def ask_for_confirmation(
    session: AsyncSession, by: Principal, ticket: Ticket, now: datetime
) -> None:
    """The owner is to call the customer; there is one such call-back at a time."""
    if ticket.customer_id is None or await _asked(session, ticket.id):
        return
    numbers = (await numbers_of(session, [ticket.customer_id])).get(ticket.customer_id, [])
    number = numbers[0].number if numbers else ""
    session.add(
        Callback(
            kind=CONFIRMATION,
            title=ticket.subject,
            customer_id=ticket.customer_id,
            number=number,
            interaction_id=None,
            ticket_id=ticket.id,
            due_at=now + CONFIRM_WITHIN,
            time_zone=zone_of(number),
            owner_id=ticket.owner_id,
            team_id=None,
            state="open",
            outcome="",
            note="",
            passed_on=0,
            by_id=by.user_id,
            by_name=by.username,
        )
    )


async def _asked(session: AsyncSession, ticket: UUID) -> bool:
    query = select(Callback.id).where(Callback.ticket_id == ticket, Callback.state == "open")
    found = await session.scalar(query.where(Callback.kind == CONFIRMATION).limit(1))
    return found is not None
