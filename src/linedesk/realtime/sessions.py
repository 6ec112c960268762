"""Whose screens are open. An agent whose last screen went away and stays away has left.

Only agents who had a screen are watched: those who work through the API alone are not touched. Who
had one is kept on the disk, so that after a restart of the server, which closes every socket, the
screens have some time to come back and an agent who does not is still noticed.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec
import structlog

log = structlog.get_logger()

GONE_SECONDS = 12.0
RESTART_SECONDS = 20.0


class ScreenSessions:
    """`lost(agent)` is called when an agent's screens are gone for good."""

    def __init__(self, file: Path, lost: Callable[[str], None]) -> None:
        self._file = file
        self._lost = lost
        self._open: Counter[str] = Counter()
        self._watched: set[str] = set()
        self._deadlines: dict[str, asyncio.TimerHandle] = {}

    def start(self) -> None:
        """Give the screens of before the restart their time to come back."""
        self._watched = self._read()
        for agent in self._watched:
            self._wait_for(agent, RESTART_SECONDS)

    def opened(self, agent: str) -> None:
        self._open[agent] += 1
        if deadline := self._deadlines.pop(agent, None):
            deadline.cancel()
        if agent not in self._watched:
            self._watched.add(agent)
            self._write()

    def closed(self, agent: str) -> None:
        self._open[agent] -= 1
        if self._open[agent] <= 0:
            del self._open[agent]
            self._wait_for(agent, GONE_SECONDS)

    def close(self) -> None:
        """The server stops; nobody is lost by that."""
        for deadline in self._deadlines.values():
            deadline.cancel()
        self._deadlines.clear()

    def _wait_for(self, agent: str, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        self._deadlines[agent] = loop.call_later(seconds, self._left, agent)

    def _left(self, agent: str) -> None:
        del self._deadlines[agent]
        self._watched.discard(agent)
        self._write()
        self._lost(agent)

    def _read(self) -> set[str]:
        try:
            return msgspec.json.decode(self._file.read_bytes(), type=set[str])
        except (OSError, msgspec.MsgspecError):
            return set()

    def _write(self) -> None:
        new = self._file.with_suffix(".new")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(msgspec.json.encode(sorted(self._watched)))
            new.replace(self._file)
        except OSError:
            log.exception("open screens cannot be remembered")
