"""The WebSocket to Asterisk: what arrives is told while it is read, and what is sent in one turn of
the event loop is one write.

A call is some thirty small messages, and for many of them somebody waits. So nothing lies between
the socket and who listens: no queue, no task, no lock; the framing alone is the library's. A write
wakes another process, which costs more than all the rest of sending.
"""

import asyncio
import base64
from collections.abc import Callable
from typing import Self, cast

from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Response
from websockets.protocol import State
from websockets.typing import BytesLike
from websockets.uri import parse_uri

# A peer that is gone without a word is noticed within the sum of these two.
PING_SECONDS = 1.0
SILENT_SECONDS = 2.5
CLOSE_SECONDS = 0.5
OPEN_SECONDS = 3.0

OnText = Callable[[bytes], None]


class Wire(asyncio.Protocol):
    """Made by `connect`. `on_text` is called with each message; it must not block."""

    def __init__(self, uri: str, user: str, password: str, on_text: OnText) -> None:
        loop = asyncio.get_running_loop()
        self.opened: asyncio.Future[None] = loop.create_future()
        self.ended: asyncio.Future[None] = loop.create_future()
        self._framing = ClientProtocol(parse_uri(uri), max_size=None)
        self._secret = base64.b64encode(f"{user}:{password}".encode()).decode()
        self._on_text = on_text
        self._parts: list[BytesLike] = []
        self._unwritten = False
        self._heard = loop.time()
        self._transport: asyncio.WriteTransport

    @classmethod
    async def connect(
        cls, place: tuple[str, int], path: str, user: str, password: str, on_text: OnText
    ) -> Self:
        """Raises `OSError` (nobody is there), `TimeoutError` and `InvalidHandshake`."""
        uri = f"ws://{place[0]}:{place[1]}{path}"
        loop = asyncio.get_running_loop()
        async with asyncio.timeout(OPEN_SECONDS):
            _, wire = await loop.create_connection(
                lambda: cls(uri, user, password, on_text), *place
            )
            try:
                await wire.opened
            except BaseException:
                wire._transport.abort()
                raise
        return wire

    def send(self, text: bytes) -> None:
        """On its way by the next turn; raises `ConnectionError` when the connection is over."""
        if self._framing.state is not State.OPEN:
            raise ConnectionError("the connection is over")
        if not self._unwritten:
            asyncio.get_running_loop().call_soon(self._flush)
        self._unwritten = True
        self._framing.send_text(text)

    async def close(self) -> None:
        """Say good-bye, and do not wait long for an answer."""
        if self._framing.state is State.OPEN:
            self._framing.send_close()
            self._flush()
        await asyncio.wait({self.ended}, timeout=CLOSE_SECONDS)
        self._transport.abort()

    # --- what the event loop calls ---------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        # uvloop's transports are of no class of asyncio's.
        self._transport = cast(asyncio.WriteTransport, transport)
        hello = self._framing.connect()
        hello.headers["Authorization"] = f"Basic {self._secret}"
        self._framing.send_request(hello)
        self._flush()
        self._beat()

    def data_received(self, data: bytes) -> None:
        self._heard = asyncio.get_running_loop().time()
        self._framing.receive_data(data)
        for event in self._framing.events_received():
            if isinstance(event, Frame):
                self._take(event)
            elif isinstance(event, Response):
                self._welcome()
        self._flush()
        if self._framing.state in (State.CLOSING, State.CLOSED):
            self._transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        self._framing.receive_eof()
        if not self.opened.done():
            self.opened.set_exception(exc or ConnectionResetError("hung up during the greeting"))
        if not self.ended.done():
            self.ended.set_result(None)

    # --- inside ----------------------------------------------------------------------------------

    def _welcome(self) -> None:
        fault = self._framing.handshake_exc
        if self.opened.done():
            return  # nobody waits any more
        if fault is None:
            self.opened.set_result(None)
        else:
            self.opened.set_exception(fault)

    def _take(self, frame: Frame) -> None:
        if frame.opcode not in (Opcode.TEXT, Opcode.CONT):
            return
        self._parts.append(frame.data)
        if frame.fin:
            text, self._parts = b"".join(self._parts), []
            self._on_text(text)

    def _flush(self) -> None:
        self._unwritten = False
        if data := b"".join(self._framing.data_to_send()):
            self._transport.write(data)

    def _beat(self) -> None:
        """Whatever is heard is a sign of life; the ping only asks for one."""
        loop = asyncio.get_running_loop()
        if self._transport.is_closing():
            return
        if loop.time() - self._heard > SILENT_SECONDS:
            self._transport.abort()
            return
        if self._framing.state is State.OPEN:
            self._framing.send_ping(b"")
            self._flush()
        loop.call_later(PING_SECONDS, self._beat)
