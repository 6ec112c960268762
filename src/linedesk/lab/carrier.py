"""The carrier's other customers: what happens when Linedesk calls a number.

The same number always behaves in the same way.

| national number | the phone |
|---|---|
| 1390000xxxx | answers after 2 to 6 s and talks until somebody hangs up |
| 1390001xxxx | is busy (SIP 486) |
| 1390002xxxx | rings, nobody comes |
| 1390003xxxx | is an answering machine: greeting, beep, silence for 30 s |
| 1390004xxxx | does not exist (404) |
| 1390005xxxx | is declined after 3 s (603 or 403) |
| 1390006xxxx | cannot be reached, the network is congested (503) |
| any other | a tenth each is busy, does not answer, is a machine; the others answer |
"""

import zlib
from collections.abc import Callable, Coroutine
from pathlib import Path

from linedesk.lab.line import BUSY, CONGESTED, DECLINED, NO_SUCH_NUMBER, Line

Behaviour = Callable[[Line], Coroutine[None, None, None]]
LONGEST_RING, LONGEST_TALK = 120.0, 600.0  # seconds


class Carrier:
    """`machine`: the answering machine's greeting, a sound file without its ending."""

    def __init__(self, machine: Path) -> None:
        self._machine = machine
        self._ranges: dict[str, Behaviour] = {
            "1390000": self._talk,
            "1390001": _refuse_with(BUSY),
            "1390002": _let_it_ring,
            "1390003": self._record_a_message,
            "1390004": _refuse_with(NO_SUCH_NUMBER),
            "1390005": _decline,
            "1390006": _refuse_with(CONGESTED),
        }

    async def pick_up(self, line: Line) -> None:
        await self.phone(line.own)(line)

    def phone(self, number: str) -> Behaviour:
        """How the phone with this number behaves."""
        national = number.removeprefix("+").removeprefix("86")
        known = self._ranges.get(national[:7])
        if known is not None:
            return known
        draw = zlib.crc32(national.encode()) % 10
        others = (_refuse_with(BUSY), _let_it_ring, self._record_a_message)
        return others[draw] if draw < len(others) else self._talk

    async def _talk(self, line: Line) -> None:
        await line.ring()
        await line.wait_ended(2 + zlib.crc32(line.own.encode()) % 400 / 100)
        await line.answer()
        await line.talk("caller-zh")
        await line.wait_ended(LONGEST_TALK)

    async def _record_a_message(self, line: Line) -> None:
        await line.ring()
        await line.wait_ended(4)
        await line.answer()
        await line.play(str(self._machine))
        await line.wait_ended(35)
        await line.hang_up()


def _refuse_with(cause: int) -> Behaviour:
    async def refuse(line: Line) -> None:
        await line.hang_up(cause)

    return refuse


async def _let_it_ring(line: Line) -> None:
    await line.ring()
    await line.wait_ended(LONGEST_RING)


async def _decline(line: Line) -> None:
    await line.ring()
    await line.wait_ended(3)
    await line.hang_up(DECLINED)
