"""What the customer said in the confirming call-back moves the ticket."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.tickets import repository
from linedesk.crm.tickets.service import enter, tell
from linedesk.kit.security import Principal


async def hear_customer(
    session: AsyncSession, by: Principal, ticket_id: UUID, satisfied: bool
) -> None:
    """Done when the customer is satisfied, open again when not; a ticket that has meanwhile gone
    another way is left where it is."""
    ticket, kind, _ = await repository.fetch_ticket(session, ticket_id)
    if ticket.phase != "confirming":
        return
    phases = ("done",) if satisfied else ("open", "waiting")
    await tell(session, by, ticket, "confirmed" if satisfied else "refused")
    if target := kind.workflow.way_to_phase(ticket.state, *phases):
        await enter(session, by, ticket, kind, target)
