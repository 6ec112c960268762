"""A line: one person's end of a telephone connection in the lab."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from linedesk.lab.ari import AriRefused

BUSY, NO_ANSWER, DECLINED, NO_SUCH_NUMBER, CONGESTED, NORMAL = 17, 19, 21, 1, 34, 16  # Q.850


class Requests(Protocol):
    """What a line needs of the connection to the exchange."""

    async def request(self, method: str, uri: str, body: object = None, **query: object) -> Any: ...


@dataclass(eq=False)
class Line:
    """`own` and `other` are numbers or accounts; times are the exchange's, unix seconds.

    `dialed` when the call was placed here. `call` is Linedesk's call id where its INVITE told it (a
    desk phone that is rung), `other_name` the name shown with the caller's number. `cause` is
    Q.850, `sip_status` what SIP said. `on_key` is called for each key that the other side presses.
    """

    requests: Requests
    id: str
    own: str
    other: str
    call: str | None = None
    dialed: bool = False
    other_name: str = ""
    started_at: float = 0.0
    ringing_at: float | None = None
    up_at: float | None = None
    ended_at: float | None = None
    cause: int | None = None
    sip_status: int | None = None
    on_key: Callable[[str], None] | None = None
    ringing: asyncio.Event = field(default_factory=asyncio.Event)
    up: asyncio.Event = field(default_factory=asyncio.Event)
    ended: asyncio.Event = field(default_factory=asyncio.Event)

    async def ring(self) -> None:
        """Let the caller hear that the phone rings (SIP 180)."""
        await self._do("POST", "ring")

    async def answer(self) -> None:
        await self._do("POST", "answer")
        await self.hush()

    async def talk(self, voice: str) -> None:
        """Speak (or sound) without end, until `hush` or another voice."""
        await self._do("POST", "moh", mohClass=voice)

    async def hush(self) -> None:
        """Say nothing; the phone goes on sending silence, as phones do."""
        await self.talk("silence")

    async def play(self, sound: str) -> None:
        """Play one sound file (path without its ending) once."""
        await self._do("POST", "play", media=f"sound:{sound}")

    async def press(self, digits: str) -> None:
        """Press keys (RFC 4733 events), 160 ms each."""
        await self._do("POST", "dtmf", dtmf=digits, duration=160, between=120)

    async def hang_up(self, cause: int = NORMAL) -> None:
        await self.requests.request("DELETE", f"channels/{self.id}", reason_code=cause)

    async def end(self) -> None:
        """Hang up unless it has ended already."""
        if not self.ended.is_set():
            with contextlib.suppress(AriRefused):
                await self.hang_up()

    async def wait_up(self, within: float = 60.0) -> bool:
        """Wait for the answer; False when the line ended first or `within` seconds have gone."""
        return await first_of(self.up, self.ended, within=within) is self.up

    async def wait_ended(self, within: float = 60.0) -> bool:
        return await first_of(self.ended, within=within) is not None

    async def _do(self, method: str, what: str, **query: object) -> None:
        await self.requests.request(method, f"channels/{self.id}/{what}", **query)


async def first_of(*events: asyncio.Event, within: float) -> asyncio.Event | None:
    """The first of the events to be set, in the order given if several are; None after `within`."""
    waits = {asyncio.ensure_future(event.wait()): event for event in events}
    try:
        await asyncio.wait(waits, timeout=within, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    return next((event for event in events if event.is_set()), None)
