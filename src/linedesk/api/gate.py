"""Before any endpoint: who asks, is the write really his wish, does he ask too often.

ASGI around the router. It puts the principal into `request.state`; whether an endpoint needs one is
said there (`kit/security.py`). WebSockets pass: they authenticate by their first words.
"""

from http.cookies import CookieError, SimpleCookie

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from linedesk.api.problems import linedesk_problem
from linedesk.api.sessions import COOKIE, Sessions
from linedesk.kit.errors import Forbidden, LinedeskError, NotAuthenticated, TooManyRequests
from linedesk.kit.security import Principal

API = "/api/"
SESSION_PATH = "/api/v1/auth/session"
CSRF_HEADER = "x-linedesk"
_READS = frozenset({"GET", "HEAD", "OPTIONS"})
RATE_SECONDS = 10
RATE = parse(f"1000 per {RATE_SECONDS} seconds")  # per user, or per address before the sign-in


def bearer_of(headers: Headers) -> str | None:
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


def cookie_of(headers: Headers) -> str | None:
    try:
        morsel = SimpleCookie(headers.get("cookie", "")).get(COOKIE)
    except CookieError:
        return None
    return morsel.value if morsel else None


def same_origin(headers: Headers) -> bool:
    """Browsers name the page that asks; programs name none."""
    origin = headers.get("origin")
    if origin is None:
        return True
    scheme, separator, host = origin.partition("://")
    return bool(separator) and scheme in {"http", "https"} and host == headers.get("host")


class Gate:
    def __init__(self, app: ASGIApp, sessions: Sessions) -> None:
        self._app = app
        self._sessions = sessions
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(API):
            return await self._app(scope, receive, send)
        try:
            await self._admit(scope, Headers(scope=scope))
        except LinedeskError as refusal:
            return await linedesk_problem(refusal)(scope, receive, send)
        return await self._app(scope, receive, send)

    async def _admit(self, scope: Scope, headers: Headers) -> None:
        bearer, cookie = bearer_of(headers), cookie_of(headers)
        principal = await self._principal(bearer or cookie)
        await self._count(principal, scope)
        by_cookie = bearer is None and (cookie is not None or scope["path"] == SESSION_PATH)
        if by_cookie and scope["method"] not in _READS:
            self._check_intent(headers)
        scope.setdefault("state", {})["principal"] = principal

    async def _principal(self, token: str | None) -> Principal | None:
        """A bad token is nobody: an old cookie must not keep anybody from signing in again."""
        if token is None:
            return None
        try:
            return await self._sessions.principal_of(token)
        except NotAuthenticated:
            return None

    async def _count(self, principal: Principal | None, scope: Scope) -> None:
        client = scope.get("client")
        who = principal.username if principal else f"address {client[0] if client else '-'}"
        if not await self._limiter.hit(RATE, who):
            raise TooManyRequests("Too many requests; slow down", retry_after=RATE_SECONDS)

    def _check_intent(self, headers: Headers) -> None:
        """A foreign page can make a browser send our cookie, but never this header with it."""
        if headers.get(CSRF_HEADER) is None or not same_origin(headers):
            raise Forbidden("A write by cookie needs the header X-Linedesk", code="csrf")
