"""What browsers and programs reach over HTTP."""

from collections.abc import Mapping
from uuid import UUID

import uvicorn
from fastapi import APIRouter, FastAPI
from starlette.datastructures import Headers

from linedesk.api.dependencies import Dependencies
from linedesk.api.gate import bearer_of, cookie_of, same_origin
from linedesk.api.records import TenantRecords
from linedesk.api.relays import Relays
from linedesk.api.sessions import Sessions
from linedesk.app.storage import vault
from linedesk.control.plane import Plane
from linedesk.control.system import SystemState
from linedesk.crm.endpoints import routers as crm_routers
from linedesk.directory.changes import on_change
from linedesk.directory.endpoints import routers as directory_routers
from linedesk.directory.prompts.speech import Speech
from linedesk.directory.wallboards import is_wall_token, wall_principal
from linedesk.engines.certificates import ensure_certificate
from linedesk.engines.data_folder import load_ports, load_secrets
from linedesk.flowtest.endpoints import router as flow_stage
from linedesk.kit.clock import wall_clock
from linedesk.kit.db import Database
from linedesk.kit.security import Principal
from linedesk.kit.tokens import TokenService
from linedesk.realtime.endpoint import Door, events_router
from linedesk.realtime.hub import Hub
from linedesk.realtime.sessions import ScreenSessions
from linedesk.settings import Settings
from linedesk.telephony.asterisk.switch import AsteriskSwitch

LOOPBACK = "127.0.0.1"
WEBSOCKET_BYTES = 64 * 1024


def dependencies(
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
        relays=_relays(settings),
        trusted_proxies=settings.trusted_proxies,
        state={"database": screens},
    )


def _relays(settings: Settings) -> Relays:
    secret, password = (
        found.get_secret_value() if found else None
        for found in (settings.turn_secret, settings.turn_password)
    )
    return Relays(settings.turn_urls, secret or "", settings.turn_username, password)


def modules(settings: Settings) -> tuple[APIRouter, ...]:
    """What is asked for all day stands first: an address is sought in one after another."""
    directory = directory_routers(Speech(settings.prompts_folder))
    crm = crm_routers(vault(settings), settings.files_folder, settings.public_url)
    return (*crm, *directory, flow_stage)


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


def server_of(settings: Settings, app: FastAPI) -> uvicorn.Server:
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
            proxy_headers=False,  # the application knows whom to believe
            ssl_certfile=cert,
            ssl_keyfile=key,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=3,
        )
    )
