"""`create_app`: routes, error handlers and what stands around them. It starts nothing."""

import asyncio

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse
from starlette.middleware.gzip import GZipMiddleware
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from linedesk import __doc__ as title
from linedesk.api.dependencies import Dependencies
from linedesk.api.edge import BodyLimit, SecurityHeaders
from linedesk.api.gate import Gate
from linedesk.api.problems import UnexpectedErrors, install_handlers
from linedesk.api.routers import PREFIX, include_modules, include_routers
from linedesk.api.sessions import Sessions
from linedesk.api.sign_in import SignIn
from linedesk.api.web import Screens
from linedesk.api.web_calls import Counter


def create_app(deps: Dependencies) -> FastAPI:
    return furnish(lay_out(), deps)


def lay_out(modules: tuple[APIRouter, ...] = ()) -> FastAPI:
    """The routes, ours and the modules': most of the work, for which nothing has to run yet."""
    app = FastAPI(
        title="Linedesk",
        description=title or "",
        openapi_url=None,  # would be drawn up in the event loop, and calls wait meanwhile
        docs_url=None,  # the page loads scripts from elsewhere, which our policy forbids
        redoc_url=None,
        redirect_slashes=False,
    )
    app.add_api_route(f"{PREFIX}/openapi.json", _description, include_in_schema=False)
    install_handlers(app)
    include_routers(app, modules)
    return app


async def _description(request: Request) -> JSONResponse:
    """Of the whole API; it takes seconds to draw up, once."""
    return JSONResponse(await asyncio.to_thread(request.app.openapi))


def furnish(app: FastAPI, deps: Dependencies) -> FastAPI:
    """What is laid out gets those whom it asks, their own routes, and its doors."""
    _fill_state(app, deps)
    include_modules(app, deps.modules)
    screens = Screens(deps.web_folder, lambda: deps.definitions().bar_origins)
    app.router.default = screens  # not a mount: that would hide a 405
    _surround(app, deps)
    return app


def _fill_state(app: FastAPI, deps: Dependencies) -> None:
    app.state.dependencies = deps
    app.state.sessions = Sessions(deps.tokens, deps.records, deps.clock)
    app.state.sign_in = SignIn(deps.records, deps.tokens, deps.tenant_id)
    app.state.web_call_counter = Counter()
    for name, value in deps.state.items():
        setattr(app.state, name, value)


def _surround(app: FastAPI, deps: Dependencies) -> None:
    """The last one added is met first."""
    app.add_middleware(BodyLimit)
    app.add_middleware(Gate, sessions=app.state.sessions)
    app.add_middleware(UnexpectedErrors)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=1)
    app.add_middleware(SecurityHeaders)
    if deps.trusted_proxies:  # what others say of whom they ask for is not believed
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(deps.trusted_proxies))
