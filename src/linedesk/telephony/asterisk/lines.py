"""What an administrator asks of the lines to carriers: are we registered, does a call go through?

Over a manager connection of its own, so that no recording waits for it, and only while it is
needed: Asterisk wakes every connection at every event.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from linedesk.telephony.asterisk.capture import Capture
from linedesk.telephony.asterisk.connection import AriConnection
from linedesk.telephony.asterisk.manager import Manager, ManagerAddress, ManagerError
from linedesk.telephony.asterisk.registrations import registrations
from linedesk.telephony.asterisk.trial import try_trunk
from linedesk.telephony.ladder import Trial
from linedesk.telephony.port import CommandRefused, Registration, TrialRunning, Trunk


class AsteriskLines:
    """`connection`: the open one, if any; `trunks`: those that the switch knows, by name;
    `folder`: Asterisk's own."""

    def __init__(
        self,
        manager: ManagerAddress,
        folder: Path,
        connection: Callable[[], AriConnection | None],
        trunks: Callable[[], Mapping[str, Trunk]],
    ) -> None:
        self._address = manager
        self._capture, self._log = folder.resolve() / "spool/ladder.pcap", folder / "log/messages"
        self._connection, self._trunks = connection, trunks
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

    async def tidy(self) -> None:
        """A program that died during a test call has left the logger running."""
        with suppress(ManagerError), closing(Manager(self._address)) as manager:
            await Capture(manager, self._capture).stop()
