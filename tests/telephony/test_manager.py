"""The manager interface's answers and events on one line, against a server of the test's own."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from linedesk.telephony.asterisk.manager import (
    Manager,
    ManagerAddress,
    ManagerError,
    Packet,
    decode,
    encode,
)

END = b"\r\n\r\n"


class Server:
    """Says `before` before each answer, and what it was asked last is `asked`."""

    def __init__(self) -> None:
        self.before: list[Packet] = []
        self.asked: list[Packet] = []
        self.writers: list[asyncio.StreamWriter] = []
        self.refuses = False

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.writers.append(writer)
        writer.write(b"Asterisk Call Manager/11.0.0\r\n")
        while not reader.at_eof():
            try:
                asked = decode(await reader.readuntil(END))
            except asyncio.IncompleteReadError:
                return
            self.asked.append(asked)
            for packet in self.before:
                writer.write(encode(packet))
            response = "Error" if self.refuses else "Success"
            said = {"Response": response, "ActionID": asked["ActionID"], "Message": "as said"}
            writer.write(encode(said))


@pytest.fixture
async def server() -> AsyncIterator[tuple[Server, ManagerAddress]]:
    serving = Server()
    listening = await asyncio.start_server(serving.serve, "127.0.0.1", 0)
    port = listening.sockets[0].getsockname()[1]
    yield serving, ManagerAddress("127.0.0.1", port, "linedesk", "secret")
    for writer in serving.writers:
        writer.close()
    listening.close()


async def test_events_among_the_answers_are_told_and_confuse_nothing(
    server: tuple[Server, ManagerAddress],
) -> None:
    serving, address = server
    serving.before = [
        {"Event": "PeerStatus", "Peer": "PJSIP/agent1"},
        {"Event": "FullyBooted", "ActionID": "0"},  # of an action before
    ]
    heard: list[Packet] = []
    manager = Manager(address, heard.append)
    await manager.connect()
    await manager.act("Ping")
    assert [asked["Action"] for asked in serving.asked] == ["Login", "Ping"]
    assert serving.asked[0]["Events"] == "system"
    assert heard == [{"Event": "PeerStatus", "Peer": "PJSIP/agent1"}] * 2
    manager.close()


async def test_a_refusal_is_told_with_its_reason(server: tuple[Server, ManagerAddress]) -> None:
    serving, address = server
    manager = Manager(address)
    await manager.connect()
    serving.refuses = True
    with pytest.raises(ManagerError, match="as said"):
        await manager.act("MixMonitor")
    manager.close()


async def test_a_broken_line_is_made_anew(server: tuple[Server, ManagerAddress]) -> None:
    serving, address = server
    manager = Manager(address)
    await manager.act("Ping")
    serving.writers[0].close()
    await serving.writers[0].wait_closed()
    while True:  # until the end of the line has come through
        try:
            await manager.act("Ping")
            break
        except ManagerError:
            continue
    assert len(serving.writers) == 2
    manager.close()
