"""Tickets and orders are changed many at once as customers are."""

from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    op.execute("alter table bulk_changes add column noun text not null default 'customer'")
