"""A thin connection to the exchange: requests over the event WebSocket, events in order."""

import asyncio
import itertools
import json
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote, urlencode

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidHandshake


class AriRefused(Exception):
    """The exchange answered with an error; `status` is the HTTP status."""

    def __init__(self, status: int, what: str) -> None:
        super().__init__(f"{status} {what}")
        self.status = status


class Ari:
    """One WebSocket; REST requests are matched with their answers, the rest are events."""

    def __init__(self, port: int, user: str, password: str, application: str) -> None:
        key = {"app": application, "subscribeAll": "true", "api_key": f"{user}:{password}"}
        self._url = f"ws://127.0.0.1:{port}/ari/events?{urlencode(key)}"
        self._socket: ClientConnection | None = None
        self._numbers = itertools.count(1)
        self._waiting: dict[str, asyncio.Future[Any]] = {}

    async def connect(self, within: float = 15.0) -> None:
        """Connect, waiting for an exchange that is still starting."""
        async with asyncio.timeout(within):
            while self._socket is None:
                try:
                    self._socket = await connect(self._url, max_size=None, compression=None)
                except (OSError, InvalidHandshake):
                    await asyncio.sleep(0.1)

    async def close(self) -> None:
        if self._socket:
            await self._socket.close()

    async def events(self) -> AsyncIterator[dict[str, Any]]:
        """Every event until the connection ends; must be running for `request` to be answered."""
        assert self._socket is not None, "connect first"
        async for text in self._socket:
            message = json.loads(text)
            if message["type"] == "RESTResponse":
                self._take_answer(message)
            else:
                yield message

    async def request(
        self, method: str, uri: str, body: object = None, **query: object
    ) -> Any:  # JSON
        """Send one request, return the decoded answer; AriRefused for a status of 400 and more."""
        assert self._socket is not None, "connect first"
        number = str(next(self._numbers))
        answer: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        try:
            await self._socket.send(json.dumps(_request(number, method, uri, body, query)))
            return await asyncio.wait_for(answer, 10)
        finally:
            self._waiting.pop(number, None)

    def _take_answer(self, message: dict[str, Any]) -> None:
        answer = self._waiting.get(message["request_id"])
        if answer is None or answer.done():
            return
        text = message.get("message_body")
        if message["status_code"] >= 400:
            what = f"{message.get('reason_phrase', '')} {message['uri']} {text or ''}"
            answer.set_exception(AriRefused(message["status_code"], what))
        else:
            answer.set_result(json.loads(text) if text else None)


def _request(
    number: str, method: str, uri: str, body: object, query: dict[str, object]
) -> dict[str, object]:
    pairs = [{"name": name, "value": str(value)} for name, value in query.items()]
    request: dict[str, object] = {
        "type": "RESTRequest",
        "transaction_id": number,
        "request_id": number,
        "method": method,
        "uri": quote(uri, safe="/+-._~"),
        "query_strings": pairs,
    }
    if body is not None:
        request |= {"content_type": "application/json", "message_body": json.dumps(body)}
    return request
