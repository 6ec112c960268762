"""Casework: tickets, products, orders, appointments, opportunities, call-backs, notes."""

from alembic import op

from linedesk.migrations.tenancy import APPEND, create_table, ident, ref

revision = "0003"
down_revision = "0001"

_TIMES = ("created_at timestamptz not null default now()", "version int not null default 1")
_LABEL = "label jsonb not null default '{}'"
_CODED = ("code text not null", _LABEL, "active boolean not null default true")
_UPDATED = "updated_at timestamptz not null default now()"
_BY = ("by_id uuid", "by_name text not null default ''")
_AT = "at timestamptz not null default clock_timestamp()"


def upgrade() -> None:
    op.execute("create extension if not exists btree_gist")
    _types()
    _tickets()
    _products()
    _orders()
    _appointments()
    _opportunities()
    _callbacks()
    _notes()


def _types() -> None:
    create_table(
        "counters",
        "noun text not null",
        "value bigint not null",
        "primary key (tenant_id, noun)",
    )
    create_table(
        "case_types",
        *ident(),
        "noun text not null check (noun in ('ticket', 'order', 'opportunity'))",
        *_CODED,
        "rank int not null default 0",
        "states jsonb not null",
        "moves jsonb not null",
        "targets jsonb not null default '{}'",
        "calendar_id uuid",
        "team_id uuid",
        *_TIMES,
        "unique (tenant_id, noun, code)",
        ref("calendar_id", "calendars"),
        ref("team_id", "teams", "null"),
    )


def _tickets() -> None:
    create_table(
        "tickets",
        *ident(),
        "number bigint not null",
        "type_id uuid not null",
        "state text not null",
        "phase text not null",
        "subject text not null",
        "description text not null default ''",
        "theme text not null default ''",
        "priority text not null default 'normal'",
        "customer_id uuid",
        "interaction_id uuid",
        "order_id uuid",
        "owner_id uuid not null",
        "team_id uuid",
        "opened_by uuid",
        "opened_at timestamptz not null default clock_timestamp()",
        "responded_at timestamptz",
        "closed_at timestamptz",
        "respond_by timestamptz",
        "resolve_by timestamptz",
        "respond_left float",
        "resolve_left float",
        "escalated int not null default 0",
        "duplicate_of uuid",
        "custom jsonb not null default '{}'",
        _UPDATED,
        *_TIMES,
        "unique (tenant_id, number)",
        ref("type_id", "case_types"),
        ref("customer_id", "customers"),
        ref("owner_id", "users"),
        ref("team_id", "teams"),
        ref("duplicate_of", "tickets", "null"),
    )
    op.execute("create index tickets_customer on tickets (tenant_id, customer_id, opened_at)")
    op.execute("create index tickets_owner on tickets (tenant_id, owner_id, phase)")
    op.execute("create index tickets_team on tickets (tenant_id, team_id, phase)")
    op.execute("create index tickets_phase on tickets (tenant_id, phase, resolve_by)")
    op.execute("create index tickets_interaction on tickets (tenant_id, interaction_id)")
    create_table(
        "ticket_events",
        "id uuid primary key",
        "ticket_id uuid not null",
        _AT,
        "name text not null",
        *_BY,
        "data jsonb not null default '{}'",
        ref("ticket_id", "tickets"),
        grants=APPEND,
    )
    op.execute("create index ticket_events_ticket on ticket_events (tenant_id, ticket_id, at)")
    create_table(
        "ticket_comments",
        *ident(),
        "ticket_id uuid not null",
        _AT,
        *_BY,
        "text text not null",
        "public boolean not null default false",
        ref("ticket_id", "tickets", "cascade"),
    )
    op.execute("create index ticket_comments_ticket on ticket_comments (tenant_id, ticket_id, at)")
    create_table(
        "ticket_watchers",
        "ticket_id uuid not null",
        "user_id uuid not null",
        "primary key (ticket_id, user_id)",
        ref("ticket_id", "tickets", "cascade"),
        ref("user_id", "users", "cascade"),
    )
    create_table(
        "attachments",
        *ident(),
        "noun text not null",
        "noun_id uuid not null",
        "name text not null",
        "media_type text not null",
        "bytes bigint not null",
        "sha256 text not null",
        _AT,
        *_BY,
    )
    op.execute("create index attachments_noun on attachments (tenant_id, noun, noun_id)")


