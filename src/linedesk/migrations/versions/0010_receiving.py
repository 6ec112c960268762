"""A reception form knows for which calls it opens and what it becomes."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.execute("alter table forms add column opens jsonb not null default '[]'")
    op.execute("alter table forms add column makes jsonb not null default '[]'")
