"""The first tables: tenants, set-up, facts, customers, interactions, recordings."""

from alembic import op

from linedesk.kit.db import APP_ROLE
from linedesk.migrations.tenancy import APPEND, create_table, grant, ident, ref

revision = "0001"
down_revision = None

_TIMES = ("created_at timestamptz not null default now()", "version int not null default 1")
_LABEL = "label jsonb not null default '{}'"


def upgrade() -> None:
    _tenants()
    _people()
    _routing()
    _speech_and_flows()
    _numbers_and_calendars()
    _lists()
    _facts()
    _customers()
    _interactions()
    _forms_and_recordings()
    _logins()


def _tenants() -> None:
    op.execute(f"grant usage on schema public to {APP_ROLE}")
    op.execute(
        "create function current_tenant() returns uuid language sql stable "
        "as $$ select nullif(current_setting('app.tenant', true), '')::uuid $$"
    )
    op.execute(
        "create table tenants (id uuid primary key, slug text not null unique, name text not null, "
        "settings jsonb not null default '{}')"
    )
    op.execute("alter table tenants enable row level security")
    op.execute("alter table tenants force row level security")
    op.execute("create policy everybody on tenants for select using (true)")
    op.execute("create policy own on tenants for update using (id = current_tenant())")
    op.execute("create policy founder on tenants for insert with check (id = current_tenant())")
    grant("select, insert, update", "tenants")


def _people() -> None:
    create_table("teams", *ident(), "name text not null", *_TIMES, "unique (tenant_id, name)")
    create_table(
        "users",
        *ident(),
        "username text not null unique check (username = lower(username))",
        "name text not null",
        "password_hash text not null",
        "roles text[] not null",
        "language text",
        "team_id uuid",
        "disabled boolean not null default false",
        *_TIMES,
        ref("team_id", "teams", "null"),
    )
    create_table(
        "agents",
        *ident(),
        "extension text not null default ''",
        "device text not null default 'browser'",
        "desk_account text not null unique",
        "desk_password text not null",
        "browser_account text not null unique",
        "browser_password text not null",
        *_TIMES,
        ref("id", "users", "cascade"),
    )
    op.execute(
        "create unique index agents_extension on agents (tenant_id, extension) "
        "where extension <> ''"
    )
    create_table(
        "skills", *ident(), "name text not null", _LABEL, *_TIMES, "unique (tenant_id, name)"
    )
    create_table(
        "agent_skills",
        "agent_id uuid not null",
        "skill_id uuid not null",
        "level int not null check (level between 1 and 10)",
        "primary key (agent_id, skill_id)",
        ref("agent_id", "agents", "cascade"),
        ref("skill_id", "skills", "cascade"),
    )


def _routing() -> None:
    create_table(
        "queues",
        *ident(),
        "name text not null",
        _LABEL,
        "offer_seconds float not null default 15",
        "wrap_up_seconds float not null default 30",
        "target_seconds float not null default 20",
        "target_share float not null default 0.8",
        "announce_every float not null default 30",
        "short_abandon_seconds float not null default 5",
        *_TIMES,
        "unique (tenant_id, name)",
    )
    create_table(
        "queue_members",
        "queue_id uuid not null",
        "agent_id uuid not null",
        "primary key (queue_id, agent_id)",
        ref("queue_id", "queues", "cascade"),
        ref("agent_id", "agents", "cascade"),
    )
    create_table(
        "trunks",
        *ident(),
        "name text not null",
        "match text[] not null default '{}'",
        "host text",
        "outbound boolean not null default false",
        *_TIMES,
        "unique (tenant_id, name)",
    )


def _speech_and_flows() -> None:
    create_table(
        "prompts",
        *ident(),
        "name text not null",
        "texts jsonb not null",
        "sounds jsonb not null default '{}'",
        *_TIMES,
        "unique (tenant_id, name)",
    )
    create_table(
        "flows",
        *ident(),
        "name text not null",
        _LABEL,
        "draft jsonb not null",
        "published int",
        *_TIMES,
        "unique (tenant_id, name)",
    )
    create_table(
        "flow_versions",
        "flow_id uuid not null",
        "number int not null",
        "definition jsonb not null",
        "published_at timestamptz not null default now()",
        "published_by uuid",
        "primary key (flow_id, number)",
        ref("flow_id", "flows", "cascade"),
        grants=APPEND,
    )


def _numbers_and_calendars() -> None:
    create_table(
        "numbers",
        *ident(),
        "number text not null unique",
        "label text not null default ''",
        "flow_id uuid not null",
        *_TIMES,
        ref("flow_id", "flows"),
    )
    create_table(
        "calendars",
        *ident(),
        "name text not null",
        "time_zone text not null",
        "hours jsonb not null default '{}'",
        "days jsonb not null default '{}'",
        *_TIMES,
        "unique (tenant_id, name)",
    )


def _lists() -> None:
    create_table(
        "blocklist",
        *ident(),
        "number text not null",
        "reason text not null default ''",
        "until timestamptz",
        *_TIMES,
        "unique (tenant_id, number)",
    )
    coded = (
        "code text not null",
        _LABEL,
        "active boolean not null default true",
        "rank int not null default 0",
    )
    create_table("reasons", *ident(), *coded, *_TIMES, "unique (tenant_id, code)")
    create_table("dispositions", *ident(), *coded, *_TIMES, "unique (tenant_id, code)")
    create_table(
        "forms",
        *ident(),
        "name text not null",
        _LABEL,
        "fields jsonb not null default '[]'",
        *_TIMES,
        "unique (tenant_id, name)",
    )
    create_table(
        "audit",
        "id uuid primary key",
        "at timestamptz not null default clock_timestamp()",
        "by_id uuid",
        "by_name text not null",
        "action text not null",
        "noun text not null",
        "noun_id text not null",
        "changes jsonb not null default '{}'",
        grants=APPEND,
    )
    op.execute("create index audit_at on audit (tenant_id, at desc)")


