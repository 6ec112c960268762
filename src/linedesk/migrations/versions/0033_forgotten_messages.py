"""What was written to colleagues about a person is forgotten with him, in the audit too."""

from alembic import op

from linedesk.kit.db import APP_ROLE

revision = "0033"
down_revision = "0032"


def upgrade() -> None:
    """`marks`: how the person is spoken of. The audit is append-only; its owner clears it."""
    op.execute(
        """
        create function forget_messages(marks text[])
        returns int language plpgsql security definer set search_path = public as $$
        declare cleared int; begin
          update audit set changes = changes || '{"text": [null, "***"]}'
            where tenant_id = current_tenant() and noun = 'team_message' and exists
              (select from unnest(marks) as m where position(m in changes ->> 'text') > 0);
          update team_messages set text = '***' where tenant_id = current_tenant() and exists
            (select from unnest(marks) as m where position(m in text) > 0);
          get diagnostics cleared = row_count;
          return cleared;
        end $$
        """
    )
    op.execute("revoke all on function forget_messages from public")
    op.execute(f"grant execute on function forget_messages to {APP_ROLE}")
