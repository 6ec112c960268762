"""One connection to ARI: its events, and REST requests over the same WebSocket.

Messages are taken in their order as they are read; no event gets a task of its own. Requests are
pipelined: Asterisk carries them out, and answers, one after another in the order in which they were
sent.
"""

import asyncio
import contextlib
import itertools
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Self, TypeVar

import msgspec
import structlog

from linedesk.telephony.asterisk.generated import models
from linedesk.telephony.asterisk.request import Request
from linedesk.telephony.asterisk.wire import Wire

log = structlog.get_logger()

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


class _Asked:
    """Requests that went out together; `done` when all are answered."""

    def __init__(self, requests: int) -> None:
        self.answers: list[Answer] = []
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._requests = requests

    def take(self, answer: Answer) -> None:
        self.answers.append(answer)
        if len(self.answers) == self._requests and not self.done.done():
            self.done.set_result(None)

    def fail(self, error: Exception) -> None:
        if not self.done.done():
            self.done.set_exception(error)


class AriConnection:
    """Made by `open`; `ended` is done when the connection is over, however it ended."""

    def __init__(self, on_message: Callable[[models.Message], None]) -> None:
        self._wire: Wire
        self._on_message = on_message
        self._numbers = itertools.count(1)
        self._waiting: dict[str, _Asked] = {}
        self._decode = msgspec.json.Decoder(models.Message).decode

    @classmethod
    async def open(
        cls,
        address: AriAddress,
        application: str,
        on_message: Callable[[models.Message], None],
    ) -> Self:
        connection = cls(on_message)
        connection._wire = await Wire.connect(
            (address.host, address.port),
            f"/ari/events?app={application}",
            *(address.user, address.password, connection._receive),
        )
        connection.ended.add_done_callback(connection._give_up)
        return connection

    @property
    def ended(self) -> asyncio.Future[None]:
        return self._wire.ended

    async def close(self) -> None:
        await self._wire.close()

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
        if not requests:
            return []
        asked, loop = _Asked(len(requests)), asyncio.get_running_loop()
        numbered = {str(next(self._numbers)): request for request in requests}
        self._waiting |= dict.fromkeys(numbered, asked)
        limit = loop.call_later(seconds, asked.fail, TimeoutError("no answer"))
        try:
            for number, request in numbered.items():
                self._wire.send(_encode(number, request))
            await asked.done
        except ConnectionError as error:
            raise SwitchAway("the connection broke") from error
        finally:
            limit.cancel()
            for number in numbered:
                self._waiting.pop(number, None)
        return asked.answers

    def _receive(self, text: bytes) -> None:
        try:
            message = self._decode(text)
        except msgspec.ValidationError:
            log.warning("an event of an unknown form was ignored")
            return
        if not isinstance(message, models.RESTResponse):
            self._on_message(message)
        elif asked := self._waiting.pop(message.request_id, None):
            asked.take(message)

    def _give_up(self, _: asyncio.Future[None]) -> None:
        for asked in self._waiting.values():
            asked.fail(SwitchAway("the connection broke"))


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
