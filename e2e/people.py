"""People of the journeys: agents at desk phones and customers who call."""

import asyncio
import contextlib
import itertools
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from functools import partial
from typing import Any

from e2e.house import PASSWORD, House
from e2e.waiting import PATIENCE, eventually
from e2e.watch import State, Watch
from linedesk.lab.line import Line
from linedesk.lab.screen import Refused, Screen

UNPLUGGING = 2.0  # seconds
_strangers = itertools.count(10_000_000)


def stranger() -> str:
    """A number that nobody has called from before in this run."""
    return f"+86155{next(_strangers)}"


class DeskAgent:
    """An agent whose desk phone the test answers. `me` is his own topic."""

    def __init__(self, house: House, name: str, watch: Watch, screen: Screen) -> None:
        self._house = house
        self.name, self.me, self.screen = name, watch, screen
        self._rings: asyncio.Queue[Line] = asyncio.Queue()

    async def rings(self, within: float = 10.0) -> Line:
        """The next time the phone rings."""
        return await asyncio.wait_for(self._rings.get(), within + PATIENCE)

    async def answers(self, voice: str = "silence", within: float = 10.0) -> Line:
        line = await self.rings(within)
        await line.answer()
        await line.talk(voice)
        return line

    async def has_presence(self, presence: str, within: float = 10.0) -> None:
        await self.me.until(
            lambda me: me["agent"]["presence"] == presence, within, f"{self.name} is {presence}"
        )

    async def has_call(self) -> dict[str, Any]:
        """His one call, once his screen shows it: the phone may have rung before."""
        me = await self.me.until(lambda me: me["calls"], 10, f"{self.name}'s screen shows a call")
        [call] = me["calls"].values()
        found: dict[str, Any] = call
        return found

    async def says_ready(self) -> None:
        """Whoever waits in line may be offered at once."""
        await self.screen.ask("PUT", "/me/presence", {"presence": "ready"})

    async def sits_down(self, desk_password: str = PASSWORD) -> None:
        await self.screen.ask("PUT", "/me/device", {"device": "desk"})
        await self._house.exchange.plug_in(self.name, desk_password, self._on_ring)
        await self.me.until(
            lambda me: me["agent"]["reachable"]["desk"], 15, f"{self.name}'s phone registered"
        )

    async def leaves(self) -> None:
        """End what is open, sign out, unplug; who sits down next hears of no old goodbye."""
        with contextlib.suppress(Refused):
            await self.screen.ask("PUT", "/me/presence", {"presence": "offline"})
        await self._house.exchange.unplug(self.name)
        # A phone that is unplugged while it renews its registration does not take it back.
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(UNPLUGGING):
                await self.me.until(
                    lambda me: not me["agent"]["reachable"]["desk"], 0, f"{self.name}'s phone gone"
                )

    async def _on_ring(self, line: Line) -> None:
        await line.ring()
        self._rings.put_nowait(line)
        await line.wait_ended(600)


@contextlib.asynccontextmanager
async def at_desk(house: House, *names: str) -> AsyncIterator[list[DeskAgent]]:
    """Agents with registered desk phones, ready in this order (the first is idle longest)."""
    async with contextlib.AsyncExitStack() as stack:
        screens = await asyncio.gather(*(house.signed_in(name) for name in names))
        agents = []
        for name, screen in zip(names, screens, strict=True):
            watch = await stack.enter_async_context(Watch(screen, "me"))
            agents.append(DeskAgent(house, name, watch, screen))
        stack.push_async_callback(all_of, [agent.leaves for agent in agents])
        await all_of([agent.sits_down for agent in agents])
        for agent in agents:
            await agent.says_ready()
            await agent.me.until(
                lambda me: me["agent"]["presence"] in ("ready", "offered"), 10, "ready, or rung"
            )
        yield agents


async def all_of(moves: Iterable[Callable[[], Coroutine[None, None, None]]]) -> None:
    """All of these at the same time."""
    async with asyncio.TaskGroup() as group:
        for move in moves:
            group.create_task(move())


async def calls(house: House, number: str, caller: str, name: str = "") -> Line:
    """A customer calls and is answered by the center."""
    line = await house.exchange.dial(number, caller, name)
    assert await line.wait_up(), f"{number} did not answer: {line.cause} {line.sip_status}"
    return line


def path(floor: State, caller: str) -> list[str]:
    """The nodes that the caller has come to, in order."""
    found = (call for call in floor["calls"].values() if call["caller"] == caller)
    return [step["node"] for call in found for step in call["flow_path"]]


async def presses(floor: Watch, line: Line, at: dict[str, str]) -> None:
    """`at`: node -> the keys that the caller presses once he has come to it."""
    for node, keys in at.items():
        await floor.until(partial(has_come_to, node, line.own), 10, f"he is at {node}")
        await line.press(keys)


def has_come_to(node: str, caller: str, floor: State) -> bool:
    """Whether the caller has been at this node of his flow."""
    return node in path(floor, caller)


async def ended_interaction(house: House, caller: str, within: float = 15.0) -> dict[str, Any]:
    """The one interaction with this caller, once it is stored with its end."""
    found = await stored_interactions(house, caller, within)
    assert len(found) == 1, f"{len(found)} interactions of one call"
    return found[0]


async def stored_interactions(
    house: House, caller: str, within: float = 15.0
) -> list[dict[str, Any]]:
    screen = await house.signed_in("supervisor")

    async def look() -> list[dict[str, Any]] | None:
        page = await screen.ask("GET", f"/interactions?q={caller.lstrip('+')}")
        items: list[dict[str, Any]] = page["items"]
        return items if items and all(item["ended_at"] for item in items) else None

    return await eventually(look, within, f"an ended interaction of {caller}")
