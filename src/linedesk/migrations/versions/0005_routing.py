"""Routing: strategies and skill rules of queues, ranks of members, holidays and the switch."""

from alembic import op

revision = "0005"
down_revision = "0004"

QUEUES = (
    "strategy text not null default 'longest_idle'",
    "skills jsonb not null default '[]'",
    "capacity int not null default 0",
    "kept_seats int not null default 0",
    "kept_priority int not null default 1",
    "overtaken_limit int not null default 20",
    "personal_seconds float not null default 10",
)
MEMBERS = (
    "rank int not null default 1 check (rank between 1 and 9)",
    "place int not null default 0",
)
CALENDARS = (
    "country text not null default ''",
    "switch text not null default 'normal' check (switch in ('normal', 'open', 'closed'))",
    "switch_until timestamptz",
    "switch_label text not null default ''",
)


def upgrade() -> None:
    for table, columns in (
        ("queues", QUEUES),
        ("queue_members", MEMBERS),
        ("calendars", CALENDARS),
    ):
        for column in columns:
            op.execute(f"alter table {table} add column {column}")
