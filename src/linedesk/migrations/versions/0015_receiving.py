"""A reception form knows for which calls it opens and what it becomes."""

from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    op.execute("alter table forms add column opens jsonb not null default '[]'")
    op.execute("alter table forms add column makes jsonb not null default '[]'")