def _facts() -> None:
    create_table(
        "facts",
        "id uuid primary key",
        "seq bigint not null",
        "at timestamptz not null",
        "name text not null",
        "data jsonb not null",
        "call text generated always as (data ->> 'call') stored",
        grants=APPEND,
    )
    op.execute("create index facts_at on facts (tenant_id, name, at)")
    op.execute("create index facts_call on facts (tenant_id, call, at)")
    op.execute("create table journal_offsets (source text primary key, seq bigint not null)")
    grant("select, insert, update", "journal_offsets")


def _customers() -> None:
    create_table("companies", *ident(), "name text not null", *_TIMES, "unique (tenant_id, name)")
    create_table(
        "customers",
        *ident(),
        "name text not null",
        "sort_key text not null",
        "company_id uuid",
        "category text not null default ''",
        "vip boolean not null default false",
        "owner_id uuid",
        "language text",
        "tags text[] not null default '{}'",
        "custom jsonb not null default '{}'",
        "email text not null default ''",
        "note text not null default ''",
        *_TIMES,
        "updated_at timestamptz not null default now()",
        ref("company_id", "companies", "null"),
        ref("owner_id", "users", "null"),
    )
    op.execute("create index customers_sort on customers (tenant_id, sort_key)")
    create_table(
        "customer_words",
        "customer_id uuid not null",
        'word text collate "C" not null',
        "primary key (tenant_id, word, customer_id)",
        ref("customer_id", "customers", "cascade"),
    )
    op.execute("create index customer_words_customer on customer_words (customer_id)")
    create_table(
        "customer_numbers",
        "customer_id uuid not null",
        "number text not null",
        "label text not null default ''",
        "rank int not null default 0",
        "primary key (customer_id, number)",
        ref("customer_id", "customers", "cascade"),
    )
    op.execute("create index customer_numbers_number on customer_numbers (tenant_id, number)")


def _interactions() -> None:
    """Projections of facts: no reference to the set-up, which may be gone before they come."""
    create_table(
        "interactions",
        *ident(),
        "medium text not null default 'voice'",
        "direction text",
        "caller text not null default ''",
        "caller_name text not null default ''",
        "called text not null default ''",
        "party text not null default ''",
        "tail text generated always as (right(party, 4)) stored",
        "customer_id uuid",
        "recognised text",
        "queue_id uuid",
        "agent_id uuid",
        *(f"{moment}_at timestamptz" for moment in _MOMENTS),
        "waited float",
        "talked float",
        "abandoned boolean not null default false",
        "refused text",
        "ended_by text",
        "cause text",
        "state text not null default 'flow'",
        "outcome text",
        "disposition text",
        "note text not null default ''",
        "disposed_by uuid",
        "as_of jsonb not null default '{}'",
    )
    op.execute("create index interactions_started on interactions (tenant_id, started_at desc)")
    op.execute(
        "create index interactions_customer on interactions (tenant_id, customer_id, started_at)"
    )
    op.execute("create index interactions_tail on interactions (tenant_id, tail, started_at)")
    op.execute("create index interactions_party on interactions (tenant_id, party, started_at)")


def _forms_and_recordings() -> None:
    """Written before or after their interaction's row is there."""
    create_table(
        "interaction_forms",
        "interaction_id uuid primary key",
        "form text not null default 'reception'",
        "fields jsonb not null default '{}'",
        "saved_at timestamptz not null default now()",
        "saved_by uuid",
        "version int not null default 1",
    )
    create_table(
        "recordings",
        "id text primary key",
        "interaction_id uuid not null",
        "state text not null default 'recording'",
        "started_at timestamptz",
        "path text",
        "seconds float",
        "bytes bigint",
        "sha256 text",
        "peaks jsonb",
        "why text",
    )
    op.execute("create index recordings_interaction on recordings (tenant_id, interaction_id)")
    op.execute(
        "create index recordings_open on recordings (tenant_id, state) "
        "where state in ('recording', 'encoding')"
    )


_MOMENTS = ("started", "answered", "queued", "connected", "ended")


def _logins() -> None:
    """Who signs in has no tenant yet: a name leads to its tenant, and to nothing else.

    The function runs as the owner and reads a table that the application cannot.
    """
    op.execute(
        "create table logins (username text primary key, "
        "tenant_id uuid not null references tenants)"
    )
    op.execute(f"revoke all on logins from {APP_ROLE}, public")
    op.execute(
        "create function note_login() returns trigger language plpgsql security definer "
        "set search_path = public as $$ begin "
        "if tg_op <> 'INSERT' then delete from logins where username = old.username; end if; "
        "if tg_op <> 'DELETE' then "
        "insert into logins values (new.username, new.tenant_id); end if; "
        "return null; end $$"
    )
    op.execute(
        "create trigger logins after insert or delete or update of username on users "
        "for each row execute function note_login()"
    )
    op.execute(
        "create function tenant_of_login(name text) returns uuid language sql stable "
        "security definer set search_path = public "
        "as $$ select tenant_id from logins where username = lower(name) $$"
    )
    op.execute("revoke execute on function tenant_of_login(text), note_login() from public")
    op.execute(f"grant execute on function tenant_of_login(text), current_tenant() to {APP_ROLE}")
