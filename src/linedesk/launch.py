"""What `linedesk demo` and `linedesk up` start, in this order.

Data folder, PostgreSQL, migrations, tenant, Asterisk, `serve`, `worker`, and for the demo the
lab. Everything heavy is imported when its step comes, so that the first line shows at once.
"""

import asyncio
import getpass
import resource
import sys
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from linedesk.engines.asterisk import AsteriskEngine, find_asterisk, obtain_asterisk
from linedesk.engines.certificates import ensure_certificate
from linedesk.engines.data_folder import (
    empty_data_folder,
    load_ports,
    load_secrets,
    prepare_data_folder,
)
from linedesk.engines.errors import EngineError
from linedesk.engines.machine import alone, doors, require_disk, require_free
from linedesk.engines.postgres import PostgresEngine
from linedesk.engines.process import Program
from linedesk.engines.progress import Progress
from linedesk.engines.readiness import not_ready
from linedesk.engines.spare import SparedEngine
from linedesk.engines.supervisor import ProgramEngine, Supervisor, until_told_to_stop
from linedesk.settings import PREFIX, Settings

if TYPE_CHECKING:
    from linedesk.kit.db import Database

READY_LIMIT = 60.0  # seconds


@dataclass(frozen=True)
class Plan:
    """What to start. `lab`: demo data and the outside world; `traffic`: simulated callers too."""

    settings: Settings
    lab: bool = False
    traffic: bool = False
    fresh: bool = False


async def launch(plan: Plan, progress: Progress) -> None:
    """Start everything, say where it is, stay until Ctrl-C, then stop everything."""
    with alone(plan.settings.data_folder):
        if plan.fresh:
            empty_data_folder(plan.settings)
        supervisor = Supervisor(progress)
        try:
            await until_told_to_stop(_start_and_stay(plan, supervisor, progress))
        finally:
            progress.say("Stopping ...")
            await supervisor.stop()


async def _start_and_stay(plan: Plan, supervisor: Supervisor, progress: Progress) -> None:
    settings = plan.settings
    with progress.step(f"Checking this machine and {settings.data_folder}"):
        require_disk(settings.data_folder)
        for door in doors(settings, plan.lab):
            require_free(door)
        prepare_data_folder(settings)
        ensure_certificate(settings)
        _allow_many_files()
    reached = await _records(plan, supervisor, progress)
    await supervisor.run(await _switch(reached, progress))
    for engine in _programs(replace(plan, settings=reached), progress):
        await supervisor.run(engine)
    progress.say(f"Linedesk is ready: {settings.http_url}")
    await asyncio.Event().wait()


def _allow_many_files() -> None:
    """Children inherit it: each call needs a handful of open files."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))


async def _records(plan: Plan, supervisor: Supervisor, progress: Progress) -> Settings:
    """PostgreSQL up, migrated and filled; the settings with the address of the database."""
    settings = plan.settings
    if settings.database_url is None:
        engine = PostgresEngine(
            settings.postgres_folder, settings.run_folder, settings.log_folder / "postgres.log"
        )
        with progress.step("Preparing PostgreSQL"):
            await engine.prepare()
        await supervisor.run(engine)
        urls = {"database_url": engine.app_url, "database_owner_url": engine.owner_url}
        settings = settings.model_copy(update=urls | {"database_backup_url": engine.backup_url})
    with progress.step("Bringing the database up to date"):
        await _migrate(settings)
    with progress.step("Looking after the demo data" if plan.lab else "Looking after the tenant"):
        await _fill(plan, settings)
    return settings


async def _migrate(settings: Settings) -> None:
    from linedesk.migrations.run import upgrade

    owner_url = settings.database_owner_url or settings.database_url
    assert owner_url is not None
    await upgrade(owner_url)


async def _fill(plan: Plan, settings: Settings) -> None:
    """The demo tenant, or on the first `up` the administrator."""
    from linedesk.kit.db import Database

    assert settings.database_url is not None
    database = Database(settings.database_url)
    try:
        if plan.lab:
            from linedesk.crm.demo import seed

            await seed(database, settings)
        else:
            await _found(database, settings)
    finally:
        await database.close()


async def _found(database: "Database", settings: Settings) -> None:
    from linedesk.directory.founding import found, needs_administrator

    if await needs_administrator(database):
        await found(database, settings, _administrator_password(settings))


def _administrator_password(settings: Settings) -> str:
    if settings.admin_password:
        return settings.admin_password.get_secret_value()
    if not sys.stdin.isatty():
        raise EngineError(
            "The first start needs a password for the user `admin`.",
            f"set {PREFIX}ADMIN_PASSWORD, or start it on a terminal to be asked",
        )
    return getpass.getpass("\n  Choose a password for the user `admin`: ")


async def _switch(settings: Settings, progress: Progress) -> AsteriskEngine:
    """Asterisk, found or fetched, with its configuration written."""
    from linedesk.telephony.asterisk.configuration import AsteriskOptions, write_configuration

    log = settings.log_folder / "packages.log"
    what = "Preparing" if find_asterisk(settings) else "Fetching"
    with progress.step(f"{what} Asterisk"):
        installation = await obtain_asterisk(settings, log)
        secrets, ports = load_secrets(settings), load_ports(settings)
        options = AsteriskOptions(
            share=installation.share,
            modules=installation.modules,
            prompts=settings.prompts_folder,
            music=settings.music_folder,
            bind=settings.bind,
            sip_port=settings.sip_port,
            rtp_ports=settings.rtp_ports,
            http_port=ports.asterisk_http,
            manager_port=ports.asterisk_ami,
            ari_password=secrets.ari_password,
            manager_password=secrets.ami_password,
        )
        write_configuration(settings.asterisk_folder, options)
        log = settings.log_folder / "asterisk.log"
        engine = AsteriskEngine("Asterisk", installation, settings.asterisk_folder, log)
        await engine.prepare()
    return engine


def _programs(plan: Plan, progress: Progress) -> list[ProgramEngine]:
    """Our own processes; the first is the one that takes calls."""
    from linedesk.lab.readiness import missing

    settings = plan.settings
    ready = partial(not_ready, settings)
    found = [
        SparedEngine(_own("serve", settings), ready, READY_LIMIT, progress.say),
        ProgramEngine(_own("worker", settings)),
    ]
    if plan.lab:
        traffic = () if plan.traffic else ("--no-traffic",)
        lab = _own("lab", settings, *traffic)
        found.append(ProgramEngine(lab, partial(missing, settings), READY_LIMIT))
    return found


def _own(name: str, settings: Settings, *options: str) -> Program:
    return Program(
        f"linedesk {name}",
        (sys.executable, "-m", "linedesk.cli", name, *options),
        settings.log_folder / f"{name}.console.log",
        environment=settings.environment(),
    )
