"""Voicemails, and one open task for each caller who was missed."""

from alembic import op

from linedesk.migrations.tenancy import create_table, ident

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    create_table(
        "voicemails",
        *ident(),
        "interaction_id uuid not null",
        "recording_id text",
        "ticket_id uuid",
        "number text not null",
        "customer_id uuid",
        "queue_id uuid",
        "seconds float not null",
        "left_at timestamptz not null",
        "due_at timestamptz not null",
        "state text not null default 'new' check (state in ('new', 'heard', 'done'))",
        "state_by uuid",
        "state_at timestamptz",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
    )
    op.execute("create index voicemails_state on voicemails (tenant_id, state, left_at)")
    op.execute(
        "create unique index callbacks_missed on callbacks (tenant_id, number) "
        "where kind = 'missed' and state = 'open'"
    )
