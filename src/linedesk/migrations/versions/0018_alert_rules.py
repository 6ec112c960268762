"""Thresholds of the floor's alerts."""

from linedesk.migrations.tenancy import create_table, ident, ref

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    create_table(
        "alert_rules",
        *ident(),
        "kind text not null",
        "queue_id uuid",
        "threshold float not null check (threshold > 0)",
        "cooldown float not null default 300",
        "active boolean not null default true",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
        ref("queue_id", "queues", "cascade"),
    )
