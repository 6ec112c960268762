"""A page of customers deep in the list is found in the index alone."""

from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    op.execute("drop index customers_sort")
    op.execute("create index customers_sort on customers (tenant_id, sort_key, id)")
