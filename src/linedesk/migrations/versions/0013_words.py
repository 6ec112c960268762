"""Words and numbers of customers cost what they must.

A customer has a dozen words; each was looked up twice on its way in: whether its tenant is there,
which follows from its customer, and whether its customer is, which is written with it. Words are
derived from customers and go with them by a trigger, once for all that go.
"""

from alembic import op

revision = "0013"
down_revision = "0012"


def upgrade() -> None:
    op.execute("alter table customer_words drop constraint customer_words_tenant_id_fkey")
    op.execute(
        "alter table customer_words drop constraint customer_words_tenant_id_customer_id_fkey"
    )
    op.execute("alter table customer_numbers drop constraint customer_numbers_tenant_id_fkey")
    op.execute(
        "create function forget_words() returns trigger language plpgsql as $$ begin "
        "delete from customer_words where customer_id in (select id from gone); "
        "return null; end $$"
    )
    op.execute(
        "create trigger forget_words after delete on customers referencing old table as gone "
        "for each statement execute function forget_words()"
    )
