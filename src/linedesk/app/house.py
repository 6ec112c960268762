"""The parts of the serving process, connected."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass, replace
from functools import partial
from uuid import UUID

import uvicorn
from fastapi import FastAPI

from linedesk.api.app import furnish
from linedesk.api.records import TenantRecords
from linedesk.app.records import loader, lookup, sources
from linedesk.app.web import LOOPBACK, dependencies, server_of
from linedesk.control.definitions import SetUpKeeper, first_set_up
from linedesk.control.drain import Drain
from linedesk.control.journal import Journal, JournalInUse
from linedesk.control.plane import Plane
from linedesk.control.system import SystemState
from linedesk.control.visitors import SwitchWithTickets, Tickets
from linedesk.core.center import Center
from linedesk.core.inputs import SessionLost
from linedesk.crm.interactions.talks import know_talks
from linedesk.crm.interactions.writing import on_writing
from linedesk.crm.privacy.erasing import on_erasure
from linedesk.crm.projections import project_many
from linedesk.directory.changes import on_change
from linedesk.directory.team_messages import Message, on_message
from linedesk.engines.data_folder import load_ports, load_secrets
from linedesk.engines.errors import EngineError
from linedesk.kit.clock import wall_clock
from linedesk.kit.db import Database
from linedesk.kit.disk import space_of
from linedesk.kit.reading import TenantReader
from linedesk.realtime.hub import Hub
from linedesk.realtime.sessions import ScreenSessions
from linedesk.settings import Settings
from linedesk.telephony.asterisk.connection import AriAddress
from linedesk.telephony.asterisk.manager import ManagerAddress
from linedesk.telephony.asterisk.switch import AsteriskPlaces, AsteriskSwitch

DISK_SECONDS = 10.0
CALL_PATH_CONNECTIONS = 8  # apart from the screens', so that no report can starve a call


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


async def build(
    settings: Settings, prepared: FastAPI, tenant: UUID, calls: Database, screens: Database
) -> House:
    load, copy = loader(calls, tenant), settings.run_folder / "definitions.json"
    set_up = await first_set_up(load, copy)
    switch, system, tickets = _switch(settings), SystemState(), Tickets(wall_clock)
    journal = Journal(settings.journal_folder, wall_clock)
    center = Center(set_up.definitions)
    reader = TenantReader(settings.database_url or "", tenant, CALL_PATH_CONNECTIONS)
    plane = Plane(
        *(center, SwitchWithTickets(switch, tickets), journal, lookup(reader), wall_clock),
        system=system,
        sources=sources(calls, tenant, lambda: keeper.current),
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
    deps = dependencies(settings, records, screens, plane, hub, system, watched, switch)
    drain = Drain(journal, calls, tenant, project_many, system)
    deps = replace(deps, tickets=tickets, noted=drain.caught_up)
    deps = replace(deps, definitions=lambda: keeper.current.definitions)
    app = furnish(prepared, deps)
    on_change(screens, app.state.sessions.ask_again)
    server = server_of(settings, app)
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
    on_writing(screens, hub.written)


async def _tell_people(hub: Hub, people: Sequence[UUID], message: Message) -> None:
    for person in people:
        hub.tell_agent(str(person), "team.message", message.model_dump(mode="json"))


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
