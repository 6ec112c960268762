"""The browser phones' SIP: WebSocket `/sip`, carried to Asterisk's own WebSocket on loopback.

Asterisk's HTTP server also answers ARI, so it is never reachable from outside; only this path is,
and only for signed-in users who handle calls, from our own pages, and `/sip/web` for visitors of
other pages, who may say far less (`visitor_sip.py`). Both sides send pings by
themselves (the server to the browser, `websockets` to Asterisk), so a dead one is noticed.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from fastapi import APIRouter, WebSocket
from starlette.websockets import WebSocketDisconnect
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.typing import Subprotocol

from linedesk.api.dependencies import Dependencies
from linedesk.api.gate import bearer_of, cookie_of, same_origin
from linedesk.api.problems import linedesk_problem
from linedesk.api.sessions import Sessions
from linedesk.api.visitor_sip import may_pass
from linedesk.control.visitors import TICKET_SECONDS, Ticket
from linedesk.kit.errors import Forbidden, LinedeskError, Malformed, NotAuthenticated
from linedesk.kit.security import Permission

log = structlog.get_logger()
router = APIRouter()

PROTOCOL = "sip"
MOST_BYTES = 64 * 1024  # an INVITE with a generous SDP has 5
OPEN_SECONDS = 5.0
PING_SECONDS = 20.0
TOO_LARGE, FORBIDDEN, GOING_AWAY, NO_CODE, BROKEN_OFF = 1009, 1008, 1001, 1005, 1006


class SwitchAway(LinedeskError):
    status = 503
    code = "switch-away"


@router.websocket("/sip")
async def sip(socket: WebSocket) -> None:
    try:
        await _admit(socket)
        upstream = await _connect(socket.app.state.dependencies)
    except LinedeskError as refusal:
        await socket.send_denial_response(linedesk_problem(refusal))
        return
    async with upstream:
        await socket.accept(PROTOCOL)
        await _first_ended(_to_switch(socket, upstream), _to_browser(upstream, socket))


@router.websocket("/sip/web")
async def visitor_sip(socket: WebSocket) -> None:
    """A visitor's one call, by the ticket that his page was given (`web_calls.py`)."""
    deps: Dependencies = socket.app.state.dependencies
    asked = socket.query_params.get("ticket", "")
    ticket = deps.tickets.connect(asked, socket.headers.get("origin"))
    if ticket is None:
        refusal = Forbidden("The ticket is used, too old or not of this page", code="no-ticket")
        return await socket.send_denial_response(linedesk_problem(refusal))
    try:
        await _carry_visitor(socket, deps, ticket)
    except SwitchAway as refusal:
        await socket.send_denial_response(linedesk_problem(refusal))
    finally:
        deps.tickets.left(ticket)


async def _carry_visitor(socket: WebSocket, deps: Dependencies, ticket: Ticket) -> None:
    async with await _connect(deps) as upstream:
        await socket.accept(PROTOCOL if PROTOCOL in socket.scope["subprotocols"] else None)
        await _first_ended(
            _to_switch(socket, upstream, lambda frame: may_pass(frame, ticket.id, ticket.video)),
            _to_browser(upstream, socket),
            _close_unused(socket, ticket),
        )


async def _close_unused(socket: WebSocket, ticket: Ticket) -> None:
    """A connection without a call is not kept open for anybody."""
    await asyncio.sleep(TICKET_SECONDS)
    if ticket.arrived:
        await asyncio.Event().wait()
    await socket.close(FORBIDDEN)


async def _admit(socket: WebSocket) -> None:
    sessions: Sessions = socket.app.state.sessions
    if not same_origin(socket.headers):
        raise Forbidden("Phones connect from our own pages only", code="wrong-origin")
    if PROTOCOL not in socket.scope.get("subprotocols", ()):
        raise Malformed("Ask for the subprotocol sip")
    token = (
        socket.query_params.get("token") or bearer_of(socket.headers) or cookie_of(socket.headers)
    )
    if not token:
        raise NotAuthenticated("Sign in first")
    principal = await sessions.principal_of(token)
    if not principal.may(Permission.HANDLE_CALLS):
        raise Forbidden("This user takes no calls")


async def _connect(deps: Dependencies) -> ClientConnection:
    try:
        return await connect(
            deps.switch_url(),
            subprotocols=[Subprotocol(PROTOCOL)],
            compression=None,
            max_size=MOST_BYTES,
            open_timeout=OPEN_SECONDS,
            close_timeout=OPEN_SECONDS,
            ping_interval=PING_SECONDS,
            proxy=None,
        )
    except (OSError, TimeoutError, WebSocketException) as error:
        log.warning("the switch takes no browser phone", why=type(error).__name__)
        raise SwitchAway("The telephone switch is away; try again") from error


async def _first_ended(*ways: Awaitable[None]) -> None:
    """When one way ends, by whichever side, the other has nothing left to carry."""
    tasks = [asyncio.ensure_future(way) for way in ways]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _to_switch(
    socket: WebSocket,
    upstream: ClientConnection,
    may_pass: Callable[[str | bytes], bool] = lambda _: True,
) -> None:
    try:
        while True:
            frame = await _received(socket)
            if len(frame) > MOST_BYTES:
                await socket.close(TOO_LARGE)
                break
            if not may_pass(frame):
                log.warning("a visitor's frame is refused", size=len(frame))
                await socket.close(FORBIDDEN)
                break
            await upstream.send(frame)
    except WebSocketDisconnect as left:
        await upstream.close(_sendable(left.code))
    except ConnectionClosed:
        await _close(socket, upstream)


async def _received(socket: WebSocket) -> str | bytes:
    """One frame; raises WebSocketDisconnect when the browser has gone."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message["code"])
    text: str | None = message.get("text")
    return text if text is not None else bytes(message["bytes"])


async def _to_browser(upstream: ClientConnection, socket: WebSocket) -> None:
    """Until the switch ends the connection, in whatever way; then the browser's ends too."""
    try:
        while True:
            await _send(socket, await upstream.recv())
    except ConnectionClosed:
        await _close(socket, upstream)


async def _send(socket: WebSocket, frame: str | bytes) -> None:
    if isinstance(frame, str):
        await socket.send_text(frame)
    else:
        await socket.send_bytes(frame)


async def _close(socket: WebSocket, upstream: ClientConnection) -> None:
    await socket.close(_sendable(upstream.close_code), upstream.close_reason or "")


def _sendable(code: int | None) -> int:
    """1005 and 1006 tell how a connection ended; they cannot be sent."""
    return GOING_AWAY if code in (None, NO_CODE, BROKEN_OFF) else int(code or GOING_AWAY)
