"""What each call writes is kept by fewer indexes; a recording knows when it ended.

Facts, interactions and recordings come from the journal alone, as a tenant whose row is there, and
no tenant is ever deleted: a reference to it costs a locking look-up for each row and finds nothing.
Nothing refers to an interaction by (tenant, id). Facts are read by call, or by time as they came.
Rows that are written again soon find room on their own page, so that no index hears of it.
"""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    for table in ("facts", "interactions", "recordings"):
        op.execute(f"alter table {table} drop constraint {table}_tenant_id_fkey")
    op.execute("alter table interactions drop constraint interactions_tenant_id_id_key")
    op.execute("alter table interactions set (fillfactor = 60)")
    op.execute("alter table recordings set (fillfactor = 60)")
    op.execute("alter table recordings add column ended_at timestamptz")
    op.execute("drop index facts_call")
    op.execute("create index facts_call on facts (call) where call is not null")
    op.execute("drop index facts_at")
    op.execute("create index facts_at on facts using brin (at) with (autosummarize)")
