"""Keyed timers on the event loop's clock, which no change of the wall clock moves.

A timer that has fired waits in the inbox like any input. If it is cancelled or set anew before its
turn comes, `take` says so and it is dropped: the core never hears a timer that it took back.
"""

import asyncio
from collections.abc import Callable


class Timers:
    """`fire(key, token)` is called when a timer is due; the token is for `take`."""

    def __init__(self, fire: Callable[[str, object], None]) -> None:
        self._fire = fire
        self._handles: dict[str, tuple[object, asyncio.TimerHandle]] = {}

    def __len__(self) -> int:
        return len(self._handles)

    def set(self, key: str, seconds: float) -> None:
        """Fire `key` after `seconds`; at once when that is not positive. Replaces its namesake."""
        self.cancel(key)
        token = object()
        loop = asyncio.get_running_loop()
        self._handles[key] = token, loop.call_later(max(0.0, seconds), self._fire, key, token)

    def cancel(self, key: str) -> None:
        if (known := self._handles.pop(key, None)) is not None:
            known[1].cancel()

    def take(self, key: str, token: object) -> bool:
        """Whether this firing still counts; it counts once."""
        known = self._handles.get(key)
        if known is None or known[0] is not token:
            return False
        del self._handles[key]
        return True

    def close(self) -> None:
        for key in tuple(self._handles):
            self.cancel(key)
