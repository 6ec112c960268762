"""Imports and exports, one after another, apart from the chores since they take their time."""

from pathlib import Path

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving.exporting import run_exports
from linedesk.crm.moving.importing import run_imports
from linedesk.directory.tenants import tenants
from linedesk.kit.db import Database
from linedesk.worker.rounds import for_ever

PAUSE_SECONDS = 1.0


async def run(database: Database, folder: Path) -> None:
    """On the files in `folder`."""
    shelf = Shelf(folder)

    async def once() -> None:
        for tenant in await tenants(database):
            await run_imports(database, tenant.id, shelf)
            await run_exports(database, tenant.id, shelf)

    await for_ever("imports and exports", PAUSE_SECONDS, once)
