"""Knowledge, scripts, surveys, imports and exports, and what privacy asks of customers."""

from alembic import op

from linedesk.kit.db import APP_ROLE
from linedesk.migrations.tenancy import APPEND, create_table, ident, ref

revision = "0004"
down_revision = "0003"

_TIMES = ("created_at timestamptz not null default now()", "version int not null default 1")
_LABEL = "label jsonb not null default '{}'"
_BY = ("by_id uuid", "by_name text not null default ''")
_AT = "at timestamptz not null default clock_timestamp()"


def upgrade() -> None:
    _articles()
    _scripts()
    _surveys()
    _data_in_and_out()
    _merges_and_consents()
    _erasing()


def _articles() -> None:
    create_table(
        "articles",
        *ident(),
        "category text not null default ''",
        "language text not null default 'zh'",
        "published int",
        "expires_on date",
        "archived boolean not null default false",
        *_TIMES,
    )
    op.execute("create index articles_category on articles (tenant_id, category)")
    create_table(
        "article_versions",
        "article_id uuid not null",
        "number int not null",
        "title text not null",
        "body text not null",
        "state text not null default 'draft'",
        _AT,
        *_BY,
        "decided_at timestamptz",
        "decided_by uuid",
        "decided_name text not null default ''",
        "remark text not null default ''",
        "version int not null default 1",
        "primary key (article_id, number)",
        ref("article_id", "articles", "cascade"),
    )
    create_table(
        "article_words",
        "article_id uuid not null",
        'word text collate "C" not null',
        "primary key (tenant_id, word, article_id)",
        ref("article_id", "articles", "cascade"),
    )
    op.execute("create index article_words_article on article_words (article_id)")
    create_table(
        "article_uses",
        "article_id uuid not null",
        "interaction_id uuid not null",
        _AT,
        *_BY,
        "primary key (article_id, interaction_id)",
        ref("article_id", "articles", "cascade"),
    )


def _scripts() -> None:
    create_table(
        "scripts",
        *ident(),
        "name text not null",
        _LABEL,
        "start text not null",
        "steps jsonb not null",
        "active boolean not null default true",
        *_TIMES,
        "unique (tenant_id, name)",
    )
    create_table(
        "script_runs",
        *ident(),
        "script_id uuid not null",
        "steps jsonb not null",
        "step text",
        "interaction_id uuid",
        "customer_id uuid",
        "begun_at timestamptz not null default clock_timestamp()",
        "ended_at timestamptz",
        *_BY,
        *_TIMES,
        ref("script_id", "scripts"),
        ref("customer_id", "customers", "null"),
    )
    op.execute("create index script_runs_interaction on script_runs (tenant_id, interaction_id)")
    create_table(
        "script_answers",
        "run_id uuid not null",
        "rank int not null",
        "step text not null",
        "answer text not null",
        _AT,
        "primary key (run_id, rank)",
        ref("run_id", "script_runs", "cascade"),
    )


def _surveys() -> None:
    create_table(
        "surveys",
        *ident(),
        "medium text not null check (medium in ('keys', 'link'))",
        "token text unique",
        "interaction_id uuid",
        "customer_id uuid",
        "agent_id uuid",
        "queue_id uuid",
        "ticket_id uuid",
        "asked_at timestamptz not null default clock_timestamp()",
        "expires_at timestamptz",
        "answered_at timestamptz",
        "score int check (score between 1 and 5)",
        "comment text not null default ''",
        *_TIMES,
        ref("customer_id", "customers", "null"),
        ref("ticket_id", "tickets", "null"),
    )
    op.execute("create index surveys_answered on surveys (tenant_id, answered_at)")
    op.execute("create unique index surveys_keys on surveys (tenant_id, interaction_id, medium)")


def _data_in_and_out() -> None:
    create_table(
        "imports",
        *ident(),
        "noun text not null default 'customers'",
        "name text not null",
        "format text not null",
        "state text not null default 'uploaded'",
        "columns jsonb not null default '[]'",
        "mapping jsonb not null default '{}'",
        "on_known text not null default 'skip'",
        "dry boolean not null default false",
        "total int not null default 0",
        "position int not null default 0",
        "created int not null default 0",
        "updated int not null default 0",
        "skipped int not null default 0",
        "rejected int not null default 0",
        "why text not null default ''",
        "begun_at timestamptz",
        "ended_at timestamptz",
        *_BY,
        *_TIMES,
    )
    create_table(
        "import_rejects",
        "import_id uuid not null",
        "row int not null",
        "reasons jsonb not null",
        "cells jsonb not null",
        "primary key (import_id, row)",
        ref("import_id", "imports", "cascade"),
    )
    create_table(
        "exports",
        *ident(),
        "noun text not null",
        "format text not null",
        "filters jsonb not null default '{}'",
        "masked boolean not null",
        "language text not null default 'zh'",
        "state text not null default 'waiting'",
        "done int not null default 0",
        "total int not null default 0",
        "bytes bigint",
        "why text not null default ''",
        "ended_at timestamptz",
        *_BY,
        *_TIMES,
    )


def _merges_and_consents() -> None:
    create_table(
        "customer_merges",
        *ident(),
        "kept_id uuid not null",
        "gone_id uuid not null",
        "before jsonb not null",
        "moved jsonb not null",
        _AT,
        *_BY,
        "undone_at timestamptz",
        *_TIMES,
    )
    op.execute("create index customer_merges_gone on customer_merges (tenant_id, gone_id)")
    create_table(
        "consents",
        *ident(),
        "customer_id uuid not null",
        "purpose text not null",
        "given boolean not null",
        "source text not null",
        "since date not null",
        "interaction_id uuid",
        "remark text not null default ''",
        _AT,
        *_BY,
        ref("customer_id", "customers", "cascade"),
        grants="select, insert, delete",
    )
    op.execute("create index consents_customer on consents (tenant_id, customer_id, purpose, at)")
    create_table(
        "erasures",
        *ident(),
        "subject text not null",
        "reason text not null",
        "proof jsonb not null",
        _AT,
        *_BY,
        grants=APPEND,
    )


def _erasing() -> None:
    """What is only ever appended to forgets a person by this door and no other.

    The function runs as the owner, who is behind the same policies: it sees the tenant of the
    transaction and nothing else. Numbers of the person in facts become empty, changed values in
    the audit become stars; that something happened, when, and by whom stays.
    """
    op.execute(
        """
        create function forget_person(person uuid, calls text[]) returns jsonb language plpgsql
        security definer set search_path = public as $$
        declare told int; noted int; begin
          update facts set data = data
            || case when data ? 'caller' then '{"caller": ""}' else '{}' end::jsonb
            || case when data ? 'caller_name' then '{"caller_name": ""}' else '{}' end::jsonb
            || case when data ->> 'direction' = 'outbound' then '{"called": ""}'
               else '{}' end::jsonb
            || case when data ? 'note' then '{"note": ""}' else '{}' end::jsonb
            || case when data ? 'number' then '{"number": ""}' else '{}' end::jsonb
            || case when data ? 'to' then '{"to": ""}' else '{}' end::jsonb
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
    op.execute("revoke execute on function forget_person(uuid, text[]) from public")
    op.execute(f"grant execute on function forget_person(uuid, text[]) to {APP_ROLE}")
