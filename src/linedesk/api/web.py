"""The screens: the built web front end, with `index.html` for every route of its own router."""

from collections.abc import Callable, Sequence
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from linedesk.api.edge import policy

_PACKAGED = Path(__file__).parents[1] / "web"
_BUILT_HERE = Path(__file__).parents[3] / "web" / "dist"
SERVER_PATHS = ("api", "sip", "healthz", "readyz", "metrics", "assets")
BAR = "bar"  # the one page that other sites may hold in theirs
IMMUTABLE = "public, max-age=31536000, immutable"  # the build puts a hash into each asset's name

MISSING = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Linedesk</title>
<h1>The screens are not built</h1>
<p>The server runs, but the web front end has not been built. Run <code>./linedesk demo</code> or
<code>./linedesk up</code>, which build it, or <code>npm ci &amp;&amp; npm run build</code> in
<code>web/</code>; then load this page again.</p>
<h1 lang="zh">界面尚未构建</h1>
<p lang="zh">服务已启动，但网页界面还没有构建。请运行 <code>./linedesk demo</code> 或
<code>./linedesk up</code>，然后刷新本页。</p></html>"""


def find_build() -> Path | None:
    """The build that came with the package, else the one in the repository."""
    return next((one for one in (_PACKAGED, _BUILT_HERE) if (one / "index.html").is_file()), None)


class Screens:
    """ASGI, for whatever no route takes. Looks for the build until there is one."""

    def __init__(
        self, folder: Path | None = None, bar_origins: Callable[[], Sequence[str]] = tuple
    ) -> None:
        self._folder = folder
        self._bar_origins = bar_origins
        self._files: StaticFiles | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await send({"type": "websocket.close", "code": 1000})
        response = await self._response(scope)
        return await response(scope, receive, send)

    async def _response(self, scope: Scope) -> Response:
        path = scope["path"].lstrip("/")
        owner = path.split("/", 1)[0]
        files = self._build()
        if files is None and owner not in SERVER_PATHS:
            return HTMLResponse(MISSING, 503)
        if files is None or (owner in SERVER_PATHS and owner != "assets"):
            raise HTTPException(404, "There is nothing at this address")
        response = await _file(files, path, scope)
        if path == BAR:  # obsoletes X-Frame-Options wherever browsers know it
            response.headers["Content-Security-Policy"] = policy(self._bar_origins())
        return response

    def _build(self) -> StaticFiles | None:
        if self._files is None and (folder := self._folder or find_build()):
            self._files = StaticFiles(directory=folder, check_dir=False)
        return self._files


async def _file(files: StaticFiles, path: str, scope: Scope) -> Response:
    try:
        response = await files.get_response(path or "index.html", scope)
    except HTTPException as missing:
        if missing.status_code != 404 or path.startswith("assets/"):
            raise
        response = await files.get_response("index.html", scope)
    hashed = path.startswith("assets/")
    response.headers["Cache-Control"] = IMMUTABLE if hashed else "no-cache"
    return response
