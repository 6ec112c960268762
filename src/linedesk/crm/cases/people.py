"""Who works on something, as people read it, and checks of who is named."""

from collections.abc import Iterable
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.teams import Team
from linedesk.directory.users.models import User
from linedesk.kit.errors import Conflict, Malformed


class Person(BaseModel):
    id: UUID
    username: str
    name: str


class Department(BaseModel):
    id: UUID
    name: str


async def people(session: AsyncSession, keys: Iterable[UUID | None]) -> dict[UUID, Person]:
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    rows = await session.scalars(select(User).where(User.id.in_(wanted)))
    return {row.id: Person(id=row.id, username=row.username, name=row.name) for row in rows}


async def departments(session: AsyncSession, keys: Iterable[UUID | None]) -> dict[UUID, Department]:
    wanted = {key for key in keys if key}
    if not wanted:
        return {}
    rows = await session.scalars(select(Team).where(Team.id.in_(wanted)))
    return {row.id: Department(id=row.id, name=row.name) for row in rows}


async def colleague(session: AsyncSession, key: UUID) -> User:
    """Somebody who can be given work: known, and still with us."""
    user = await session.get(User, key)
    if user is None:
        raise Malformed("There is no such user", field="owner_id")
    if user.disabled:
        raise Conflict("This user has left", code="owner-left", username=user.username)
    return user


async def leaders(session: AsyncSession, team: UUID | None) -> list[UUID]:
    """The supervisors of the department; of the house when it has none of its own."""
    supervisors = select(User.id).where(~User.disabled, User.roles.contains(["supervisor"]))
    own = list(await session.scalars(supervisors.where(User.team_id == team))) if team else []
    return own or list(await session.scalars(supervisors.order_by(User.username)))
