"""The journal: what became true is on the disk before anybody acts on it.

Every batch of inputs becomes one line (facts, after-images, timers) and one fdatasync. A restart
reads the last checkpoint and the lines after it; the drain carries the facts to PostgreSQL.

A disk that fails does not stop the talks. The journal keeps a reserve file; when a write fails the
reserve is given back to the disk and the write is tried again, so the talks that are up can still
be written to their ends. `state` is then "full" and the plane takes no new calls. When even that
fails, lines wait in memory, in order, and are tried again with every append and every `retry`;
what is on the disk stays a whole prefix of what happened.
"""

import asyncio
import fcntl
import os
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import TypeVar

from msgspec import Raw

from linedesk.control import metrics, set_aside
from linedesk.control.disk import Disk
from linedesk.control.reserve import Reserve
from linedesk.control.segments import (
    GONE,
    FactRow,
    Line,
    encode,
    first_seq,
    read_whole,
    segments,
)
from linedesk.control.tail import Tail
from linedesk.core.errors import CoreError
from linedesk.kit.clock import Clock
from linedesk.kit.ids import uuid7

V = TypeVar("V")


class JournalUnavailable(CoreError):
    """The disk takes nothing more: talks go on, new ones cannot begin."""

    code = "journal-unavailable"


class JournalInUse(Exception):
    """Another control process writes this journal."""


class Journal:
    """`folder` is made when missing. Sizes in bytes. One writer at a time, kept by a lock file."""

    def __init__(
        self,
        folder: Path,
        clock: Clock,
        *,
        segment_size: int = 16 << 20,
        reserve_size: int = 8 << 20,
        disk: Disk | None = None,
    ) -> None:
        self.seq = 0
        self.source = ""
        self.images: dict[str, Raw] = {}
        self.timers: dict[str, float] = {}
        self.folder = folder
        self._clock = clock
        disk = disk or Disk()
        self._reserve = Reserve(folder / "reserve", reserve_size, disk)
        self._tail = Tail(folder, disk, segment_size)
        self._lock = -1
        self._waiting: list[Line] = []
        self._flushing = asyncio.Lock()
        self._grown = asyncio.Event()

    @property
    def state(self) -> str:
        """ "up", or "full" while the disk takes nothing or only what the reserve left."""
        return self._reserve.state

    # --- opening -----------------------------------------------------------------------------

    def open(self) -> None:
        """Read what is there into `images`, `timers` and `seq`; be ready to append."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._take_lock()
        self._read_source()
        segment = set_aside.newest_whole(self.folder)
        if segment is None:
            self._tail.start_anew()
        else:
            self._replay(segment)
        self._reserve.keep()

    def _take_lock(self) -> None:
        self._lock = os.open(self.folder / "lock", os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._lock)
            raise JournalInUse(f"{self.folder} is in use by another Linedesk") from error

    def _read_source(self) -> None:
        """The journal's own name: a new journal is a new source, whatever the records remember."""
        path = self.folder / "source"
        self.source = path.read_text().strip() if path.exists() else ""
        if not self.source:
            self.source = uuid7()
            path.write_text(self.source)

    def _replay(self, segment: Path) -> None:
        lines, length = read_whole(segment)
        for line in lines:
            self._apply(line)
        # Images point into the bytes that were read; copies let those bytes go.
        self.images = {key: image.copy() for key, image in self.images.items()}
        set_aside.keep_torn(segment, length)
        self._tail.go_on(segment, length)

    def _apply(self, line: Line) -> None:
        for key, image in line.images.items():
            _put(self.images, key, None if image == GONE else image)
        for key, due in line.timers.items():
            _put(self.timers, key, due)
        self.seq = line.seq

    # --- writing -----------------------------------------------------------------------------

    async def append(
        self,
        at: float,
        facts: Sequence[FactRow] = (),
        images: dict[str, Raw] | None = None,
        timers: dict[str, float | None] | None = None,
    ) -> None:
        """Return when the line is durable, or when `state` says that the disk takes nothing."""
        line = Line(0, at, facts=list(facts), images=images or {}, timers=timers or {})
        self._waiting.append(line)
        await self._flush()

    async def forget_person(self, marks: Sequence[str]) -> None:
        """Somebody was erased, of whom these words tell: what was set aside about him goes, and a
        new segment begins, so that the drain may delete what stands in the older ones."""
        set_aside.forget(self.folder, marks)
        self._tail.start_anew()
        await self.append(self._clock())

    async def retry(self) -> None:
        """Try again to write what waits and to win the reserve back; for a disk that was full."""
        if self.state == "up":
            return
        await self._flush()
        if not self._waiting and self._reserve.may_be_asked_for():
            self._reserve.keep()

    def latest(self) -> dict[str, Raw]:
        """The newest after-images, those that wait for the disk included; gone ones are null."""
        images = dict(self.images)
        for line in self._waiting:
            images |= line.images
        return images

    async def reached(self, seq: int) -> None:
        """Wait until a line after number `seq` is durable."""
        while self.seq <= seq:
            self._grown.clear()
            await self._grown.wait()

    async def _flush(self) -> None:
        async with self._flushing:
            try:
                await self._write()
            except OSError as fault:
                await self._write_with_reserve(fault)

    async def _write_with_reserve(self, fault: OSError) -> None:
        self._reserve.give_back(fault, len(self._waiting))
        try:
            await self._write()
        except OSError:
            metrics.journal_waiting.set(len(self._waiting))

    async def _write(self) -> None:
        waiting = len(self._waiting)
        if not waiting:
            return
        lines = self._numbered()
        await self._tail.write(b"".join(map(encode, lines)))
        for line in lines:
            self._apply(line)
        del self._waiting[:waiting]
        self._grown.set()
        metrics.journal_waiting.set(0)

    def _numbered(self) -> list[Line]:
        """What waits, numbered, after a checkpoint when a new segment is due."""
        fresh = self._tail.full
        lines = [self._checkpoint(), *self._waiting] if fresh else list(self._waiting)
        for number, line in enumerate(lines, self.seq + 1):
            line.seq = number
        if fresh:
            self._tail.begin(self.seq + 1)
        return lines

    def _checkpoint(self) -> Line:
        images, timers = dict(self.images), dict[str, float | None](self.timers)
        return Line(0, self._clock(), checkpoint=True, images=images, timers=timers)

    # --- ending ------------------------------------------------------------------------------

    def forget(self, through: int) -> None:
        """Delete the segments whose every line is at most `through`; the newest always stays."""
        known = segments(self.folder)
        for segment, later in pairwise(known):
            if first_seq(later) > through + 1:
                return
            segment.unlink()

    def close(self) -> None:
        self._tail.close()
        os.close(self._lock)


def _put(fold: dict[str, V], key: str, value: V | None) -> None:
    if value is None:
        fold.pop(key, None)
    else:
        fold[key] = value
