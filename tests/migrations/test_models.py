"""The models and the tables say the same."""

import pkgutil
from importlib import import_module

from sqlalchemy import text

import linedesk.crm
import linedesk.directory
from linedesk.kit.db import Database, Model

for package in (linedesk.crm, linedesk.directory):
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        import_module(module.name)

COLUMNS = """
    select table_name, column_name, is_nullable = 'YES' from information_schema.columns
    where table_schema = 'public' and column_name <> 'tenant_id'
"""


async def test_every_column_of_every_model_is_in_the_database_and_no_other(
    owner: Database,
) -> None:
    async with owner.session(None) as session:
        stored = {
            (table, column): nullable
            for table, column, nullable in await session.execute(text(COLUMNS))
        }
    tables = Model.metadata.tables
    modelled = {(name, column.name) for name, table in tables.items() for column in table.columns}
    assert len(tables) >= 20
    assert modelled == {key for key in stored if key[0] in tables}


async def test_a_column_that_may_be_empty_is_typed_so(owner: Database) -> None:
    async with owner.session(None) as session:
        rows = (await session.execute(text(COLUMNS))).all()
    stored = {(table, column): nullable for table, column, nullable in rows}
    wrong = [
        (name, column.name)
        for name, table in Model.metadata.tables.items()
        for column in table.columns
        if stored[name, column.name] and not column.nullable and column.computed is None
    ]
    assert wrong == []
