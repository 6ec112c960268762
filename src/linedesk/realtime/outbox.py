"""What waits to be sent to one screen; bounded, so a screen that does not read costs little.

When too much waits it is thrown away, and the screen gets fresh snapshots once it reads again.
"""

import asyncio
from collections import deque

MOST_WAITING = 500


class Outbox:
    def __init__(self, most: int = MOST_WAITING) -> None:
        self.behind = False  # what waited was thrown away: snapshots are due
        self._most = most
        self._waiting: deque[str] = deque()
        self._filled = asyncio.Event()

    def offer(self, text: str) -> None:
        if self.behind:
            return
        self._waiting.append(text)
        if len(self._waiting) > self._most:
            self._waiting.clear()
            self.behind = True
        self._filled.set()

    async def take(self) -> list[str]:
        """Everything that waits, as soon as anything does; nothing at all when `behind`."""
        await self._filled.wait()
        self._filled.clear()
        taken = list(self._waiting)
        self._waiting.clear()
        return taken
