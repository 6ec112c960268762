"""A browser's phone as far as signalling goes: SIP over a WebSocket, an answer that WebRTC accepts.

It sends no sound; it is for what becomes of a talk when its page is gone.
"""

import asyncio
import contextlib
import re
import secrets
from typing import Self, cast

from websockets.asyncio.client import ClientConnection, connect

from tests.telephony.sip import Dialog, Message, Phone

FINGERPRINT = ":".join(["AB"] * 32)


class BrowserPhone(Phone):
    """`vanish` is what a page does that is loaded anew: the connection ends, without a word."""

    socket: ClientConnection

    @classmethod
    async def open_page(cls, user: str, http: int, server: tuple[str, int], password: str) -> Self:
        phone = cls(user, server, password)
        phone.port = 5060
        phone.socket = await connect(f"ws://127.0.0.1:{http}/ws", subprotocols=["sip"])  # type: ignore[list-item]
        phone.transport = cast(asyncio.DatagramTransport, _Sending(phone.socket))
        phone.reading = asyncio.ensure_future(phone.read())
        return phone

    reading: asyncio.Future[None]

    async def read(self) -> None:
        with contextlib.suppress(Exception):
            async for text in self.socket:
                self.datagram_received(text.encode() if isinstance(text, str) else text, ())

    async def vanish(self) -> None:
        self.reading.cancel()
        self.socket.transport.abort()

    def _contact(self) -> str:
        return f"<sip:{self.user}@{self.user}.invalid;transport=ws>"

    def _send(self, first: str, headers: list[tuple[str, str]], body: str) -> None:
        named = [
            (k, v.replace("SIP/2.0/UDP", "SIP/2.0/WS") if k == "Via" else v) for k, v in headers
        ]
        super()._send(first, named, body)

    def respond(self, request: Message, status: str, dialog: Dialog | None = None) -> None:
        if dialog is not None and dialog.invite is not None and status.startswith("200"):
            offer = dialog.invite.body
            dialog.audio.offer = lambda *_: _answer(offer)  # type: ignore[method-assign]
        super().respond(request, status, dialog)


class _Sending:
    """A datagram transport's only method that the phone uses."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._tasks: set[asyncio.Task[None]] = set()

    def sendto(self, data: bytes, _: object = None) -> None:
        task = asyncio.ensure_future(self._socket.send(data.decode()))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def close(self) -> None:
        pass


def _answer(offer: str) -> str:
    found = re.search(r"a=mid:(\S+)", offer)
    lines = (
        "v=0",
        "o=- 1 1 IN IP4 127.0.0.1",
        "s=-",
        "t=0 0",
        "m=audio 9 UDP/TLS/RTP/SAVPF 8",
        "c=IN IP4 127.0.0.1",
        "a=rtpmap:8 PCMA/8000",
        f"a=mid:{found.group(1) if found else '0'}",
        "a=setup:active",
        f"a=fingerprint:sha-256 {FINGERPRINT}",
        f"a=ice-ufrag:{secrets.token_hex(4)}",
        f"a=ice-pwd:{secrets.token_hex(12)}",
        "a=candidate:1 1 UDP 2130706431 127.0.0.1 9 typ host",
        "a=rtcp-mux",
        "a=sendrecv",
    )
    return "\r\n".join(lines) + "\r\n"
