"""Tenants: whose house this is, and its few settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Mapped, mapped_column

from linedesk.kit.db import Database, Model
from linedesk.kit.ids import uuid7

HOME = "Asia/Shanghai"


class TenantRow(Model):
    __tablename__ = "tenants"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    slug: Mapped[str]
    name: Mapped[str]
    settings: Mapped[dict[str, Any]]


def zone_of(settings: Mapping[str, Any]) -> str:
    """The time zone of the house by its name."""
    return str(settings.get("time_zone") or HOME)


@dataclass(frozen=True, slots=True)
class Tenant:
    """`settings`: own_number, mask_numbers, bar_origins, time_zone (`directory/house.py`)."""

    id: UUID
    slug: str
    name: str
    settings: dict[str, Any] = field(default_factory=dict)


async def tenants(database: Database) -> list[Tenant]:
    async with database.session(None) as session:
        rows = await session.scalars(select(TenantRow).order_by(TenantRow.slug))
        return [Tenant(row.id, row.slug, row.name, row.settings) for row in rows]


async def ensure_tenant(
    database: Database, slug: str, name: str, settings: dict[str, Any] | None = None
) -> UUID:
    """The id of the tenant `slug`, which is founded when it is missing."""
    found = next((tenant for tenant in await tenants(database) if tenant.slug == slug), None)
    if found:
        return found.id
    tenant = UUID(uuid7())
    async with database.session(tenant) as session:
        session.add(TenantRow(id=tenant, slug=slug, name=name, settings=settings or {}))
    return tenant
