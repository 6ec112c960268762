"""Screens in a process of their own: desktops, televisions, and some that do not read.

`python -m bench.viewers`, told by one line of JSON on its input whom to play; it answers `ready`
when all are connected, and each further line with what it saw so far as JSON, until its input
ends.
"""

import asyncio
import json
import os
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException

from bench.sniffer import NUMBER_DIGITS
from linedesk.lab.screen import Screen

READ_ONE_IN = 10  # televisions whose messages are decoded; the others only take them


@dataclass(frozen=True)
class Cast:
    """`floors`: screens of a supervisor; `deaf`: connected, and never reading."""

    url: str
    password: str
    desks: list[str] = field(default_factory=list)
    floors: int = 0
    walls: int = 0
    wall_path: str = ""
    deaf: bool = False


@dataclass
class Seen:
    """`pops`: caller -> unix seconds at which his card was on the agent's screen; `stale`: age in
    seconds of the oldest change in what a television was told; `floor`: age of each event on a
    supervisor's floor; `messages`: that came in all."""

    pops: dict[str, float] = field(default_factory=dict)
    stale: list[float] = field(default_factory=list)
    floor: list[float] = field(default_factory=list)
    messages: int = 0
    reconnects: int = 0


class Viewers:
    def __init__(self, cast: Cast) -> None:
        self._cast = cast
        self._events = cast.url.replace("http", "ws", 1) + "/api/v1/events"
        self._connected = 0
        self._all = asyncio.Event()
        self.seen = Seen()

    async def watch(self) -> None:
        """Until cancelled."""
        desks = [self._desk(name) for name in self._cast.desks]
        desks += [self._floor() for _ in range(self._cast.floors)]
        walls = [self._wall(number) for number in range(self._cast.walls)]
        await asyncio.gather(*desks, *walls)

    async def all_connected(self) -> None:
        await self._all.wait()

    async def _desk(self, name: str) -> None:
        screen = Screen(self._cast.url, name, self._cast.password)
        token = json.dumps({"token": await screen.sign_in()})
        await self._follow(f"{self._events}?topics=me,system", token, self._read_desk)

    async def _floor(self) -> None:
        screen = Screen(self._cast.url, "supervisor", self._cast.password)
        token = json.dumps({"token": await screen.sign_in()})
        await self._follow(f"{self._events}?topics=floor,alerts", token, self._read_floor)

    async def _wall(self, number: int) -> None:
        token = self._cast.wall_path.partition("token=")[2]
        reads = self._read_wall if number % READ_ONE_IN == 0 else self._pass
        await self._follow(f"{self._events}?topics=wall&wall={token}", "", reads)

    async def _follow(self, url: str, first: str, read: Any) -> None:
        while True:
            try:
                async with connect(url, max_size=None, compression=None, max_queue=4) as socket:
                    if first:
                        await socket.send(first)
                    await socket.recv()
                    self._count_in()
                    await self._listen(socket, read)
            except (OSError, WebSocketException):
                self.seen.reconnects += 1
                await asyncio.sleep(0.5)

    async def _listen(self, socket: ClientConnection, read: Any) -> None:
        if self._cast.deaf:
            await socket.wait_closed()
            return
        async for text in socket:
            self.seen.messages += 1
            read(text)

    def _count_in(self) -> None:
        self._connected += 1
        if self._connected == len(self._cast.desks) + self._cast.floors + self._cast.walls:
            self._all.set()

    def _read_desk(self, text: str) -> None:
        at = time.time()
        if '"call.changed"' not in text:
            return
        call = json.loads(text)["data"]
        if call.get("customer") and call["state"] == "offered":
            self.seen.pops.setdefault(call["caller"][-NUMBER_DIGITS:], at)

    def _read_floor(self, text: str) -> None:
        at, message = time.time(), json.loads(text)
        if message["type"] == "event":
            self.seen.floor.append(at - message["at"])

    def _read_wall(self, text: str) -> None:
        at = time.time()
        if '"wall.changed"' in text:
            self.seen.stale.append(at - json.loads(text)["data"]["since"])

    def _pass(self, text: str) -> None:
        pass


async def main() -> None:
    loop = asyncio.get_running_loop()
    told = await loop.run_in_executor(None, sys.stdin.readline)
    viewers = Viewers(Cast(**json.loads(told)))
    watching = asyncio.create_task(viewers.watch())
    await asyncio.wait_for(viewers.all_connected(), 120)
    print("ready", flush=True)  # noqa: T201
    while await loop.run_in_executor(None, sys.stdin.readline):
        print(json.dumps(asdict(viewers.seen)), flush=True)  # noqa: T201
    watching.cancel()
    os._exit(0)  # hundreds of farewells would take their time


if __name__ == "__main__":
    asyncio.run(main())
