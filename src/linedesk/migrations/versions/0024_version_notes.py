"""Why a version of a flow was published."""

from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    op.execute("alter table flow_versions add column note text not null default ''")
