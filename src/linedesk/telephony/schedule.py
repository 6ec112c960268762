"""Time as the simulator needs it: something that says now, and calls back later."""

import asyncio
import heapq
import itertools
from collections.abc import Callable
from typing import Protocol


class Schedule(Protocol):
    def now(self) -> float:
        """Seconds; only differences have a meaning."""
        ...

    def call_at(self, when: float, callback: Callable[[], None]) -> None: ...


class LoopSchedule:
    """The running event loop's own time."""

    def now(self) -> float:
        return asyncio.get_running_loop().time()

    def call_at(self, when: float, callback: Callable[[], None]) -> None:
        asyncio.get_running_loop().call_at(when, callback)


class VirtualTime:
    """Time that passes only when told to, so that a day takes a second."""

    def __init__(self, start: float = 0.0) -> None:
        self._now = start
        self._order = itertools.count()
        self._due: list[tuple[float, int, Callable[[], None]]] = []

    def now(self) -> float:
        return self._now

    def call_at(self, when: float, callback: Callable[[], None]) -> None:
        heapq.heappush(self._due, (max(when, self._now), next(self._order), callback))

    def run_until(self, when: float) -> None:
        """Let everything happen that is due up to `when`, in order; then it is `when`."""
        while self._due and self._due[0][0] <= when:
            self._now, _, callback = heapq.heappop(self._due)
            callback()
        self._now = max(self._now, when)

    def run_for(self, seconds: float) -> None:
        self.run_until(self._now + seconds)

    def run_next(self, until: float) -> bool:
        """Let the next thing happen if it is due by then; False, and nothing, if it is not."""
        if not self._due or self._due[0][0] > until:
            return False
        self._now, _, callback = heapq.heappop(self._due)
        callback()
        return True
