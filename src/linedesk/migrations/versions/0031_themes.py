"""A theme of tickets has an owner, to whom what customers say about it is reported."""

from linedesk.migrations.tenancy import create_table, ident, ref

revision = "0031"
down_revision = "0030"


def upgrade() -> None:
    create_table(
        "themes",
        *ident(),
        "name text not null",
        "owner_id uuid not null",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
        "unique (tenant_id, name)",
        ref("owner_id", "users"),
    )
