"""One stream of numbered events, encoded once for everybody who listens.

Numbers follow each other without a gap. They begin at the milliseconds of the topic's beginning
times a thousand, so that a number of an earlier life of the server is always older than the oldest
that can be resumed, and they stay exact in a browser.
"""

from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

import msgspec

_encode = msgspec.json.Encoder().encode

KEPT_EVENTS = 1000


class Listener(Protocol):
    def offer(self, text: str) -> None: ...


class Topic:
    """`state` gives the data of a snapshot that contains every event so far."""

    def __init__(self, name: str, state: Callable[[], Any], at: float) -> None:
        self.name = name
        self.listeners: set[Listener] = set()
        self._state = state
        self._seq = int(at * 1000) * 1000
        self._recent: deque[tuple[int, str]] = deque(maxlen=KEPT_EVENTS)
        self._oldest = self._seq  # resuming after this number is possible
        self._snapshot: tuple[int, str] | None = None

    def publish(self, name: str, data: Any, at: float) -> None:
        self._seq += 1
        text = self._text({"type": "event", "name": name, "data": data}, at)
        if len(self._recent) == KEPT_EVENTS:
            self._oldest = self._recent[0][0]
        self._recent.append((self._seq, text))
        for listener in tuple(self.listeners):
            listener.offer(text)

    def snapshot(self, at: float) -> str:
        if self._snapshot is None or self._snapshot[0] != self._seq:
            text = self._text({"type": "snapshot", "data": self._state()}, at)
            self._snapshot = self._seq, text
        return self._snapshot[1]

    def since(self, seq: int) -> list[str] | None:
        """The events after number `seq`; None when they are not all at hand any more."""
        if not self._oldest <= seq <= self._seq:
            return None
        return [text for number, text in self._recent if number > seq]

    def _text(self, message: dict[str, Any], at: float) -> str:
        return _encode(message | {"topic": self.name, "seq": self._seq, "at": at}).decode()
