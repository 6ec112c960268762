"""A control plane for stories: real core, real journal, scripted switch, virtual time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from linedesk.control.disk import Disk
from linedesk.control.journal import Journal
from linedesk.control.plane import Plane
from linedesk.control.segments import FactRow, read_whole, segments
from linedesk.core import inputs, telephony
from linedesk.core.center import Center
from linedesk.core.customers import Recognition
from linedesk.telephony.fake import FakeSwitch
from tests.core.floor_of import SETUP
from tests.support.virtual_time import settle, virtual_clock

PHONES = frozenset({"alice", "bob", "carol"})
CONNECTED = telephony.SwitchConnected((), (), PHONES)


async def nobody(number: str) -> Recognition:
    return Recognition()


class House:
    """`data` is the data folder; the journal lies in `data/journal`."""

    def __init__(
        self,
        data: Path,
        *,
        switch: FakeSwitch | None = None,
        center: Center | None = None,
        lookup: Any = nobody,
        disk: Disk | None = None,
    ) -> None:
        self.journal = Journal(data / "journal", virtual_clock, disk=disk, reserve_size=1 << 16)
        self.switch = switch or FakeSwitch()
        self.center = center or Center(SETUP)
        self.plane = Plane(self.center, self.switch, self.journal, lookup, virtual_clock)
        self.running: asyncio.Task[None] | None = None

    async def start(self, connected: telephony.SwitchConnected | None = CONNECTED) -> None:
        await self.plane.start()
        self.running = asyncio.create_task(self.plane.run())
        if connected:
            await self.hears(connected)

    async def stop(self) -> None:
        if self.running is not None:
            self.running.cancel()
            await asyncio.gather(self.running, return_exceptions=True)
        await self.plane.close()

    async def hears(self, *events: telephony.Event) -> None:
        """The switch says so, and everything that follows at once has happened."""
        self.switch.push(*events)
        await settle()

    async def asks(self, *requests: inputs.Request) -> None:
        for request in requests:
            await self.plane.submit(request)

    async def arrives(self, call: str, called: str = "4008001001") -> None:
        arrival = telephony.LegArrived(f"{call}-in", call, "lab", "13800000002", "", called)
        await self.hears(arrival)

    async def talks(self, call: str, agent: str) -> None:
        """`agent`, the only one free, answers the call."""
        await self.asks(inputs.PresenceRequested(agent, "ready"))
        await self.arrives(call)
        await self.hears(telephony.LegAnswered(f"{call}-agent1"))

    def facts(self, name: str | None = None) -> list[FactRow]:
        """What lies on the disk, not what anybody remembers."""
        lines = [line for path in segments(self.journal.folder) for line in read_whole(path)[0]]
        return [f for line in lines for f in line.facts if name in (None, f.name)]

    def call(self, id: str) -> dict[str, Any]:
        return next(view for view in self.plane.snapshot()["calls"] if view["id"] == id)

    def agent(self, id: str) -> dict[str, Any]:
        return next(view for view in self.plane.snapshot()["agents"] if view["id"] == id)


@asynccontextmanager
async def house(data: Path, **parts: Any) -> AsyncIterator[House]:
    """A house with a connected switch, stopped at the end."""
    built = House(data, **parts)
    await built.start()
    try:
        yield built
    finally:
        await built.stop()
