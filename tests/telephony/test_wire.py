"""The WebSocket to Asterisk, against a server of the library's, on the event loop that serves."""

import asyncio
import re
from collections.abc import Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
import uvloop
from websockets.asyncio.server import ServerConnection, basic_auth, serve
from websockets.exceptions import InvalidStatus

from linedesk.telephony.asterisk import wire as wires
from linedesk.telephony.asterisk.wire import Wire


class Peer:
    """Where a server listens, and what it has said."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.said: asyncio.Queue[bytes] = asyncio.Queue()

    async def connect(self, password: str = "secret") -> Wire:
        place = ("127.0.0.1", self.port)
        return await Wire.connect(place, "/ari/events", "linedesk", password, self.said.put_nowait)


@asynccontextmanager
async def peer(answer: Callable[[ServerConnection], Any]) -> Any:
    check = basic_auth(realm="ari", credentials=("linedesk", "secret"))
    async with serve(
        answer, "127.0.0.1", 0, process_request=check, compression=None, close_timeout=0.1
    ) as server:
        yield Peer(server.sockets[0].getsockname()[1])


async def echo(socket: ServerConnection) -> None:
    async for message in socket:
        await socket.send(message)


def on_the_real_loop(work: Callable[[], Any]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(60):
            await work()

    uvloop.run(bounded())


def test_what_is_sent_comes_back_in_its_order_and_close_is_heard() -> None:
    async def work() -> None:
        async with peer(echo) as other:
            wire = await other.connect()
            for number in range(5):
                wire.send(b'"%d"' % number)
            assert [await other.said.get() for _ in range(5)] == [b'"%d"' % n for n in range(5)]
            await wire.close()
            await wire.ended
            with pytest.raises(ConnectionError, match=re.escape("over")):
                wire.send(b'"late"')

    on_the_real_loop(work)


def test_a_message_in_pieces_is_one_message() -> None:
    async def pieces(socket: ServerConnection) -> None:
        await socket.send(["a" * 70_000, "b", "c"])
        await socket.wait_closed()

    async def work() -> None:
        async with peer(pieces) as other:
            wire = await other.connect()
            assert await other.said.get() == b"a" * 70_000 + b"bc"
            await wire.close()

    on_the_real_loop(work)


def test_a_wrong_password_and_a_closed_door_are_told() -> None:
    async def work() -> None:
        async with peer(echo) as other:
            with pytest.raises(InvalidStatus):
                await other.connect("wrong")
        with pytest.raises(ConnectionRefusedError):
            await other.connect()

    on_the_real_loop(work)


def test_a_peer_that_hangs_up_or_falls_silent_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wires, "PING_SECONDS", 0.05)
    monkeypatch.setattr(wires, "SILENT_SECONDS", 0.3)

    async def hang_up(socket: ServerConnection) -> None:
        await socket.close()

    async def fall_silent(socket: ServerConnection) -> None:
        socket.transport.pause_reading()
        await socket.wait_closed()

    async def work() -> None:
        for way in (hang_up, fall_silent):
            async with peer(way) as other:
                await (await other.connect()).ended

    on_the_real_loop(work)


def test_a_peer_that_says_nothing_but_lives_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wires, "PING_SECONDS", 0.05)
    monkeypatch.setattr(wires, "SILENT_SECONDS", 2.0)

    async def work() -> None:
        async with peer(echo) as other:
            wire = await other.connect()
            await asyncio.wait({wire.ended}, timeout=2.5)
            assert not wire.ended.done()
            await wire.close()

    on_the_real_loop(work)
