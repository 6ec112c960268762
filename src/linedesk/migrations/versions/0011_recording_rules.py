"""What is recorded is a rule of queue and direction."""

from linedesk.migrations.tenancy import create_table, ident, ref

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    create_table(
        "recording_rules",
        *ident(),
        "queue_id uuid",
        "direction text not null default '' check (direction in ('', 'inbound', 'outbound'))",
        "mode text not null check (mode in ('all', 'percent', 'on_demand', 'never'))",
        "percent float not null default 100 check (percent between 0 and 100)",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
        ref("queue_id", "queues", "cascade"),
        "unique nulls not distinct (tenant_id, queue_id, direction)",
    )
