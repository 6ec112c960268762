"""What signing in needs to know of a user."""

from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.directory.tenants import HOME, TenantRow, zone_of
from linedesk.directory.users.models import User
from linedesk.kit.db import Database, enter_tenant
from linedesk.kit.reading import TenantReader


@dataclass(frozen=True, slots=True)
class Login:
    user_id: UUID
    tenant_id: UUID
    username: str
    name: str
    roles: frozenset[str]
    language: str | None  # None: the browser's
    disabled: bool
    masked: bool  # the tenant masks phone numbers
    time_zone: str  # of the house
    password_hash: str = field(repr=False)


async def find_login(database: Database, username: str) -> Login | None:
    """The user of that name, whatever his tenant; None when there is none."""
    name = username.replace("\x00", "").strip().lower()
    async with database.session(None) as session:
        tenant: UUID | None = await session.scalar(select(func.tenant_of_login(name)))
        if tenant is None:
            return None
        await enter_tenant(session, tenant)
        return await _login(session, tenant, name)


async def _login(session: AsyncSession, tenant: UUID, username: str) -> Login | None:
    user = await session.scalar(select(User).where(User.username == username))
    house = await session.get(TenantRow, tenant)
    if user is None or house is None:
        return None
    return Login(
        user_id=user.id,
        tenant_id=tenant,
        username=user.username,
        name=user.name,
        roles=frozenset(user.roles),
        language=user.language,
        disabled=user.disabled,
        masked=bool(house.settings.get("mask_numbers")),
        time_zone=zone_of(house.settings),
        password_hash=user.password_hash,
    )


async def language_of(session: AsyncSession, user: UUID) -> str:
    """The language in which he is written to; Chinese when he has not chosen."""
    return await session.scalar(select(User.language).where(User.id == user)) or "zh"


_OF_USER = """
    select u.id, u.tenant_id, u.username, u.name, u.roles, u.language, u.disabled, u.password_hash,
           coalesce(t.settings -> 'mask_numbers' = 'true', false) as masked,
           coalesce(t.settings ->> 'time_zone', '') as time_zone
    from users u join tenants t on t.id = u.tenant_id where u.id = $1
"""


async def login_of(reader: TenantReader, user_id: UUID) -> Login | None:
    """A user of the reader's tenant."""
    row = await reader.row(_OF_USER, user_id)
    if row is None:
        return None
    return Login(
        user_id=row["id"],
        tenant_id=row["tenant_id"],
        username=row["username"],
        name=row["name"],
        roles=frozenset(row["roles"]),
        language=row["language"],
        disabled=row["disabled"],
        masked=row["masked"],
        time_zone=row["time_zone"] or HOME,
        password_hash=row["password_hash"],
    )


async def set_language(session: AsyncSession, user_id: UUID, language: str) -> None:
    await session.execute(
        update(User).where(User.id == user_id).values(language=language, version=User.version + 1)
    )
