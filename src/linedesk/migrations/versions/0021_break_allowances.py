"""How long a day a reason for being not ready may last."""

from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    op.execute("alter table reasons add column allowance_minutes int not null default 0")
