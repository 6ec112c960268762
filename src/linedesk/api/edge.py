"""What every answer carries and what no request may exceed."""

from collections.abc import Sequence

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from linedesk.api.problems import linedesk_problem, problem
from linedesk.kit.errors import NotAuthenticated

MOST_BYTES = 1 << 20
# Files come in by few doors, with their length told ahead; behind them they go to disk in pieces.
# That happens before an endpoint asks who sends them, so these doors are for who has signed in.
LARGER = {"/attachments": 21 << 20, "/imports": 256 << 20}
# Ant Design writes its styles into <style> elements as it renders, so styles need 'unsafe-inline';
# scripts do not. blob: is for recordings and the ringer, ws: is 'self' in the browsers of today.
_POLICY = (
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "media-src 'self' blob: data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
)


def policy(holders: Sequence[str] = ()) -> str:
    """The Content-Security-Policy; `holders`: sites whose pages may hold this one in a frame."""
    ancestors = " ".join(holders or ["'none'"])
    return "; ".join((*_POLICY, f"frame-ancestors {ancestors}"))


HEADERS = {
    "content-security-policy": policy(),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "microphone=(self), camera=(self), geolocation=()",
}


class SecurityHeaders:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                _dress(message, scope)
            await send(message)

        return await self._app(scope, receive, dressed)


_ALWAYS = [(name.encode(), value.encode()) for name, value in HEADERS.items()]
_BY_TLS = (b"strict-transport-security", b"max-age=31536000")
_OF_THE_API = (b"cache-control", b"no-store")


def _dress(message: Message, scope: Scope) -> None:
    """What the answer says itself stays. In bytes: each answer passes here."""
    told = list(message["headers"])
    known = {name.lower() for name, _ in told}
    more = [*_ALWAYS]
    if scope["scheme"] == "https":
        more.append(_BY_TLS)
    if scope["path"].startswith("/api/"):
        more.append(_OF_THE_API)
    message["headers"] = told + [pair for pair in more if pair[0] not in known]


class BodyLimit:
    """Refuses a body over `MOST_BYTES`, before reading it when its length is told. Stands behind
    the gate, which says who asks."""

    def __init__(self, app: ASGIApp, most: int = MOST_BYTES) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        headers = Headers(scope=scope)
        told = headers.get("content-length", "0")
        most = self._most_at(scope)
        if int(told) > most if told.isdigit() else True:
            return await self._refuse(scope, receive, send, most)
        if int(told) > self._most and scope.get("state", {}).get("principal") is None:
            return await linedesk_problem(NotAuthenticated("Sign in first"))(scope, receive, send)
        if "transfer-encoding" not in headers:
            return await self._app(scope, receive, send)
        body = await self._read(receive)
        if body is None:
            return await self._refuse(scope, receive, send, self._most)
        return await self._app(scope, _replay(body, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        """The whole of a body of untold length; None when it is too large or breaks off."""
        body = b""
        while len(body) <= self._most:
            message = await receive()
            if message["type"] != "http.request":
                return None
            body += message.get("body", b"")
            if not message.get("more_body", False):
                return body if len(body) <= self._most else None
        return None

    def _most_at(self, scope: Scope) -> int:
        ways = (most for end, most in LARGER.items() if scope["path"].endswith(end))
        return next(ways, self._most) if scope["method"] == "POST" else self._most

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, most: int) -> None:
        detail = f"A request may carry {most} bytes at most."
        await problem(413, "too-large", detail, {"Connection": "close"})(scope, receive, send)


def _replay(body: bytes, receive: Receive) -> Receive:
    pending: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return pending.pop() if pending else await receive()

    return replay
