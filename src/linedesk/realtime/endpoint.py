"""`/events?topics=a,b&since=1,2`: the WebSocket through which a screen follows the center.

The token comes as a cookie or bearer header, else as the first message `{"token": "..."}`. Then the
server sends, for each topic in the order asked, what was missed since `since` or a snapshot, and
from then on events and heartbeats. The screen may say `{"type": "ping"}` and
`{"type": "resync", "topic": "floor"}`; anything else ends the connection with a code that says why.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

import msgspec
import structlog
from fastapi import APIRouter
from starlette.websockets import WebSocket, WebSocketDisconnect

from linedesk.kit.clock import Clock
from linedesk.kit.errors import Forbidden, LinedeskError, NotAuthenticated, NotFound
from linedesk.kit.security import Principal
from linedesk.realtime.hub import Hub
from linedesk.realtime.outbox import Outbox
from linedesk.realtime.sessions import ScreenSessions
from linedesk.realtime.visibility import Address, address_of

log = structlog.get_logger()

MALFORMED, NOT_SIGNED_IN, FORBIDDEN, UNKNOWN_TOPIC = 4400, 4401, 4403, 4404
RIGHTS_CHANGED = 4409
TOO_LARGE, TRY_LATER, TOO_MUCH, NOT_TEXT = 1009, 1013, 1008, 1003
TOKEN_SECONDS = 5.0
SEND_SECONDS = 20.0
RECHECK_SECONDS = 30.0
MOST_CHARACTERS = 8192
MOST_A_MINUTE = 120
MOST_TOPICS = 16


class Token(msgspec.Struct):
    token: str


class Said(msgspec.Struct):
    type: Literal["ping", "resync"]
    topic: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """Who comes in. `principal_of` raises `NotAuthenticated`; `token_of` reads the headers;
    `changed` returns when somebody may have become somebody else."""

    principal_of: Callable[[str], Awaitable[Principal]]
    token_of: Callable[[Mapping[str, str]], str | None]
    same_origin: Callable[[Mapping[str, str]], bool]
    tenant: UUID
    changed: Callable[[], Awaitable[object]]


class Closing(Exception):
    """The connection ends, with this code and reason."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


def events_router(hub: Hub, sessions: ScreenSessions, door: Door, clock: Clock) -> APIRouter:
    """The route `/events`, to be mounted under the API's base."""
    router = APIRouter()

    @router.websocket("/events")
    async def events(websocket: WebSocket) -> None:
        if not door.same_origin(websocket.headers):
            await websocket.close(TOO_MUCH, "wrong origin")
            return
        await websocket.accept()
        try:
            await _welcome(websocket, hub, sessions, door, clock)
        except WebSocketDisconnect:
            pass
        except Closing as closing:
            with suppress(RuntimeError):
                await websocket.close(closing.code, closing.reason)

    return router


async def _welcome(
    websocket: WebSocket, hub: Hub, sessions: ScreenSessions, door: Door, clock: Clock
) -> None:
    # A television's link goes before whoever has signed in at the same browser.
    token = websocket.query_params.get("wall") or door.token_of(websocket.headers)
    token = token or await _first_message(websocket)
    principal = await _principal(door, token)
    screen = Screen(websocket, hub, clock, _addresses(websocket, principal))
    since = _numbers(websocket.query_params.get("since", ""))
    watched = screen.agent if screen.agent and hub.is_agent(screen.agent) else None
    if watched:
        sessions.opened(watched)
    try:
        hub.join(screen.outbox, screen.addresses.values(), since)
        await _first_of(screen.send(), screen.listen(), _recheck(screen, door, token))
    finally:
        hub.leave(screen.outbox)
        if watched:
            sessions.closed(watched)


async def _first_message(websocket: WebSocket) -> str:
    try:
        async with asyncio.timeout(TOKEN_SECONDS):
            text = await _text(websocket)
        return msgspec.json.decode(text, type=Token).token
    except TimeoutError:
        raise Closing(NOT_SIGNED_IN, "no token came") from None
    except msgspec.MsgspecError:
        raise Closing(MALFORMED, 'the first message must be {"token": "..."}') from None


