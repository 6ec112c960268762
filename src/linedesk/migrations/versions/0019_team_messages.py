"""What a supervisor writes to a team, and who has read it."""

from linedesk.migrations.tenancy import APPEND, create_table, ident, ref

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    create_table(
        "team_messages",
        *ident(),
        "at timestamptz not null default now()",
        "by_name text not null",
        "team_id uuid",
        "text text not null",
        ref("team_id", "teams", "null"),
        grants=APPEND,
    )
    create_table(
        "team_message_receipts",
        "message_id uuid not null",
        "user_id uuid not null",
        "read_at timestamptz",
        "primary key (tenant_id, user_id, message_id)",
        ref("message_id", "team_messages", "cascade"),
        ref("user_id", "users", "cascade"),
    )
