"""Merging moves consents; forgetting also clears what was written about orders."""

from alembic import op

from linedesk.kit.db import APP_ROLE

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.execute(f"grant update (customer_id) on consents to {APP_ROLE}")
    op.execute(
        """
        create function forget_words(orders uuid[], tickets uuid[]) returns int language plpgsql
        security definer set search_path = public as $$
        declare cleared int; more int; begin
          update order_events set data = data - 'reason' - 'note'
            where tenant_id = current_tenant() and order_id = any (orders)
            and data ?| array['reason', 'note'];
          get diagnostics cleared = row_count;
          update audit set changes = (
              select coalesce(jsonb_object_agg(key, '["***", "***"]'::jsonb), '{}')
              from jsonb_object_keys(changes) as key)
            where tenant_id = current_tenant()
            and noun_id = any (orders::text[] || tickets::text[]) and changes <> '{}';
          get diagnostics more = row_count;
          return cleared + more;
        end $$
        """
    )
    op.execute("revoke execute on function forget_words(uuid[], uuid[]) from public")
    op.execute(f"grant execute on function forget_words(uuid[], uuid[]) to {APP_ROLE}")