async def _principal(door: Door, token: str) -> Principal:
    try:
        principal = await door.principal_of(token)
    except NotAuthenticated as error:
        raise Closing(NOT_SIGNED_IN, error.code) from None
    except LinedeskError as error:
        raise Closing(TRY_LATER, error.code) from None
    if principal.tenant_id != door.tenant:
        raise Closing(FORBIDDEN, "another tenant")
    return principal


def _addresses(websocket: WebSocket, principal: Principal) -> dict[str, Address]:
    """By topic, in the order asked."""
    names = list(filter(None, websocket.query_params.get("topics", "").split(",")))
    if not names or len(names) > MOST_TOPICS:
        raise Closing(MALFORMED, "name your topics: ?topics=me,system")
    try:
        return {name: address_of(name, principal) for name in names}
    except Forbidden as error:
        raise Closing(FORBIDDEN, error.code) from None
    except NotFound as error:
        raise Closing(UNKNOWN_TOPIC, error.code) from None


def _numbers(text: str) -> list[int]:
    """`since` belongs to `topics` one by one; what is no number resumes nothing."""
    parts = text.split(",") if text else []
    return [int(part) if part.isascii() and part.isdigit() else -1 for part in parts]


async def _text(websocket: WebSocket) -> str:
    message = await websocket.receive()
    if message["type"] == "websocket.disconnect":
        raise WebSocketDisconnect(message.get("code", 1005))
    text = message.get("text")
    if text is None:
        raise Closing(NOT_TEXT, "text only")
    if len(text) > MOST_CHARACTERS:
        raise Closing(TOO_LARGE, "too large")
    return str(text)


async def _recheck(screen: "Screen", door: Door, token: str) -> None:
    """A user who was dismissed, or whose roles changed, does not keep looking."""
    while True:
        with suppress(TimeoutError):
            async with asyncio.timeout(RECHECK_SECONDS):
                await door.changed()
        if _addresses(screen.websocket, await _principal(door, token)) != screen.addresses:
            raise Closing(RIGHTS_CHANGED, "your rights have changed: connect again")


async def _first_of(*works: Awaitable[None]) -> None:
    """Run until one ends; its error is ours, the others are stopped."""
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Screen:
    """One connected screen."""

    def __init__(
        self, websocket: WebSocket, hub: Hub, clock: Clock, addresses: dict[str, Address]
    ) -> None:
        self.addresses = addresses
        self.outbox = Outbox()
        self.websocket = websocket
        self._hub = hub
        self._clock = clock
        self._heard = 0

    @property
    def agent(self) -> str | None:
        """Whose own view this screen shows, if it shows one."""
        me = self.addresses.get("me")
        return me.agent if me else None

    async def send(self) -> None:
        while True:
            await self._send(await self.outbox.take())
            if self.outbox.behind:
                self.outbox.behind = False
                self._hub.resync(self.outbox, self.addresses.values())

    async def _send(self, texts: list[str]) -> None:
        try:
            async with asyncio.timeout(SEND_SECONDS):
                for text in texts:
                    await self.websocket.send_text(text)
        except TimeoutError:
            raise Closing(TRY_LATER, "you do not read") from None

    async def listen(self) -> None:
        began = asyncio.get_running_loop().time()
        while True:
            text = await _text(self.websocket)
            self._heard += 1
            minutes = (asyncio.get_running_loop().time() - began) / 60
            if self._heard > MOST_A_MINUTE * (1 + minutes):
                raise Closing(TOO_MUCH, "you say too much")
            self._answer(text)

    def _answer(self, text: str) -> None:
        try:
            said = msgspec.json.decode(text, type=Said)
        except msgspec.MsgspecError:
            raise Closing(MALFORMED, "say ping or resync") from None
        if said.type == "ping":
            pong = {"type": "pong", "at": self._clock()}
            self.outbox.offer(msgspec.json.encode(pong).decode())
        elif address := self.addresses.get(said.topic):
            self._hub.resync(self.outbox, [address])
        else:
            raise Closing(UNKNOWN_TOPIC, "you did not ask for this topic")
