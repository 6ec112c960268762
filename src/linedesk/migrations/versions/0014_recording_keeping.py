"""Recordings are sealed, chained, shared, marked, kept for their time and deleted with proof."""

from alembic import op

from linedesk.migrations.tenancy import APPEND, create_table, ident, ref

revision = "0014"
down_revision = "0013"

_WRITTEN = ("created_at timestamptz not null default now()", "version int not null default 1")


def upgrade() -> None:
    for column in ("key_id uuid", "checked_at timestamptz", "backed_up_at timestamptz"):
        op.execute(f"alter table recordings add column {column}")
    op.execute(
        "create index recordings_kept on recordings (tenant_id, started_at) "
        "where state = 'available'"
    )
    create_table(
        "recording_keys",
        *ident(),
        "wrapped bytea not null",
        "active boolean not null",
        "created_at timestamptz not null default now()",
    )
    op.execute(
        "create unique index recording_keys_active on recording_keys (tenant_id) where active"
    )
    create_table(
        "recording_chain",
        "seq bigint not null",
        "recording_id text not null",
        "event text not null",
        "body text not null",
        "hash text not null",
        "primary key (tenant_id, seq)",
        grants=APPEND,
    )
    op.execute("create index recording_chain_of on recording_chain (tenant_id, recording_id)")
    _words()
    _keeping()


def _words() -> None:
    create_table(
        "recording_shares",
        *ident(),
        "recording_id text not null",
        "interaction_id uuid not null",
        "reason text not null",
        "by_name text not null",
        "created_at timestamptz not null default now()",
        "expires_at timestamptz not null",
        "revoked_at timestamptz",
        "plays int not null default 0",
    )
    create_table(
        "recording_marks",
        *ident(),
        "interaction_id uuid not null",
        "at_seconds float not null check (at_seconds >= 0)",
        "note text not null default ''",
        "by_id uuid not null",
        "by_name text not null",
        "created_at timestamptz not null default now()",
    )
    op.execute(
        "create index recording_marks_of on recording_marks (tenant_id, interaction_id, at_seconds)"
    )


def _keeping() -> None:
    create_table(
        "recording_policies",
        *ident(),
        "queue_id uuid",
        "vip boolean not null default false",
        "days int not null check (days >= 30)",
        *_WRITTEN,
        ref("queue_id", "queues", "cascade"),
        "unique nulls not distinct (tenant_id, queue_id, vip)",
    )
    create_table(
        "recording_holds",
        *ident(),
        "interaction_id uuid not null",
        "reason text not null",
        "by_name text not null",
        "created_at timestamptz not null default now()",
        "lifted_at timestamptz",
        "lifted_by text",
    )
    op.execute(
        "create unique index recording_holds_live on recording_holds (tenant_id, interaction_id) "
        "where lifted_at is null"
    )
