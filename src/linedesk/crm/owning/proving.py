"""The nightly invariant: somebody who still works here answers for everything that is to be done.

Tickets have an owner. A call-back or task has one, or a team in which somebody works. A voicemail
has a ticket, whose owner answers for it.
"""

from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.cases.people import leaders
from linedesk.crm.tickets.backlog import ownerless
from linedesk.crm.voicemails.models import Voicemail
from linedesk.directory.users.models import User


async def unowned(session: AsyncSession) -> dict[str, list[UUID]]:
    """Kind -> the ids of what nobody answers for; each list must be empty."""
    orphans = select(Callback.id).where(Callback.state == "open", ~_answered())
    mute = select(Voicemail.id).where(Voicemail.state != "done", Voicemail.ticket_id.is_(None))
    return {
        "tickets": await ownerless(session),
        "callbacks": list(await session.scalars(orphans.order_by(Callback.due_at))),
        "voicemails": list(await session.scalars(mute.order_by(Voicemail.left_at))),
    }


def _answered() -> ColumnElement[bool]:
    works = and_(~User.disabled, User.roles.overlap(["admin", "supervisor", "agent"]))
    owner = exists().where(User.id == Callback.owner_id, works)
    team = exists().where(User.team_id == Callback.team_id, works)
    return or_(owner, and_(Callback.owner_id.is_(None), team))


async def adopt_callbacks(session: AsyncSession) -> int:
    """Gives every call-back and task that nobody answers for to who leads; how many there were."""
    orphans = select(Callback).where(Callback.state == "open", ~_answered())
    adopted = 0
    for row in (await session.scalars(orphans.with_for_update(of=Callback))).all():
        heirs = await leaders(session, row.team_id)
        if heirs:
            row.owner_id = heirs[0]
            row.passed_on += 1
            adopted += 1
    await session.flush()
    return adopted
