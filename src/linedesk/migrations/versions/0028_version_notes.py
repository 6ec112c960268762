"""Why a version of a flow was published."""

from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    op.execute("alter table flow_versions add column note text not null default ''")
