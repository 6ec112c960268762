"""sockets: a browser phone's SIP goes through us to the switch and back."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest
import uvicorn
from websockets.asyncio.client import ClientConnection, connect
from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.typing import Subprotocol

from tests.api.house import House

REGISTER = "REGISTER sip:linedesk SIP/2.0\r\nContent-Length: 0\r\n\r\n"
SIP = [Subprotocol("sip")]


@dataclass
class EchoSwitch:
    """Sends every frame back; `closing` as text ends the connection with 4000."""

    server: Server | None = None
    connections: list[ServerConnection] = field(default_factory=list)
    left: asyncio.Event = field(default_factory=asyncio.Event)

    async def __call__(self, connection: ServerConnection) -> None:
        self.connections.append(connection)
        async for frame in connection:
            if frame == "closing":
                await connection.close(4000, "bye")
                break
            await connection.send(frame)
        self.left.set()


@dataclass
class Line:
    house: House
    switch: EchoSwitch
    url: str

    def dial(self, token: str = "", **headers: str) -> connect:
        query = f"?token={token}" if token else ""
        return connect(
            f"{self.url}/sip{query}", subprotocols=SIP, additional_headers=headers, proxy=None
        )


def free_socket() -> socket.socket:
    # asyncio turns Nagle's algorithm off only for sockets that say they are TCP
    listener = socket.socket(proto=socket.IPPROTO_TCP)
    listener.bind(("127.0.0.1", 0))
    return listener


@asynccontextmanager
async def serving(house: House) -> AsyncIterator[str]:
    listener = free_socket()
    config = uvicorn.Config(house.app, log_level="error", ws="websockets-sansio", lifespan="off")
    server = uvicorn.Server(config)
    running = asyncio.create_task(server.serve(sockets=[listener]))
    try:
        yield f"ws://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        await running


@pytest.fixture
async def line(house: House) -> AsyncIterator[Line]:
    switch = EchoSwitch()
    async with serve(switch, "127.0.0.1", 0, subprotocols=SIP, max_size=1 << 20) as server:
        switch.server = server
        port = next(iter(server.sockets)).getsockname()[1]
        house.switch = f"ws://127.0.0.1:{port}/ws"
        async with serving(house) as url:
            listener = Line(house, switch, url)
            yield listener


async def test_frames_go_both_ways_unchanged(line: Line) -> None:
    async with line.dial(line.house.token("alice")) as phone:
        assert phone.subprotocol == "sip"
        for frame in (REGISTER, "\r\n\r\n", "你好", b"\x00\xff"):
            await phone.send(frame)
            assert await phone.recv() == frame
    assert line.switch.connections[0].subprotocol == "sip"


async def test_the_cookie_of_the_screens_is_enough(line: Line) -> None:
    cookie = f"linedesk_session={line.house.token('alice')}"
    host = line.url.removeprefix("ws://")
    async with line.dial(Cookie=cookie, Origin=f"http://{host}") as phone:
        await phone.send(REGISTER)
        assert await phone.recv() == REGISTER


async def refusal(dial: connect) -> int:
    with pytest.raises(InvalidStatus) as refused:
        async with dial:
            pass
    return refused.value.response.status_code


async def test_strangers_foreign_pages_and_analysts_are_refused(line: Line) -> None:
    alice = line.house.token("alice")
    assert await refusal(line.dial()) == 401
    assert await refusal(line.dial("not-a-token")) == 401
    assert await refusal(line.dial(line.house.token("analyst"))) == 403
    assert await refusal(line.dial(alice, Origin="http://evil")) == 403
    assert line.switch.connections == []


async def test_a_switch_that_is_away_is_told(line: Line) -> None:
    line.house.switch = "ws://127.0.0.1:9/ws"
    assert await refusal(line.dial(line.house.token("alice"))) == 503


async def closing(phone: ClientConnection) -> tuple[int, str]:
    """How the connection was ended, after whatever was still said."""
    with suppress(ConnectionClosed):
        while True:
            await phone.recv()
    return phone.close_code or 0, phone.close_reason or ""


async def test_the_switchs_goodbye_reaches_the_phone(line: Line) -> None:
    async with line.dial(line.house.token("alice")) as phone:
        await phone.send("closing")
        assert await closing(phone) == (4000, "bye")


async def test_a_switch_that_dies_ends_the_phones_connection(line: Line) -> None:
    async with line.dial(line.house.token("alice")) as phone:
        await phone.send(REGISTER)
        await phone.recv()
        line.switch.connections[0].transport.abort()
        assert (await closing(phone))[0] == 1001


async def test_a_phone_that_leaves_leaves_the_switch_too(line: Line) -> None:
    async with line.dial(line.house.token("alice")) as phone:
        await phone.send(REGISTER)
        await phone.recv()
    async with asyncio.timeout(60):
        await line.switch.left.wait()


async def test_a_frame_too_large_ends_the_connection(line: Line) -> None:
    async with line.dial(line.house.token("alice")) as phone:
        await phone.send("x" * 70_000)
        assert (await closing(phone))[0] == 1009


async def test_pings_are_answered(line: Line) -> None:
    async with line.dial(line.house.token("alice")) as phone, asyncio.timeout(60):
        await (await phone.ping())
