"""The composition root: the only place that constructs the parts and connects them."""

import asyncio
import gc
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from uuid import UUID

import uvicorn
from fastapi import APIRouter, FastAPI
from starlette.datastructures import Headers

from linedesk.api.app import furnish, lay_out
from linedesk.api.dependencies import Dependencies
from linedesk.api.gate import bearer_of, cookie_of, same_origin
from linedesk.api.records import TenantRecords
from linedesk.api.sessions import Sessions
from linedesk.control.asking import Source
from linedesk.control.definitions import SetUp, SetUpKeeper, first_set_up
from linedesk.control.drain import Drain
from linedesk.control.journal import Journal, JournalInUse
from linedesk.control.lookups import Lookup
from linedesk.control.plane import Plane
from linedesk.control.system import SystemState
from linedesk.control.visitors import SwitchWithTickets, Tickets
from linedesk.control.web_sources import Sources
from linedesk.core.center import Center
from linedesk.core.customers import Recognition
from linedesk.core.inputs import SessionLost
from linedesk.crm.customers.lookup import recognise
from linedesk.crm.endpoints import routers as crm_routers
from linedesk.crm.interactions.talks import know_talks
from linedesk.crm.orders.asking import order_state
from linedesk.crm.privacy.erasing import on_erasure
from linedesk.crm.projections import project_many
from linedesk.crm.recordings.keys import Vault
from linedesk.directory.changes import on_change
from linedesk.directory.definitions import (
    load_accounts,
    load_definitions,
    load_sources,
    load_trunks,
)
from linedesk.directory.endpoints import routers as directory_routers
from linedesk.directory.flows.sources import ORDER
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.team_messages import Message, on_message
from linedesk.directory.tenants import tenants
from linedesk.directory.wallboards import is_wall_token, wall_principal
from linedesk.engines.certificates import ensure_certificate
from linedesk.engines.data_folder import load_ports, load_secrets
from linedesk.engines.errors import EngineError
from linedesk.flowtest.endpoints import router as flow_stage
from linedesk.kit.clock import wall_clock
from linedesk.kit.db import Database
from linedesk.kit.disk import space_of
from linedesk.kit.errors import RecordsUnavailable
from linedesk.kit.reading import TenantReader
from linedesk.kit.sealed_files import Damaged
from linedesk.kit.security import Principal
from linedesk.kit.stores import FolderStore, Store, StoreFault
from linedesk.kit.tokens import TokenService
from linedesk.realtime.endpoint import Door, events_router
from linedesk.realtime.hub import Hub
from linedesk.realtime.sessions import ScreenSessions
from linedesk.settings import Settings
from linedesk.telephony.asterisk.connection import AriAddress
from linedesk.telephony.asterisk.manager import ManagerAddress
from linedesk.telephony.asterisk.switch import AsteriskPlaces, AsteriskSwitch

LOOPBACK = "127.0.0.1"
WEBSOCKET_BYTES = 64 * 1024
DISK_SECONDS = 10.0
COLLECT_AFTER = 20_000  # new objects; a call makes some hundreds that live longer than it
# What others load only when they begin to work.
LOADED_LATE = (
    "uvicorn.protocols.http.auto",
    "uvicorn.protocols.websockets.websockets_sansio_impl",
)
CALL_PATH_CONNECTIONS = 8  # apart from the screens', so that no report can starve a call


def prepare(settings: Settings) -> FastAPI:
    """What takes long and opens nothing: a spare has done it before it is needed."""
    for name in LOADED_LATE:
        import_module(name)
    prepared = lay_out(_modules(settings))
    _spare_the_collector()
    return prepared


async def serve(settings: Settings, prepared: FastAPI) -> None:
    """Control and API in one process, until SIGTERM or SIGINT."""
    assert settings.database_url, "the supervisor says where the records are"
    async with AsyncExitStack() as closing:
        calls = Database(settings.database_url, CALL_PATH_CONNECTIONS)
        closing.push_async_callback(calls.close)
        tenant = await _tenant(settings, calls)
        screens = Database(settings.database_url, tenant=tenant)
        closing.push_async_callback(screens.close)
        house = await _build(settings, prepared, tenant, calls, screens)
        _spare_the_collector()
        await house.run()


