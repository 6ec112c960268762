"""What an administrator asks of the lines to carriers: are we registered, does a call go through?

Over a manager connection of its own, so that no recording waits for it.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
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
        self._manager = Manager(manager)
        self._capture = Capture(self._manager, folder.resolve() / "spool/ladder.pcap")
        self._log = folder / "log/messages"
        self._connection, self._trunks = connection, trunks
        self._one_at_a_time = asyncio.Lock()

    async def try_trunk(self, trunk: str, number: str, shown: str) -> Trial:
        if self._one_at_a_time.locked():
            raise TrialRunning
        async with self._one_at_a_time:
            connection, known = self._connection(), self._trunks().get(trunk)
            if connection is None or known is None:
                raise CommandRefused("the switch is away")
            return await try_trunk(connection, self._capture, known, number, shown)

    async def registrations(self) -> Mapping[str, Registration]:
        try:
            return await registrations(self._manager, self._log)
        except ManagerError:
            return {}

    async def tidy(self) -> None:
        """A program that died during a test call has left the logger running."""
        with contextlib.suppress(ManagerError):
            await self._capture.stop()

    def close(self) -> None:
        self._manager.close()
