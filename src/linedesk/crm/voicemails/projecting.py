"""A voicemail becomes a ticket, with an owner and a time, as soon as its fact is stored."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.cases.people import leaders
from linedesk.crm.cases.types import case_type
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.interactions.folding import Stored
from linedesk.crm.tickets.models import Ticket
from linedesk.crm.tickets.schemas import TicketWrite
from linedesk.crm.tickets.service import open_ticket
from linedesk.crm.voicemails.models import Voicemail
from linedesk.directory.queues.models import Queue, QueueMember
from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.errors import LinedeskError
from linedesk.kit.masking import mask
from linedesk.kit.phone_numbers import normalise
from linedesk.kit.security import Principal

LEFT = "voicemail.left"
THEME = "voicemail"


async def left(session: AsyncSession, tenant: UUID, fact: Stored) -> None:
    """Again the same fact changes nothing."""
    data = fact.data
    customer = await _known(session, CustomerRow.id, data["customer"])
    row = {
        "id": fact.id,
        "interaction_id": UUID(data["call"]),
        "recording_id": data["recording"],
        "number": normalise(data["number"]) or data["number"],
        "customer_id": customer,
        "queue_id": UUID(data["queue"]) if data["queue"] else None,
        "seconds": data["seconds"],
        "left_at": fact.at,
        "due_at": fact.at + timedelta(seconds=data["due"]),
        "state": "new",
    }
    fresh = await session.scalar(
        insert(Voicemail).values(row).on_conflict_do_nothing().returning(Voicemail.id)
    )
    if fresh is not None:
        await _open_ticket(session, tenant, await session.get_one(Voicemail, fresh), data["owner"])


async def adopt_voicemails(session: AsyncSession) -> int:
    """Opens the ticket of those that were left when nobody could own one; how many there were."""
    tenant = await session.scalar(select(func.current_tenant()))
    alone = select(Voicemail).where(Voicemail.ticket_id.is_(None), Voicemail.state != "done")
    messages = (await session.scalars(alone.order_by(Voicemail.left_at))).all()
    for message in messages:
        await _open_ticket(session, UUID(str(tenant)), message, None)
    return sum(message.ticket_id is not None for message in messages)


async def _open_ticket(
    session: AsyncSession, tenant: UUID, message: Voicemail, customers_owner: str | None
) -> None:
    """Without anybody who could own it, or a kind of ticket, the voicemail stands alone."""
    owner = await _owner(session, customers_owner, message.queue_id)
    if owner is None:
        return
    try:
        async with session.begin_nested():
            ticket = await _ticket(session, tenant, message, owner)
    except LinedeskError:
        return
    # The flow knows better than the kind of ticket when somebody must have called.
    message.ticket_id, ticket.respond_by = ticket.id, message.due_at
    await session.flush()


async def _ticket(session: AsyncSession, tenant: UUID, message: Voicemail, owner: User) -> Ticket:
    kind = await case_type(session, "ticket", "")
    body = TicketWrite(
        type=kind.code,
        subject=f"语音留言 Voicemail {mask(message.number)} ({message.seconds:.0f} s)",
        theme=THEME,
        customer_id=message.customer_id,
        interaction_id=message.interaction_id,
        owner_id=owner.id,
        team_id=await _team(session, owner),
    )
    house = Principal(owner.id, tenant, "voicemail", frozenset())
    return await open_ticket(session, house, body)


async def _owner(session: AsyncSession, wanted: str | None, queue: UUID | None) -> User | None:
    """The customer's own agent; else who leads the queue's team; else any leader."""
    if key := await _known(session, User.id, wanted):
        owner = await session.get(User, key)
        if owner is not None and not owner.disabled:
            return owner
    chiefs = await leaders(session, await _team_of_queue(session, queue)) or await leaders(
        session, None
    )
    return await session.get(User, chiefs[0]) if chiefs else None


async def _team_of_queue(session: AsyncSession, queue: UUID | None) -> UUID | None:
    """The team of most of the queue's agents."""
    if queue is None or await _known(session, Queue.id, str(queue)) is None:
        return None
    members = select(User.team_id).join(QueueMember, QueueMember.agent_id == User.id)
    found = await session.scalars(members.where(QueueMember.queue_id == queue))
    teams = [team for team in found if team]
    return max(set(teams), key=teams.count) if teams else None


async def _team(session: AsyncSession, owner: User) -> UUID | None:
    return await _known(session, Team.id, str(owner.team_id)) if owner.team_id else None


async def _known(session: AsyncSession, column: object, key: str | None) -> UUID | None:
    """The key, if there is such a row still."""
    if not key:
        return None
    found: UUID | None = await session.scalar(select(column).where(column == UUID(key)))  # type: ignore[call-overload]
    return found
