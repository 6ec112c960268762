"""What follows a talk is the queue's rule; who supervises has phones of his own."""

from alembic import op

revision = "0007"
down_revision = "0006"

RULES = "('optional', 'timed', 'forced', 'discretionary')"


def upgrade() -> None:
    op.execute(
        "alter table queues add column wrap_up text not null default 'timed'"
        f" check (wrap_up in {RULES})"
    )
