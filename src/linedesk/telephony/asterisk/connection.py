"""One connection to ARI: its events, and REST requests over the same WebSocket.

One reader takes the messages in their order; no event gets a task of its own. Requests are
pipelined: Asterisk carries them out one after another in the order in which they were sent.
"""

import asyncio
import base64
import contextlib
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

import msgspec
import structlog
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.request import Request

log = structlog.get_logger()

# A peer that is gone without a word is noticed within the sum of these three.
PING_SECONDS = 1.0
PONG_SECONDS = 2.5
CLOSE_SECONDS = 0.5
OPEN_SECONDS = 3.0
ANSWER_SECONDS = 5.0

T = TypeVar("T")
Answer = models.RESTResponse


class SwitchAway(ConnectionError):
    """There is no connection, or it broke before the answer came."""


class AriError(Exception):
    """Asterisk refused the request with this HTTP status."""

    def __init__(self, request: Request, status: int, why: str) -> None:
        super().__init__(f"{request.method} {request.uri}: {status} {why}")
        self.status = status
        self.why = why


@dataclass(frozen=True, slots=True)
class AriAddress:
    host: str
    port: int
    user: str
    password: str = field(repr=False)


class AriConnection:
    """Use `open`, then `run` as a task until it returns: the connection is over."""

    def __init__(
        self, socket: ClientConnection, on_message: Callable[[models.Message], None]
    ) -> None:
        self._socket = socket
        self._on_message = on_message
        self._numbers = itertools.count(1)
        self._waiting: dict[str, asyncio.Future[Answer]] = {}
        self._decode = msgspec.json.Decoder(models.Message).decode

    @classmethod
    async def open(
        cls,
        address: AriAddress,
        applications: Sequence[str],
        on_message: Callable[[models.Message], None],
    ) -> Self:
        secret = base64.b64encode(f"{address.user}:{address.password}".encode()).decode()
        socket = await connect(
            f"ws://{address.host}:{address.port}/ari/events?app={','.join(applications)}",
            additional_headers={"Authorization": f"Basic {secret}"},
            open_timeout=OPEN_SECONDS,
            ping_interval=PING_SECONDS,
            ping_timeout=PONG_SECONDS,
            close_timeout=CLOSE_SECONDS,
            compression=None,
            max_size=None,
            proxy=None,
        )
        return cls(socket, on_message)

    async def run(self) -> None:
        """Read until the connection ends, however it ends."""
        try:
            with contextlib.suppress(WebSocketException):
                async for text in self._socket:
                    self._receive(text)
        finally:
            self._give_up()

    async def close(self) -> None:
        await self._socket.close()

    async def request(self, request: Request, seconds: float = ANSWER_SECONDS) -> str:
        """Send, wait for the answer, return its body; raises `AriError` for a refusal."""
        answer = await self.ask([request], seconds)
        return _body(request, answer[0])

    async def fetch(self, request: Request, kind: type[T]) -> T:
        """The body of the answer as `kind`."""
        return msgspec.json.decode(await self.request(request), type=kind)

    async def ask(
        self, requests: Sequence[Request], seconds: float = ANSWER_SECONDS
    ) -> list[Answer]:
        """Send all at once; all answers, whatever their status, in the order of the requests.

        Raises `SwitchAway` and `TimeoutError`.
        """
        asked = [self._remember() for _ in requests]
        try:
            for (number, _), request in zip(asked, requests, strict=True):
                await self._socket.send(_encode(number, request), text=True)
            async with asyncio.timeout(seconds):
                return [await answer for _, answer in asked]
        except WebSocketException as error:
            raise SwitchAway("the connection broke") from error
        finally:
            for number, answer in asked:
                self._waiting.pop(number, None)
                answer.cancel()

    def _remember(self) -> tuple[str, asyncio.Future[Answer]]:
        number = str(next(self._numbers))
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        return number, answer

    def _receive(self, text: str | bytes) -> None:
        try:
            message = self._decode(text)
        except msgspec.ValidationError:
            log.warning("an event of an unknown form was ignored")
            return
        if isinstance(message, models.RESTResponse):
            answer = self._waiting.pop(message.request_id, None)
            if answer is not None and not answer.done():
                answer.set_result(message)
            return
        self._on_message(message)

    def _give_up(self) -> None:
        waiting, self._waiting = self._waiting, {}
        for answer in waiting.values():
            if not answer.done():
                answer.set_exception(SwitchAway("the connection broke"))


def _encode(number: str, request: Request) -> bytes:
    message: dict[str, Any] = {
        "type": "RESTRequest",
        "transaction_id": number,
        "request_id": number,
        "method": request.method,
        "uri": request.uri,
    }
    if request.query:
        message["query_strings"] = [{"name": n, "value": v} for n, v in request.query]
    if request.body is not None:
        message["content_type"] = "application/json"
        message["message_body"] = msgspec.json.encode(request.body).decode()
    return msgspec.json.encode(message)


def _body(request: Request, answer: Answer) -> str:
    if answer.status_code >= 300:
        raise AriError(request, answer.status_code, reason(answer))
    return answer.message_body or ""


def reason(answer: Answer) -> str:
    """What Asterisk says in a body such as {"message": "Channel not found"}."""
    with contextlib.suppress(ValueError, AttributeError):
        said = json.loads(answer.message_body or "")
        return str(said.get("message") or said.get("error") or answer.reason_phrase)
    return answer.reason_phrase
