"""Users: who may sign in, and as what."""

from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.agents.repository import ensure_agent
from linedesk.directory.noun import Noun
from linedesk.directory.users.models import PHONE_ROLES, User
from linedesk.directory.users.schemas import UserView, UserWrite
from linedesk.kit.passwords import make_hash
from linedesk.kit.security import Permission


class Users(Noun[User]):
    name, path, model, write, view = "user", "users", User, UserWrite, UserView
    searched, order = ("username", "name"), "username"
    secrets = frozenset({"password"})
    writing = Permission.WRITE_USERS

    async def values(
        self, session: AsyncSession, sent: dict[str, Any], row: User | None
    ) -> dict[str, Any]:
        if "password" in sent:
            sent["password_hash"] = await make_hash(sent.pop("password"))
        return sent

    async def written(self, session: AsyncSession, row: User, sent: dict[str, Any]) -> None:
        if PHONE_ROLES.intersection(row.roles):
            await ensure_agent(session, row)