def _spare_the_collector() -> None:
    """What is built by now lives as long as the process. Looking through it again and again would
    hold up a call now and then for a tenth of a second."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(COLLECT_AFTER)


async def work(settings: Settings) -> None:
    """Background jobs, until cancelled."""
    # Here, since the process that calls depend on needs no codecs and starts sooner without.
    from linedesk.worker import chores, dumping, keeping, moving, recordings

    assert settings.database_url, "the supervisor says where the records are"
    database = Database(settings.database_url, pool_size=4)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(recordings.run(database, settings.recordings_folder), name="audio")
            group.create_task(chores.run(database), name="chores")
            group.create_task(
                keeping.run(database, _vault(settings), settings.files_folder, _backup(settings)),
                name="keeping",
            )
            group.create_task(moving.run(database, settings.files_folder), name="files")
            backup = _backup(settings)
            if backup and settings.database_backup_url:
                copies = dumping.run(settings.database_backup_url, _vault(settings), backup)
                group.create_task(copies, name="database copies")
    finally:
        await database.close()


def open_database_copy(settings: Settings, target: Path, name: str = "") -> str:
    """The newest copy of the database in the backup, or that one, for `pg_restore`; its name."""
    from linedesk.worker.dumping import DumpFailed, open_copy

    advice = "docs/operations/recordings.md tells how a backup is set up and restored"
    store = _backup(settings)
    if store is None:
        raise EngineError("No backup is set up.", advice)
    try:
        return open_copy(_vault(settings), store, target, name)
    except (DumpFailed, Damaged, StoreFault) as fault:
        raise EngineError(f"The copy cannot be opened: {fault}.", advice) from fault


def _backup(settings: Settings) -> Store | None:
    """The bucket goes before the folder."""
    if settings.backup_s3:
        from linedesk.kit.s3 import S3Store

        return S3Store(settings.backup_s3, settings.backup_s3_endpoint)
    return FolderStore(settings.backup_folder) if settings.backup_folder else None


@dataclass(frozen=True, slots=True)
class House:
    """The parts that live as long as the process."""

    switch: AsteriskSwitch
    plane: Plane
    keeper: SetUpKeeper
    drain: Drain
    hub: Hub
    screens: ScreenSessions
    reader: TenantReader
    server: uvicorn.Server
    disk: Callable[[], Coroutine[None, None, None]]

    async def run(self) -> None:
        """The server ends on a signal; everything else ends with it."""
        self.screens.start()
        try:
            async with asyncio.TaskGroup() as group:
                others = [
                    group.create_task(self.plane.run(), name="plane"),
                    group.create_task(self.switch.run(), name="switch"),
                    group.create_task(self.keeper.run(), name="set-up"),
                    group.create_task(self.drain.run(), name="drain"),
                    group.create_task(self.hub.run(), name="hub"),
                    group.create_task(self.disk(), name="disk"),
                ]
                await self.server.serve()
                for task in others:
                    task.cancel()
        finally:
            self.screens.close()
            await self.plane.close()
            await self.reader.close()


async def _build(
    settings: Settings, prepared: FastAPI, tenant: UUID, calls: Database, screens: Database
) -> House:
    load, copy = _loader(calls, tenant), settings.run_folder / "definitions.json"
    set_up = await first_set_up(load, copy)
    switch, system, tickets = _switch(settings), SystemState(), Tickets(wall_clock)
    journal = Journal(settings.journal_folder, wall_clock)
    center = Center(set_up.definitions)
    reader = TenantReader(settings.database_url or "", tenant, CALL_PATH_CONNECTIONS)
    plane = Plane(
        *(center, SwitchWithTickets(switch, tickets), journal, _lookup(reader), wall_clock),
        system=system,
        sources=_sources(calls, tenant, lambda: keeper.current),
    )
    keeper = SetUpKeeper(load, copy, plane.submit, switch.provision, calls)
    keeper.current = set_up
    await _restore(plane)
    hub = Hub(
        *(plane.snapshot, system.view, wall_clock),
        alert_rules=lambda: keeper.current.definitions.alert_rules,
    )
    watched = _watched(settings, plane)
    _connect(plane, hub, system, screens, keeper)
    on_erasure(screens, journal.forget_person)
    know_talks(screens, center.is_with)
    records = TenantRecords(screens, tenant, reader)
    deps = _dependencies(settings, records, screens, plane, hub, system, watched, switch)
    deps = replace(deps, tickets=tickets, definitions=lambda: keeper.current.definitions)
    app = furnish(prepared, deps)
    on_change(screens, app.state.sessions.ask_again)
    drain = Drain(journal, calls, tenant, project_many, system)
    server = _server(settings, app)
    disk = partial(_watch_disk, settings, system)
    return House(switch, plane, keeper, drain, hub, watched, reader, server, disk)


async def _watch_disk(settings: Settings, system: SystemState) -> None:
    """For ever: whether there is room for recordings."""
    while True:
        system.set("disk", space_of(settings.recordings_folder).value)
        await asyncio.sleep(DISK_SECONDS)


async def _restore(plane: Plane) -> None:
    try:
        await plane.start()
    except JournalInUse as error:
        advice = "stop the other one first, or choose another data folder with --data"
        raise EngineError("Another Linedesk works with this data folder.", advice) from error


def _connect(
    plane: Plane, hub: Hub, system: SystemState, screens: Database, keeper: SetUpKeeper
) -> None:
    """Who hears of what."""

    async def reload(_: UUID) -> None:
        await keeper.changed()

    plane.subscribe(hub.changed)
    system.subscribe(hub.system_changed)
    on_change(screens, reload)
    on_message(screens, partial(_tell_people, hub))


async def _tell_people(hub: Hub, people: Sequence[UUID], message: Message) -> None:
    for person in people:
        hub.tell_agent(str(person), "team.message", message.model_dump(mode="json"))


def _loader(database: Database, tenant: UUID) -> Callable[[], Awaitable[SetUp]]:
    async def load() -> SetUp:
        async with database.session(tenant) as session:
            return SetUp(
                await load_definitions(session, tenant),
                tuple(await load_accounts(session)),
                tuple(await load_trunks(session)),
                tuple(await load_sources(session)),
            )

    return load


def _lookup(reader: TenantReader) -> Lookup:
    async def lookup(number: str) -> Recognition:
        return await recognise(reader, number)

    return lookup


def _sources(database: Database, tenant: UUID, web: Callable[[], SetUp]) -> Mapping[str, Source]:
    """What flows may ask: the records, by the names of `directory/flows/sources.py`, and the web
    as it is set up now."""

    async def order(values: Mapping[str, str]) -> Mapping[str, str]:
        async with database.session(tenant) as session:
            return await order_state(session, values)

    return Sources({ORDER: order}, lambda: web().sources)


def _switch(settings: Settings) -> AsteriskSwitch:
    secrets, ports = load_secrets(settings), load_ports(settings)
    return AsteriskSwitch(
        AsteriskPlaces(
            ari=AriAddress(LOOPBACK, ports.asterisk_http, "linedesk", secrets.ari_password),
            manager=ManagerAddress(LOOPBACK, ports.asterisk_ami, "linedesk", secrets.ami_password),
            prompts=settings.prompts_folder,
            recordings=settings.recordings_folder / "raw",
            folder=settings.asterisk_folder,
        )
    )


def _watched(settings: Settings, plane: Plane) -> ScreenSessions:
    return ScreenSessions(
        settings.run_folder / "screens.json", lambda agent: plane.post(SessionLost(agent))
    )


def _dependencies(
    settings: Settings,
    records: TenantRecords,
    screens: Database,
    plane: Plane,
    hub: Hub,
    system: SystemState,
    watched: ScreenSessions,
    switch: AsteriskSwitch,
) -> Dependencies:
    tenant = records.tenant
    tokens = TokenService(load_secrets(settings).token_key, tenant)
    sessions = Sessions(tokens, records, wall_clock)
    on_change(screens, sessions.ask_again)
    door = _door(sessions, screens, tenant)
    events = events_router(hub, watched, door, wall_clock)
    return Dependencies(
        tenant_id=tenant,
        tokens=tokens,
        plane=plane,
        hub=hub,
        lines=switch.lines,
        records=records,
        switch_url=lambda: f"ws://{LOOPBACK}:{load_ports(settings).asterisk_http}/ws",
        system=system.view,
        modules=(events,),
        state={"database": screens},
    )


def _modules(settings: Settings) -> tuple[APIRouter, ...]:
    speech = Speech(settings.prompts_folder)
    return (*directory_routers(speech), flow_stage, *_crm(settings))


def _crm(settings: Settings) -> tuple[APIRouter, ...]:
    return crm_routers(_vault(settings), settings.files_folder)


def _vault(settings: Settings) -> Vault:
    return Vault(settings.recordings_folder, load_secrets(settings).master_key)


def _door(sessions: Sessions, database: Database, tenant: UUID) -> Door:
    """Who may follow the events: the same people by the same tokens as everywhere, and televisions
    by theirs."""

    async def principal_of(token: str) -> Principal:
        if is_wall_token(token):
            return await wall_principal(database, token)
        return await sessions.principal_of(token)

    def token_of(headers: Mapping[str, str]) -> str | None:
        known = Headers(headers)
        return bearer_of(known) or cookie_of(known)

    return Door(
        principal_of=principal_of,
        token_of=token_of,
        same_origin=lambda headers: same_origin(Headers(headers)),
        tenant=tenant,
        changed=sessions.changed,
    )


def _server(settings: Settings, app: FastAPI) -> uvicorn.Server:
    certificate = ensure_certificate(settings)
    cert, key = certificate or (None, None)
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.bind,
            port=settings.http_port,
            ws="websockets-sansio",
            ws_per_message_deflate=False,
            ws_max_size=WEBSOCKET_BYTES,
            ws_ping_interval=5.0,
            ws_ping_timeout=10.0,
            ssl_certfile=cert,
            ssl_keyfile=key,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=3,
        )
    )


async def _tenant(settings: Settings, database: Database) -> UUID:
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
