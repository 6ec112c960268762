"""What waits for the one consumer, and who waits for it to be done."""

import asyncio
from dataclasses import dataclass

from linedesk.control import metrics
from linedesk.core.errors import CoreError
from linedesk.core.inputs import Input, TimerFired

MOST_AT_ONCE = 256


@dataclass(slots=True)
class Entry:
    """One input on its way; `done` is who waits for it, `token` a timer's firing."""

    input: Input
    done: asyncio.Future[None] | None = None
    token: object = None
    error: CoreError | None = None

    def settle(self) -> None:
        """Tell whoever waits how it went."""
        if self.done is None or self.done.done():
            return
        if self.error is None:
            self.done.set_result(None)
        else:
            self.done.set_exception(self.error)


class Inbox:
    def __init__(self) -> None:
        self._waiting: asyncio.Queue[Entry] = asyncio.Queue()

    async def submit(self, input: Input) -> None:
        """Return when it is done; raises what `Entry.error` says then."""
        done = asyncio.get_running_loop().create_future()
        self._waiting.put_nowait(Entry(input, done))
        await done

    def post(self, input: Input) -> None:
        self._waiting.put_nowait(Entry(input))

    def timer_fired(self, key: str, token: object) -> None:
        self._waiting.put_nowait(Entry(TimerFired(key), token=token))

    async def take(self) -> list[Entry]:
        """All that waits, as soon as anything does."""
        entries = [await self._waiting.get()]
        while len(entries) < MOST_AT_ONCE and not self._waiting.empty():
            entries.append(self._waiting.get_nowait())
        metrics.batch_size.observe(len(entries))
        metrics.inbox_depth.set(self._waiting.qsize())
        return entries
