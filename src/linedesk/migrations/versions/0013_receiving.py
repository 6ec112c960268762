"""A reception form knows for which calls it opens and what it becomes."""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute("alter table forms add column opens jsonb not null default '[]'")
    op.execute("alter table forms add column makes jsonb not null default '[]'")
