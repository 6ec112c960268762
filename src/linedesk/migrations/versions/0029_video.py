"""A call button may lead to calls with a picture."""

from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    op.execute("alter table call_buttons add column video boolean not null default false")
