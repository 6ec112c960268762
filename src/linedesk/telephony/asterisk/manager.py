"""A thin client for the manager interface (AMI): one action at a time, no events.

Connects when it is needed and again when the connection broke; on loopback only.
"""

import asyncio
import contextlib
from dataclasses import dataclass, field

ACTION_SECONDS = 3.0
END = b"\r\n\r\n"


@dataclass(frozen=True, slots=True)
class ManagerAddress:
    host: str
    port: int
    user: str
    password: str = field(repr=False)


class ManagerError(Exception):
    """The action was refused, or the manager interface cannot be reached."""


class Manager:
    def __init__(self, address: ManagerAddress) -> None:
        self._address = address
        self._one_at_a_time = asyncio.Lock()
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def act(self, action: str, **fields: str) -> None:
        """Return when Asterisk answered `Success`, raise `ManagerError` otherwise."""
        await self._patiently(action, fields, listed=False)

    async def collect(self, action: str) -> list[dict[str, str]]:
        """The events with which Asterisk answers an action that lists something."""
        return await self._patiently(action, {}, listed=True)

    async def _patiently(
        self, action: str, fields: dict[str, str], *, listed: bool
    ) -> list[dict[str, str]]:
        async with self._one_at_a_time:
            try:
                async with asyncio.timeout(ACTION_SECONDS):
                    answer = await self._act_connected(action, fields)
                    if answer.get("Response") != "Success":
                        raise ManagerError(answer.get("Message", "refused"))
                    return await self._listed() if listed else []
            except (OSError, EOFError, TimeoutError) as error:
                self.close()
                raise ManagerError("the manager interface does not answer") from error

    async def _listed(self) -> list[dict[str, str]]:
        assert self._streams is not None, "connected"
        found: list[dict[str, str]] = []
        while True:
            packet = decode(await self._streams[0].readuntil(END))
            if packet.get("EventList") == "Complete":
                return found
            found.append(packet)

    def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
        self._streams = None

    async def _act_connected(self, action: str, fields: dict[str, str]) -> dict[str, str]:
        """Over the open connection; over a new one when that turns out to be dead."""
        if self._streams is not None:
            with contextlib.suppress(OSError, EOFError):
                return await self._ask(action, fields)
            self.close()
        await self._log_in()
        return await self._ask(action, fields)

    async def _log_in(self) -> None:
        reader, writer = await asyncio.open_connection(self._address.host, self._address.port)
        self._streams = reader, writer
        await reader.readline()  # the greeting
        credentials = {"Username": self._address.user, "Secret": self._address.password}
        answer = await self._ask("Login", {**credentials, "Events": "off"})
        if answer.get("Response") != "Success":
            self.close()
            raise ManagerError("the manager interface refuses our password")

    async def _ask(self, action: str, fields: dict[str, str]) -> dict[str, str]:
        assert self._streams is not None, "connected"
        reader, writer = self._streams
        writer.write(encode({"Action": action, **fields}))
        await writer.drain()
        while True:
            packet = decode(await reader.readuntil(END))
            if "Response" in packet:
                return packet


def encode(packet: dict[str, str]) -> bytes:
    """`Name: value` lines; a value cannot bring a line of its own."""
    if any(c in value for value in packet.values() for c in "\r\n"):
        raise ManagerError("a line break inside a value")
    return "".join(f"{name}: {value}\r\n" for name, value in packet.items()).encode() + b"\r\n"


def decode(packet: bytes) -> dict[str, str]:
    lines = packet.decode(errors="replace").splitlines()
    pairs = (line.partition(": ") for line in lines if ": " in line)
    return {name: value for name, _, value in pairs}
