"""Calls from pages of the web: the buttons, and what the page said, which can be forgotten."""

from alembic import op

from linedesk.migrations.tenancy import create_table, ident, ref

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    create_table(
        "call_buttons",
        *ident(),
        "name text not null",
        "number_id uuid not null",
        "calendar_id uuid",
        "origins text[] not null",
        "language text not null default ''",
        "per_minute int not null",
        "per_address int not null",
        "at_once int not null",
        "active boolean not null default true",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
        "unique (tenant_id, name)",
        ref("number_id", "numbers"),
        ref("calendar_id", "calendars"),
    )
    op.execute("alter table interactions add column page jsonb not null default '{}'")
    _forget_pages()


def _forget_pages() -> None:
    """As in 0004, and the page."""
    op.execute(
        """
        create or replace function forget_person(person uuid, calls text[])
        returns jsonb language plpgsql security definer set search_path = public as $$
        declare told int; noted int; begin
          update facts set data = data
            || case when data ? 'caller' then '{"caller": ""}' else '{}' end::jsonb
            || case when data ? 'caller_name' then '{"caller_name": ""}' else '{}' end::jsonb
            || case when data ->> 'direction' = 'outbound' then '{"called": ""}'
               else '{}' end::jsonb
            || case when data ? 'note' then '{"note": ""}' else '{}' end::jsonb
            || case when data ? 'number' then '{"number": ""}' else '{}' end::jsonb
            || case when data ? 'to' then '{"to": ""}' else '{}' end::jsonb
            || case when data ? 'page' then '{"page": {}}' else '{}' end::jsonb
            where tenant_id = current_tenant() and call = any (calls);
          get diagnostics told = row_count;
          update audit set changes = (
              select coalesce(jsonb_object_agg(key, '["***", "***"]'::jsonb), '{}')
              from jsonb_object_keys(changes) as key)
            where tenant_id = current_tenant() and noun_id = person::text;
          get diagnostics noted = row_count;
          return jsonb_build_object('facts', told, 'audit', noted);
        end $$
        """
    )
