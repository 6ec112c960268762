"""A thin client for the manager interface (AMI): one action at a time, and the events asked for.

Connects when it is needed and again when the connection broke; on loopback only.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

ACTION_SECONDS = 3.0
END = b"\r\n\r\n"
ID = "ActionID"  # what carries one belongs to an action; what does not is an event

Packet = dict[str, str]
Hear = Callable[[Packet], None]


@dataclass(frozen=True, slots=True)
class ManagerAddress:
    host: str
    port: int
    user: str
    password: str = field(repr=False)


class ManagerError(Exception):
    """The action was refused, or the manager interface cannot be reached."""


class Manager:
    """`hear` takes each event while connected; without it there are none."""

    def __init__(self, address: ManagerAddress, hear: Hear | None = None) -> None:
        self._address = address
        self._hear = hear
        self._one_at_a_time = asyncio.Lock()
        self._line: _Line | None = None

    async def connect(self) -> None:
        """Nothing when it is connected."""
        await self._patiently(None, {}, listed=False)

    async def act(self, action: str, **fields: str) -> None:
        """Return when Asterisk answered `Success`, raise `ManagerError` otherwise."""
        await self._patiently(action, fields, listed=False)

    async def collect(self, action: str) -> list[Packet]:
        """The events with which Asterisk answers an action that lists something."""
        return await self._patiently(action, {}, listed=True)

    def close(self) -> None:
        if self._line is not None:
            self._line.close()
        self._line = None

    async def _patiently(self, action: str | None, fields: Packet, *, listed: bool) -> list[Packet]:
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(ACTION_SECONDS):
                    line = await self._connected()
                    return await line.perform(action, fields, listed=listed) if action else []
            except (OSError, EOFError, TimeoutError) as error:
                self.close()
                raise ManagerError("the manager interface does not answer") from error

    async def _connected(self) -> "_Line":
        if self._line is None or self._line.broken:
            self.close()
            self._line = await _Line.open(self._address, self._hear)
        return self._line


class _Line:
    """One connection: whoever asks waits for the answers, `hear` is told of the rest."""

    def __init__(self, writer: asyncio.StreamWriter, hear: Hear | None) -> None:
        self._writer = writer
        self._hear = hear
        self._answers: asyncio.Queue[Packet | None] = asyncio.Queue()  # None: no more will come
        self._asked = 0
        self._reading: asyncio.Task[None]

    @classmethod
    async def open(cls, address: ManagerAddress, hear: Hear | None) -> "_Line":
        reader, writer = await asyncio.open_connection(address.host, address.port)
        await reader.readline()  # the greeting
        line = cls(writer, hear)
        line._reading = asyncio.ensure_future(line._read(reader))
        credentials = {"Username": address.user, "Secret": address.password}
        try:
            await line.perform("Login", {**credentials, "Events": "system" if hear else "off"})
        except BaseException:
            line.close()
            raise
        return line

    @property
    def broken(self) -> bool:
        return self._reading.done()

    def close(self) -> None:
        self._reading.cancel()
        self._writer.close()

    async def perform(self, action: str, fields: Packet, *, listed: bool = False) -> list[Packet]:
        """What it lists, if it does; `ManagerError` for a refusal, `EOFError` at a broken line."""
        self._asked += 1
        self._writer.write(encode({"Action": action, ID: str(self._asked), **fields}))
        await self._writer.drain()
        answer = await self._answer()
        if answer.get("Response") != "Success":
            raise ManagerError(answer.get("Message", "refused"))
        return await self._list() if listed else []

    async def _list(self) -> list[Packet]:
        found: list[Packet] = []
        while (packet := await self._answer()).get("EventList") != "Complete":
            found.append(packet)
        return found

    async def _answer(self) -> Packet:
        """What came late for an action before is passed over."""
        while (answer := await self._answers.get()) is not None:
            if answer[ID] == str(self._asked):
                return answer
        raise EOFError

    async def _read(self, reader: asyncio.StreamReader) -> None:
        try:
            while True:
                self._take(decode(await reader.readuntil(END)))
        except (OSError, EOFError, asyncio.LimitOverrunError):
            pass
        finally:
            self._answers.put_nowait(None)

    def _take(self, packet: Packet) -> None:
        if ID in packet:
            self._answers.put_nowait(packet)
        elif self._hear is not None:
            self._hear(packet)


def encode(packet: Packet) -> bytes:
    """`Name: value` lines; a value cannot bring a line of its own."""
    if any(c in value for value in packet.values() for c in "\r\n"):
        raise ManagerError("a line break inside a value")
    return "".join(f"{name}: {value}\r\n" for name, value in packet.items()).encode() + b"\r\n"


def decode(packet: bytes) -> Packet:
    lines = packet.decode(errors="replace").splitlines()
    pairs = (line.partition(": ") for line in lines if ": " in line)
    return {name: value for name, _, value in pairs}
