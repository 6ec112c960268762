"""A seat may be a program's."""

from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    op.execute("alter table agents add column bot boolean not null default false")
