"""Televisions follow the floor by a link."""

from linedesk.migrations.tenancy import create_table, ident

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    create_table(
        "wallboards",
        *ident(),
        "name text not null",
        "digest text not null",
        "by_name text not null",
        "created_at timestamptz not null default now()",
        "revoked_at timestamptz",
        "unique (tenant_id, digest)",
    )
