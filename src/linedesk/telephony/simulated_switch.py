"""The port over the simulator."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence

from linedesk.core.telephony import Command, Event
from linedesk.telephony.port import Account, Trunk
from linedesk.telephony.schedule import Schedule
from linedesk.telephony.simulator import Simulator


class SimulatedSwitch:
    """The port over a `Simulator` (its `simulator` is where people act)."""

    def __init__(self, schedule: Schedule, sounds: Mapping[str, float] | None = None) -> None:
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self.simulator = Simulator(schedule, self._events.put_nowait, sounds)
        self.accounts: tuple[Account, ...] = ()

    def look(self) -> None:
        """Say `SwitchConnected`, as a real switch does after each connect and every 30 s."""
        self._events.put_nowait(self.simulator.connected())

    async def events(self) -> AsyncIterator[Event]:
        while True:
            yield await self._events.get()

    async def perform(self, command: Command) -> None:
        self.simulator.do(command)

    async def provision(self, accounts: Sequence[Account], trunks: Sequence[Trunk]) -> None:
        self.accounts = tuple(accounts)
        for account in set(self.simulator.phones) - {a.account for a in accounts}:
            self.simulator.unregister(account)
