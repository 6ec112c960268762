"""A PIN with which an agent signs in from a telephone outside the house."""

from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    op.execute("alter table agents add column pin text not null default ''")
