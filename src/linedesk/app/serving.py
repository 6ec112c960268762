"""The process that calls depend on: control and API."""

import gc
from contextlib import AsyncExitStack
from importlib import import_module
from uuid import UUID

from fastapi import FastAPI

from linedesk.api.app import lay_out
from linedesk.app.house import CALL_PATH_CONNECTIONS, build
from linedesk.app.web import modules
from linedesk.directory.tenants import tenants
from linedesk.kit.db import Database
from linedesk.kit.errors import RecordsUnavailable
from linedesk.settings import Settings

# What others load only when they begin to work.
LOADED_LATE = (
    "uvicorn.protocols.http.auto",
    "uvicorn.protocols.websockets.websockets_sansio_impl",
)
COLLECT_AFTER = 20_000  # new objects; a call makes some hundreds that live longer than it


def prepare(settings: Settings) -> FastAPI:
    """What takes long and opens nothing: a spare has done it before it is needed."""
    for name in LOADED_LATE:
        import_module(name)
    prepared = lay_out(modules(settings))
    _spare_the_collector()
    return prepared


async def serve(settings: Settings, prepared: FastAPI) -> None:
    """Control and API in one process, until SIGTERM or SIGINT."""
    assert settings.database_url, "the supervisor says where the records are"
    async with AsyncExitStack() as closing:
        calls = Database(settings.database_url, CALL_PATH_CONNECTIONS)
        closing.push_async_callback(calls.close)
        tenant = await tenant_of(settings, calls)
        screens = Database(settings.database_url, tenant=tenant)
        closing.push_async_callback(screens.close)
        house = await build(settings, prepared, tenant, calls, screens)
        _spare_the_collector()
        await house.run()


def _spare_the_collector() -> None:
    """What is built by now lives as long as the process. Looking through it again and again would
    hold up a call now and then for a tenth of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)


async def tenant_of(settings: Settings, database: Database) -> UUID:
    """This process's tenant; remembered, so that it starts while the records are away."""
    remembered = settings.run_folder / "tenant"
    try:
        found = (await tenants(database))[0].id
    except (RecordsUnavailable, IndexError):
        if not remembered.exists():
            raise
        return UUID(remembered.read_text())
    remembered.write_text(str(found))
    return found
