"""What people do with lists: views of their own, many changed at once, columns of an export."""

from alembic import op

from linedesk.migrations.tenancy import create_table, ident, ref

revision = "0020"
down_revision = "0019"

_TIMES = ("created_at timestamptz not null default now()", "version int not null default 1")


def upgrade() -> None:
    create_table(
        "saved_views",
        *ident(),
        "noun text not null",
        "name text not null",
        "search jsonb not null default '{}'",
        "hidden jsonb",
        "shared boolean not null default false",
        "owner_id uuid not null",
        *_TIMES,
        "unique (tenant_id, owner_id, noun, name)",
        ref("owner_id", "users", "cascade"),
    )
    create_table(
        "bulk_changes",
        *ident(),
        "before jsonb not null",
        "by_id uuid not null",
        "undone_at timestamptz",
        *_TIMES,
    )
    op.execute("alter table exports add column columns jsonb not null default '[]'")
    op.execute("alter table exports add column time_zone text not null default 'UTC'")
