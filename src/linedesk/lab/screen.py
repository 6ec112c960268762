"""A person's browser without the browser: signs in, asks, is told what changes. Public API only."""

import asyncio
import contextlib
import http.client
import json
import ssl
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import quote, urlsplit

from websockets.asyncio.client import connect
from websockets.exceptions import WebSocketException

PATIENCE = 60.0  # seconds for an answer, on a busy machine too


class Refused(Exception):
    """The API answered with an error; `code` is the problem's stable code."""

    def __init__(self, status: int, code: str) -> None:
        super().__init__(f"{status} {code}")
        self.status, self.code = status, code


class Screen:
    """`url`: such as http://127.0.0.1:8080."""

    def __init__(self, url: str, username: str, password: str) -> None:
        self._url = urlsplit(url)
        self._username, self._password = username, password
        self._token: str | None = None

    @property
    def username(self) -> str:
        return self._username

    async def sign_in(self) -> str:
        """The token, for those who ask by other ways too."""
        form = f"username={quote(self._username)}&password={quote(self._password)}"
        kind = "application/x-www-form-urlencoded"
        answer = await self._send("POST", "/auth/token", form.encode(), kind)
        token: str = answer["access_token"]
        self._token = token
        return token

    async def ask(self, method: str, path: str, body: object = None) -> Any:
        """One request below /api/v1; the decoded answer, None for an empty one."""
        content = None if body is None else json.dumps(body).encode()
        return await self._send(method, path, content, "application/json")

    async def fetch(self, path: str) -> bytes:
        """One download below /api/v1."""
        return await asyncio.to_thread(self._exchange, "GET", path, None, "")

    async def events(self, *topics: str) -> AsyncIterator[dict[str, Any]]:
        """Snapshots and events of the topics, across reconnects, until the reader stops."""
        while True:
            with contextlib.suppress(OSError, WebSocketException, Refused):
                if self._token is None:
                    await self.sign_in()
                async for message in self._watch(topics):
                    yield message
            await asyncio.sleep(0.5)

    async def _watch(self, topics: tuple[str, ...]) -> AsyncIterator[dict[str, Any]]:
        scheme = "wss" if self._url.scheme == "https" else "ws"
        url = f"{scheme}://{self._url.netloc}/api/v1/events?topics={','.join(topics)}"
        async with connect(url, ssl=self._tls(), max_size=None) as socket:
            await socket.send(json.dumps({"token": self._token}))
            async for text in socket:
                yield json.loads(text)

    async def _send(self, method: str, path: str, body: bytes | None, kind: str) -> Any:
        content = await asyncio.to_thread(self._exchange, method, path, body, kind)
        return json.loads(content) if content else None

    def _exchange(self, method: str, path: str, body: bytes | None, kind: str) -> bytes:
        """Blocking: one request on a connection of its own."""
        connection = self._connection()
        try:
            connection.request(method, f"/api/v1{path}", body, self._headers(kind))
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status >= 400:
            raise Refused(answer.status, _code(content))
        return content

    def _headers(self, kind: str) -> dict[str, str]:
        signed_in = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        return signed_in | ({"Content-Type": kind} if kind else {})

    def _connection(self) -> http.client.HTTPConnection:
        host, port = self._url.hostname or "", self._url.port
        if self._url.scheme == "https":
            return http.client.HTTPSConnection(host, port, timeout=PATIENCE, context=self._tls())
        return http.client.HTTPConnection(host, port, timeout=PATIENCE)

    def _tls(self) -> ssl.SSLContext | None:
        """The lab talks to its own machine, whose certificate is self-made."""
        if self._url.scheme != "https":
            return None
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return context


def _code(content: bytes) -> str:
    try:
        return str(json.loads(content)["code"])
    except (ValueError, KeyError, TypeError):
        return content[:200].decode(errors="replace")
