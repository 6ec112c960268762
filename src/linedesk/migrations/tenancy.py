"""What every tenant's table has in common: the tenant column, forced row-level security, grants.

Behind a policy PostgreSQL uses an index only for operators that it calls leakproof: the comparisons
of text, uuid, numbers and times are, `@@`, `@>`, `like` and `->>` are not. So what must be found
quickly stands in a plain column with a btree index.
"""

from collections.abc import Sequence

from alembic import op

from linedesk.kit.db import APP_ROLE

ALL = "select, insert, update, delete"
APPEND = "select, insert"


def create_table(name: str, *columns: str, grants: str = ALL) -> None:
    """A table whose rows belong to a tenant; `tenant_id` fills itself from the transaction.

    `id` is declared by the caller. References are made with `ref`, so that no row can point into
    another tenant (foreign keys alone do not look at policies).
    """
    tenant = "tenant_id uuid not null default current_tenant() references tenants"
    op.execute(f"create table {name} ({', '.join((tenant, *columns))})")
    op.execute(f"alter table {name} enable row level security")
    op.execute(f"alter table {name} force row level security")
    op.execute(
        f"create policy tenant on {name} "
        "using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())"
    )
    grant(grants, name)


def grant(grants: str, table: str) -> None:
    """These rights and no others; default privileges of the database may have given more."""
    op.execute(f"revoke all on {table} from {APP_ROLE}, public")
    op.execute(f"grant {grants} on {table} to {APP_ROLE}")


def ref(column: str, table: str, on_delete: str = "restrict") -> str:
    """A reference inside the tenant. `on_delete`: restrict, cascade, or null."""
    action = f"set null ({column})" if on_delete == "null" else on_delete
    return (
        f"foreign key (tenant_id, {column}) references {table} (tenant_id, id) on delete {action}"
    )


def ident() -> Sequence[str]:
    """The key of a table that others refer to."""
    return ("id uuid primary key", "unique (tenant_id, id)")