def _products() -> None:
    create_table(
        "products",
        *ident(),
        "code text not null",
        "name text not null",
        "category text not null default ''",
        "description text not null default ''",
        "unit text not null default ''",
        "active boolean not null default true",
        *_TIMES,
        "unique (tenant_id, code)",
    )
    create_table(
        "product_prices",
        "id uuid primary key",
        "product_id uuid not null",
        "currency text not null check (currency ~ '^[A-Z]{3}$')",
        "minor bigint not null check (minor >= 0)",
        "valid_from date not null",
        "valid_to date",
        ref("product_id", "products", "cascade"),
        "constraint one_price_a_day exclude using gist (tenant_id with =, product_id with =, "
        "currency with =, daterange(valid_from, valid_to, '[)') with &&)",
    )


def _orders() -> None:
    create_table(
        "orders",
        *ident(),
        "number bigint not null",
        "type_id uuid not null",
        "state text not null",
        "phase text not null",
        "customer_id uuid",
        "interaction_id uuid",
        "opportunity_id uuid",
        "owner_id uuid not null",
        "currency text not null",
        "minor bigint not null",
        "returned_minor bigint not null default 0",
        "address text not null default ''",
        "note text not null default ''",
        "placed_at timestamptz not null default clock_timestamp()",
        _UPDATED,
        *_TIMES,
        "unique (tenant_id, number)",
        ref("type_id", "case_types"),
        ref("customer_id", "customers"),
        ref("owner_id", "users"),
    )
    op.execute("create index orders_customer on orders (tenant_id, customer_id, placed_at)")
    op.execute("create index orders_placed on orders (tenant_id, placed_at)")
    op.execute("create index orders_interaction on orders (tenant_id, interaction_id)")
    create_table(
        "order_lines",
        *ident(),
        "order_id uuid not null",
        "rank int not null",
        "product_id uuid not null",
        "code text not null",
        "name text not null",
        "quantity int not null check (quantity > 0)",
        "returned int not null default 0 check (returned between 0 and quantity)",
        "minor bigint not null",
        ref("order_id", "orders", "cascade"),
        ref("product_id", "products"),
    )
    op.execute("create index order_lines_order on order_lines (tenant_id, order_id, rank)")
    create_table(
        "order_events",
        "id uuid primary key",
        "order_id uuid not null",
        _AT,
        "name text not null",
        *_BY,
        "data jsonb not null default '{}'",
        ref("order_id", "orders"),
        grants=APPEND,
    )
    op.execute("create index order_events_order on order_events (tenant_id, order_id, at)")
    create_table(
        "texts",
        *ident(),
        "number text not null",
        "text text not null",
        "noun text not null",
        "noun_id uuid not null",
        "customer_id uuid",
        "state text not null default 'waiting'",
        _AT,
        "sent_at timestamptz",
        ref("customer_id", "customers", "cascade"),
    )
    op.execute("create index texts_state on texts (tenant_id, state, at)")


