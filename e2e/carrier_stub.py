"""A carrier that says it is there, and nothing else: it answers OPTIONS."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import cast

COPIED = ("via", "from", "to", "call-id", "cseq")


class Answers(asyncio.DatagramProtocol):
    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.DatagramTransport, transport)

    def datagram_received(self, data: bytes, sender: tuple[str, int]) -> None:
        head, *lines = data.decode(errors="replace").split("\r\n")
        if head.startswith("OPTIONS "):
            copied = [line for line in lines if line.split(":")[0].strip().lower() in COPIED]
            answer = "\r\n".join(["SIP/2.0 200 OK", *copied, "Content-Length: 0", "", ""])
            self._transport.sendto(answer.encode(), sender)


@contextlib.asynccontextmanager
async def carrier_at(port: int) -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_datagram_endpoint(Answers, ("127.0.0.1", port))
    try:
        yield
    finally:
        transport.close()
