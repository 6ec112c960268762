"""The table of contents of the API."""

from fastapi import APIRouter, FastAPI
from starlette.routing import Match
from starlette.types import Scope

from linedesk.api import auth, bar, health, me, sip_proxy, web_calls
from linedesk.api.live import (
    alerts,
    calls,
    directory,
    floor,
    foreseeing,
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
    app.include_router(bar.router, prefix=PREFIX)
    app.include_router(auth.router, prefix=PREFIX)
    app.include_router(me.router, prefix=PREFIX)
    app.include_router(floor.router, prefix=PREFIX)
    app.include_router(directory.router, prefix=PREFIX)
    app.include_router(foreseeing.router, prefix=PREFIX)
    app.include_router(calls.router, prefix=PREFIX)
    app.include_router(handing.router, prefix=PREFIX)
    app.include_router(supervising.router, prefix=PREFIX)
    app.include_router(alerts.router, prefix=PREFIX)
    app.include_router(interactions.router, prefix=PREFIX)
    app.include_router(trunks.router, prefix=PREFIX)  # before `/trunks/{id}`
    include_modules(app, modules)


def include_modules(app: FastAPI, modules: tuple[APIRouter, ...]) -> None:
    for router in modules:
        app.include_router(_known_by_its_nouns(router), prefix=PREFIX)


def _known_by_its_nouns(router: APIRouter) -> APIRouter:
    """Asked only for paths that begin with one of its nouns. With eighty routers the search by
    patterns, in each of them, costs a list of customers a fifth of its time."""
    nouns = {_noun(getattr(route, "path", "/{")) for route in router.routes}
    search = type(router).matches

    def matches(scope: Scope) -> tuple[Match, Scope]:
        known = _noun(scope["path"].removeprefix(PREFIX)) in nouns
        return search(router, scope) if known else (Match.NONE, {})

    if not any(noun.startswith("{") for noun in nouns):
        router.matches = matches  # type: ignore[method-assign]
    return router


def _noun(path: str) -> str:
    """`customers` of `/customers/{id}`."""
    return path.removeprefix("/").partition("/")[0]
