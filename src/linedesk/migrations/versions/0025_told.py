"""What a customer was told and asked is read with his timeline."""

from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    op.execute("create index texts_customer on texts (tenant_id, customer_id, at)")
    op.execute(
        "create index surveys_customer on surveys "
        "(tenant_id, customer_id, coalesce(answered_at, asked_at))"
    )
    op.execute("create index article_uses_call on article_uses (tenant_id, interaction_id)")
