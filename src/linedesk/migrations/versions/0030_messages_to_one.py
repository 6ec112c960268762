"""A message may be for one colleague."""

from alembic import op

from linedesk.migrations.tenancy import ref

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    for column in ("by_id", "to_id"):
        op.execute(f"alter table team_messages add column {column} uuid")
        op.execute(f"alter table team_messages add {ref(column, 'users', 'null')}")
        op.execute(f"create index team_messages_{column} on team_messages ({column}, id)")
