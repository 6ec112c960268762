"""A call-back that a flow promised becomes somebody's: the customer's owner's, else a team's."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.callbacks.models import Callback
from linedesk.crm.callbacks.zones import zone_of
from linedesk.crm.customers.models import CustomerRow
from linedesk.crm.interactions.folding import Stored
from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.phone_numbers import normalise

REQUESTED = "callback.requested"
TITLE = "回电 Call back"


async def promised(session: AsyncSession, fact: Stored) -> None:
    """Due at once; again the same fact changes nothing. Without any team it is an owner's or an
    administrator's."""
    data, number = fact.data, normalise(fact.data["number"]) or fact.data["number"]
    owner, team = await whose(session, data["owner"])
    row = {
        "id": fact.id,
        "kind": "call_back",
        "title": TITLE,
        "customer_id": await _known(session, CustomerRow, data["customer"]),
        "number": number,
        "interaction_id": UUID(data["call"]),
        "due_at": fact.at,
        "time_zone": zone_of(number),
        "owner_id": owner,
        "team_id": team,
        "by_name": "flow",
    }
    await session.execute(insert(Callback).values(row).on_conflict_do_nothing())


async def whose(session: AsyncSession, wanted: str | None) -> tuple[UUID | None, UUID | None]:
    """(owner, team): the customer's owner, else a team, else an administrator."""
    owner = await _known(session, User, wanted)
    team = None if owner else await session.scalar(select(Team.id).order_by(Team.name).limit(1))
    if owner is None and team is None:
        administrators = select(User.id).where(User.roles.contains(["admin"])).order_by(User.id)
        owner = await session.scalar(administrators.limit(1))
    return owner, team


async def _known(
    session: AsyncSession, model: type[User] | type[CustomerRow], key: str | None
) -> UUID | None:
    """The key, if there is such a row still."""
    return await session.scalar(select(model.id).where(model.id == UUID(key))) if key else None
