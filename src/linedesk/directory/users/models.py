from uuid import UUID

from sqlalchemy.orm import Mapped

from linedesk.kit.db import Record

PHONE_ROLES = frozenset({"agent", "supervisor", "admin"})
"""Who has phones: to take calls, or to listen to those of others."""


class User(Record):
    __tablename__ = "users"

    username: Mapped[str]
    name: Mapped[str]
    password_hash: Mapped[str]
    roles: Mapped[list[str]]
    language: Mapped[str | None]
    team_id: Mapped[UUID | None]
    disabled: Mapped[bool]
