"""Flow tests: files of stories that the designer keeps and runs."""

from linedesk.migrations.tenancy import create_table, ident

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    create_table(
        "flow_tests",
        *ident(),
        "name text not null",
        "text text not null default ''",
        "created_at timestamptz not null default now()",
        "version int not null default 1",
        "unique (tenant_id, name)",
    )
