"""Whether any sound comes from a phone that has answered: the customer hears nothing, and nobody
in the house would know before the switch ends the leg, two minutes later."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable

from linedesk.core.telephony import Event, LegSilent

FIRST_LOOK_SECONDS = 8.0  # encryption is agreed on and the machine may be busy
AGAIN_SECONDS = 4.0

Packets = Callable[[], Awaitable[int | None]]


async def tell_of_silence(leg: str, packets: Packets, say: Callable[[Event], None]) -> None:
    """Until the phone's first packet, or until `packets` knows of no such leg any more (None)."""
    seconds = FIRST_LOOK_SECONDS
    while True:
        await asyncio.sleep(seconds)
        if await packets() != 0:
            return
        say(LegSilent(leg))
        seconds = AGAIN_SECONDS


def counted(value: str) -> int | None:
    """Of the switch's answer, which is empty for a leg without such a count."""
    with contextlib.suppress(ValueError):
        return int(value)
    return None
