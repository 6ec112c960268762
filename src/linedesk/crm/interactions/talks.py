"""With whom a call is now: the floor knows it a moment before the records do."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.kit.db import Database
from linedesk.kit.security import Principal

IsWith = Callable[[str, str], bool]
_TALKS = "talks"


def know_talks(database: Database, is_with: IsWith) -> None:
    """`is_with(agent, call)`: has this agent something to do with that live call."""
    database.info[_TALKS] = is_with


def is_with(session: AsyncSession, by: Principal, interaction: UUID) -> bool:
    asked: IsWith | None = session.info.get(_TALKS)
    return asked is not None and asked(str(by.user_id), str(interaction))
