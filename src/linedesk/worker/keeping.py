"""Keeps recordings: seals, copies, reads again, deletes in time. Each step is a transaction."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from linedesk.crm.attachments.shelf import Shelf
from linedesk.crm.privacy.forgotten import stay_forgotten
from linedesk.crm.recordings.backup import back_up
from linedesk.crm.recordings.checking import check_files
from linedesk.crm.recordings.keys import Vault
from linedesk.crm.recordings.retention import drop_files, forget_old, make_room
from linedesk.crm.recordings.sealing import seal_waiting
from linedesk.directory.tenants import Tenant, tenants
from linedesk.kit.db import Database
from linedesk.kit.disk import Space, space_of
from linedesk.kit.errors import RecordsUnavailable
from linedesk.kit.stores import Store
from linedesk.worker.rounds import for_ever

log = structlog.get_logger()

PAUSE_SECONDS = 5.0
Step = Callable[[AsyncSession], Awaitable[int]]


async def run(database: Database, vault: Vault, files: Path, backup: Store | None) -> None:
    async def once() -> None:
        for tenant in await tenants(database):
            await keep(database, tenant, vault, files, backup, datetime.now(UTC))

    await for_ever("keeping of recordings", PAUSE_SECONDS, once)


async def keep(
    database: Database,
    tenant: Tenant,
    vault: Vault,
    files: Path,
    backup: Store | None,
    now: datetime,
) -> dict[str, int]:
    """Every step once; how much each did. A step that fails holds up no other."""
    done: dict[str, int] = {}
    for name, step in _steps(tenant, vault, files, backup, now).items():
        try:
            async with database.session(tenant.id) as session:
                done[name] = await step(session)
        except RecordsUnavailable:
            raise
        except Exception:
            log.exception("a step of the keeping failed", step=name)
    if any(done.values()):
        log.info("recordings kept", **done)
    return done


def _steps(
    tenant: Tenant, vault: Vault, files: Path, backup: Store | None, now: datetime
) -> dict[str, Step]:
    shelf = Shelf(files)
    steps: dict[str, Step] = {
        "forgotten": lambda session: stay_forgotten(
            session, tenant.id, shelf, vault.folder, backup
        ),
        "sealed": lambda session: seal_waiting(session, vault),
    }
    if backup is not None:
        steps["backed_up"] = lambda session: back_up(session, vault, backup, now)
    steps["lost"] = lambda session: check_files(session, vault, now, backup)
    steps["past"] = lambda session: forget_old(session, now)
    if makes_room(tenant, vault):
        steps["for_room"] = make_room
    steps["dropped"] = lambda session: drop_files(session, vault, backup)
    return steps


def makes_room(tenant: Tenant, vault: Vault) -> bool:
    """The house prefers new recordings to old ones, and the disk is full."""
    wanted = tenant.settings.get("recordings_when_full") == "oldest"
    return wanted and space_of(vault.folder) is Space.FULL
