"""An alert may be raised by words that are written in a call."""

from alembic import op

revision = "0032"
down_revision = "0031"


def upgrade() -> None:
    op.execute("alter table alert_rules add column words text[] not null default '{}'")
