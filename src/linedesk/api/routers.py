"""The table of contents of the API."""

from fastapi import APIRouter, FastAPI

from linedesk.api import auth, health, me, sip_proxy, web_calls
from linedesk.api.live import (
    alerts,
    calls,
    directory,
    floor,
    handing,
    interactions,
    supervising,
    trunks,
)

PREFIX = "/api/v1"


def include_routers(app: FastAPI, modules: tuple[APIRouter, ...]) -> None:
    app.include_router(health.router)
    app.include_router(sip_proxy.router)
    app.include_router(web_calls.router, prefix=PREFIX)
    app.include_router(auth.router, prefix=PREFIX)
    app.include_router(me.router, prefix=PREFIX)
    app.include_router(floor.router, prefix=PREFIX)
    app.include_router(directory.router, prefix=PREFIX)
    app.include_router(calls.router, prefix=PREFIX)
    app.include_router(handing.router, prefix=PREFIX)
    app.include_router(supervising.router, prefix=PREFIX)
    app.include_router(alerts.router, prefix=PREFIX)
    app.include_router(interactions.router, prefix=PREFIX)
    app.include_router(trunks.router, prefix=PREFIX)  # before `/trunks/{id}`
    include_modules(app, modules)


def include_modules(app: FastAPI, modules: tuple[APIRouter, ...]) -> None:
    for router in modules:
        app.include_router(router, prefix=PREFIX)
