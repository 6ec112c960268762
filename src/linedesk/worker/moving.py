"""Imports and exports, one after another, apart from the chores since they take their time."""

import asyncio
from pathlib import Path

import structlog

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.moving.exporting import run_exports
from linedesk.crm.moving.importing import run_imports
from linedesk.directory.tenants import tenants
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable

log = structlog.get_logger()

PAUSE_SECONDS = 1.0


async def run(database: Database, folder: Path) -> None:
    """Work for ever on the files in `folder`; PostgreSQL may come and go."""
    shelf = Shelf(folder)
    while True:
        try:
            for tenant in await tenants(database):
                await run_imports(database, tenant.id, shelf)
                await run_exports(database, tenant.id, shelf)
        except RecordsUnavailable:
            log.info("imports and exports wait for the records")
        except Exception:
            log.exception("imports and exports cannot go on for now")
        await asyncio.sleep(PAUSE_SECONDS)