def _appointments() -> None:
    create_table(
        "resources",
        *ident(),
        "name text not null",
        _LABEL,
        "calendar_id uuid",
        "slot_minutes int not null default 30 check (slot_minutes between 5 and 1440)",
        "active boolean not null default true",
        *_TIMES,
        "unique (tenant_id, name)",
        ref("calendar_id", "calendars"),
    )
    create_table(
        "appointments",
        *ident(),
        "resource_id uuid not null",
        "customer_id uuid",
        "interaction_id uuid",
        "owner_id uuid",
        "starts_at timestamptz not null",
        "ends_at timestamptz not null check (ends_at > starts_at)",
        "state text not null default 'booked'",
        "note text not null default ''",
        "remind_at timestamptz",
        "reminded_at timestamptz",
        *_TIMES,
        ref("resource_id", "resources"),
        ref("customer_id", "customers"),
        "constraint one_at_a_time exclude using gist (tenant_id with =, resource_id with =, "
        "tstzrange(starts_at, ends_at) with &&) where (state = 'booked')",
    )
    op.execute("create index appointments_starts on appointments (tenant_id, starts_at)")
    op.execute("create index appointments_customer on appointments (tenant_id, customer_id)")


def _opportunities() -> None:
    create_table(
        "opportunities",
        *ident(),
        "number bigint not null",
        "type_id uuid not null",
        "state text not null",
        "phase text not null",
        "title text not null",
        "customer_id uuid",
        "name text not null default ''",
        "phone text not null default ''",
        "interaction_id uuid",
        "owner_id uuid not null",
        "source text not null default ''",
        "currency text not null default 'CNY'",
        "minor bigint not null default 0",
        "expected_on date",
        "order_id uuid",
        "note text not null default ''",
        "lost_why text not null default ''",
        "opened_at timestamptz not null default clock_timestamp()",
        "closed_at timestamptz",
        _UPDATED,
        *_TIMES,
        "unique (tenant_id, number)",
        ref("type_id", "case_types"),
        ref("customer_id", "customers"),
        ref("owner_id", "users"),
        ref("order_id", "orders", "null"),
    )
    op.execute("create index opportunities_phase on opportunities (tenant_id, phase, opened_at)")
    op.execute("create index opportunities_customer on opportunities (tenant_id, customer_id)")


def _callbacks() -> None:
    create_table(
        "callbacks",
        *ident(),
        "kind text not null default 'call_back'",
        "title text not null",
        "customer_id uuid",
        "number text not null default ''",
        "interaction_id uuid",
        "ticket_id uuid",
        "due_at timestamptz not null",
        "time_zone text not null",
        "owner_id uuid",
        "team_id uuid",
        "state text not null default 'open'",
        "outcome text not null default ''",
        "note text not null default ''",
        "done_at timestamptz",
        "done_by uuid",
        "passed_on int not null default 0",
        *_BY,
        _UPDATED,
        *_TIMES,
        "constraint somebody check (owner_id is not null or team_id is not null)",
        ref("customer_id", "customers"),
        ref("ticket_id", "tickets", "cascade"),
        ref("owner_id", "users"),
        ref("team_id", "teams"),
    )
    op.execute("create index callbacks_due on callbacks (tenant_id, state, due_at)")
    op.execute("create index callbacks_owner on callbacks (tenant_id, owner_id, state, due_at)")
    op.execute("create index callbacks_customer on callbacks (tenant_id, customer_id)")
    op.execute("create index callbacks_ticket on callbacks (tenant_id, ticket_id)")
    create_table(
        "absences",
        *ident(),
        "user_id uuid not null",
        "begins timestamptz not null",
        "ends timestamptz not null check (ends > begins)",
        "deputy_id uuid",
        "reason text not null default ''",
        *_TIMES,
        ref("user_id", "users", "cascade"),
        ref("deputy_id", "users", "null"),
    )
    op.execute("create index absences_user on absences (tenant_id, user_id, ends)")


def _notes() -> None:
    create_table(
        "notes",
        *ident(),
        "customer_id uuid not null",
        "text text not null",
        "pinned boolean not null default false",
        _AT,
        *_BY,
        *_TIMES,
        ref("customer_id", "customers", "cascade"),
    )
    op.execute("create index notes_customer on notes (tenant_id, customer_id, at)")
