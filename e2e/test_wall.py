"""A television in real Chromium through many hours of updates and lost connections."""

import contextlib
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from playwright.async_api import CDPSession, Page, WebSocketRoute
from websockets.asyncio.client import connect

from e2e.house import House
from e2e.waiting import eventually

VISITS, UPDATES = 5, 60  # connections of a round, and what is told on each
AGENTS, QUEUES = 240, 12
SOON = 2000  # milliseconds, more than the longest wait before the first new attempt


@dataclass
class Station:
    """Plays the server: the snapshot, then updates as fast as they are asked for."""

    queue: dict[str, Any]
    agent: dict[str, Any]
    socket: WebSocketRoute | None = None
    told: int = 0
    seq: int = 0
    seen: list[str] = field(default_factory=list)

    def join(self, socket: WebSocketRoute) -> None:
        self.socket = socket
        self.seen.append(socket.url)
        data = {
            "queues": [self._queue(number) for number in range(QUEUES)],
            "agents": [self._agent(number) for number in range(AGENTS)],
        }
        self._say({"type": "snapshot", "data": data})

    def tell(self) -> None:
        """One more caller waits in the first queue; ten agents change."""
        self.told += 1
        agents = [self._agent(10 * self.told % AGENTS + number) for number in range(10)]
        data = {"since": 1.0, "queues": [self._queue(0)], "agents": agents, "gone": []}
        self._say({"type": "event", "name": "wall.changed", "data": data})

    def _say(self, message: dict[str, Any]) -> None:
        assert self.socket
        self.seq += 1
        self.socket.send(json.dumps(message | {"topic": "wall", "seq": self.seq, "at": 1.0}))

    def _queue(self, number: int) -> dict[str, Any]:
        name = f"queue {number}"
        return self.queue | {"id": f"q{number}", "name": name, "label": {}, "waiting": self.told}

    def _agent(self, number: int) -> dict[str, Any]:
        presence = ("ready", "talking", "wrap_up", "not_ready")[(number + self.told) % 4]
        return self.agent | {"id": f"a{number}", "name": f"agent {number}", "presence": presence}


@dataclass(frozen=True)
class Weight:
    """Of the page after its garbage is gone: `heap` in bytes, things of the document."""

    heap: float
    nodes: int
    listeners: int


async def weight(session: CDPSession) -> Weight:
    for _ in range(3):  # what the first leaves to be finalized, the next ones take
        await session.send("HeapProfiler.collectGarbage")
    used = await session.send("Runtime.getHeapUsage")
    counted = await session.send("Memory.getDOMCounters")
    return Weight(used["usedSize"], counted["nodes"], counted["jsEventListeners"])


async def test_a_television_works_for_days_without_a_leak(open_house: House) -> None:
    """A-102: URL with token, no login, reconnects itself, works 24 h without leak."""
    station = await stationed(open_house)
    async with television(open_house, station) as page:
        session = await page.context.new_cdp_session(page)
        for _ in range(2):  # until everything that is kept at all is kept
            await hours(page, station)
        before = await weight(session)
        for _ in range(3):
            await hours(page, station)
        after = await weight(session)
        assert len(set(station.seen)) == 1, "always by the token of its link"
        assert await page.locator("input").count() == 0, "nobody has to sign in"
    grown = (after.heap - before.heap, after.nodes - before.nodes)
    assert after.heap - before.heap < 2e6, grown
    assert after.nodes - before.nodes < 500, grown
    assert after.listeners - before.listeners < 50, (before, after)


async def hours(page: Page, station: Station) -> None:
    """The connection is lost and comes back by itself, again and again, and much is told on it."""
    for _ in range(VISITS):
        for _ in range(UPDATES):
            station.tell()
        await page.get_by_text(str(station.told), exact=True).first.wait_for()
        lost, station.socket = station.socket, None
        assert lost
        await lost.close()

        async def back() -> bool:
            await page.clock.run_for(SOON)
            return station.socket is not None

        await eventually(back, 30, "it connects again by itself")


@contextlib.asynccontextmanager
async def television(house: House, station: Station) -> AsyncIterator[Page]:
    async with house.browsers.page(house.folder / "wall.png") as page:
        await page.route_web_socket("**/api/v1/events**", station.join)
        await page.clock.install()
        await page.goto(f"{house.settings.http_url}/wall?token=hall")
        await page.get_by_text("queue 0").wait_for()
        yield page


async def stationed(house: House) -> Station:
    """With a queue and an agent as a real television is shown them."""
    supervisor = await house.signed_in("supervisor")
    made = await supervisor.ask("POST", "/wallboards", {"name": "days"})
    query = made["path"].partition("?")[2].replace("token=", "wall=")
    url = f"{house.settings.http_url}/api/v1/events?topics=wall&{query}".replace("http", "ws", 1)
    async with connect(url) as socket:
        shown = json.loads(await socket.recv())["data"]
    return Station(shown["queues"][0], shown["agents"][0])
