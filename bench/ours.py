"""Linedesk as the product is: agents at screens, with phones that answer by themselves.

Every agent is signed in through the API and holds the WebSocket that a browser would hold, so the
journal, the records and the push to the desktop are in the path of each call.
"""

import asyncio
import contextlib
from dataclasses import dataclass

from e2e.drill import Drill, set_up_drill
from e2e.house import PASSWORD, House
from e2e.watch import Watch

from bench.phones import Phones


@dataclass
class Ours:
    house: House
    drill: Drill
    stack: contextlib.AsyncExitStack

    async def staff(self, phones: Phones) -> None:
        """Every agent registered, signed in, watching, ready."""
        registrar = ("127.0.0.1", self.house.settings.sip_port)
        for name in self.drill.agents:
            await phones.register(name, PASSWORD, registrar)
        for some in _groups(self.drill.agents, 10):
            await asyncio.gather(*(self._begin_work(name) for name in some))

    async def _begin_work(self, name: str) -> None:
        screen = self.house.screen(name)
        await screen.sign_in()
        watch = await self.stack.enter_async_context(Watch(screen, "me"))
        await screen.ask("PUT", "/me/device", {"device": "desk"})
        await watch.until(lambda me: me["agent"]["reachable"]["desk"], 20, f"{name} registered")
        await screen.ask("PUT", "/me/presence", {"presence": "ready"})


async def open_ours(house: House, agents: int) -> Ours:
    await house.open()
    drill = await set_up_drill(house, agents, wrap_up=0)
    return Ours(house, drill, contextlib.AsyncExitStack())


def _groups(names: tuple[str, ...], size: int) -> list[tuple[str, ...]]:
    return [names[start : start + size] for start in range(0, len(names), size)]
