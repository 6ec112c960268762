"""Agents' mobiles, a flow after the talk, sources on the web, trunks in order and registered."""

from alembic import op

from linedesk.migrations.tenancy import create_table, ident, ref

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    op.execute("alter table agents add column outside_number text not null default ''")
    op.execute("alter table queues add column after_flow_id uuid")
    op.execute("alter table queues add " + ref("after_flow_id", "flows", "null"))
    for column in (
        "rank int not null default 1 check (rank between 1 and 99)",
        "registers boolean not null default false",
        "username text not null default ''",
        "password text not null default ''",
    ):
        op.execute(f"alter table trunks add column {column}")
    create_table(
        "sources",
        *ident(),
        "name text not null",
        "url text not null",
        "method text not null default 'GET' check (method in ('GET', 'POST'))",
        "headers jsonb not null default '{}'",
        "seconds float not null default 2",
        "allow_internal boolean not null default false",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
        "unique (tenant_id, name)",
    )
