"""What an administrator asks of the lines to carriers: are we registered, does a call go through?

Over a manager connection of its own, so that no recording waits for it, and only while it is
needed: Asterisk wakes every connection at every event.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from linedesk.core.telephony import TrunkChanged
from linedesk.telephony.asterisk.capture import Capture
from linedesk.telephony.asterisk.connection import AriConnection
from linedesk.telephony.asterisk.manager import Manager, ManagerAddress, ManagerError
from linedesk.telephony.asterisk.registrations import registrations
from linedesk.telephony.asterisk.trial import try_trunk
from linedesk.telephony.ladder import Trial
from linedesk.telephony.port import CommandRefused, Registration, TrialRunning, Trunk

LOOK_SECONDS = 2.0  # a refusal is seen in time for the promise of five
SURE = ("registered", "rejected")  # out of reach is found by OPTIONS, and sooner


class AsteriskLines:
    """`connection`: the open one, if any; `trunks`: those that the switch knows, by name;
    `folder`: Asterisk's own; `emit` takes what `watch` finds."""

    def __init__(
        self,
        manager: ManagerAddress,
        folder: Path,
        connection: Callable[[], AriConnection | None],
        trunks: Callable[[], Mapping[str, Trunk]],
        emit: Callable[[TrunkChanged], None],
    ) -> None:
        self._address = manager
        self._capture, self._log = folder.resolve() / "spool/ladder.pcap", folder / "log/messages"
        self._connection, self._trunks, self._emit = connection, trunks, emit
        self._one_at_a_time = asyncio.Lock()

    async def try_trunk(self, trunk: str, number: str, shown: str) -> Trial:
        if self._one_at_a_time.locked():
            raise TrialRunning
        async with self._one_at_a_time:
            connection, known = self._connection(), self._trunks().get(trunk)
            if connection is None or known is None:
                raise CommandRefused("the switch is away")
            with closing(Manager(self._address)) as manager:
                capture = Capture(manager, self._capture)
                return await try_trunk(connection, capture, known, number, shown)

    async def registrations(self) -> Mapping[str, Registration]:
        with suppress(ManagerError), closing(Manager(self._address)) as manager:
            return await registrations(manager, self._log)
        return {}

    async def watch(self) -> None:
        """Tell when a carrier begins to refuse us, or keeps us registered (again)."""
        told: dict[str, bool] = {}
        while True:
            now = await self._kept()
            for name, kept in now.items():
                if told.get(name) is not kept:
                    self._emit(TrunkChanged(name, kept, "not_registered"))
            told = {name: kept for name, kept in (told | now).items() if name in self._trunks()}
            await asyncio.sleep(LOOK_SECONDS)

    async def _kept(self) -> dict[str, bool]:
        """Of each carrier that has said so: does it keep us registered?"""
        if not any(trunk.registers for trunk in self._trunks().values()):
            return {}
        known = await self.registrations()
        sure = {name: one.state for name, one in known.items() if one.state in SURE}
        return {name: state == "registered" for name, state in sure.items()}

    async def tidy(self) -> None:
        """A program that died during a test call has left the logger running."""
        with suppress(ManagerError), closing(Manager(self._address)) as manager:
            await Capture(manager, self._capture).stop()
