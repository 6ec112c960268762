"""The journal's end: the segment that is written now, one write and one fdatasync at a time.

A flush in the event loop's own thread costs 27 us of CPU and 0.25 ms of waiting on a good disk;
by a helper thread 89 us and 0.45 ms (2 cores, ext4, uvloop). So the loop waits itself while the
disk is fast; a disk that is slow (mean above 3 ms) is waited for in the helper thread, because
everything else in this process would stand still meanwhile.
"""

import asyncio
import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from linedesk.control import metrics
from linedesk.control.disk import Disk
from linedesk.control.segments import path_of

SLOW_FLUSH_SECONDS = 0.003


class Tail:
    """`segment_size` in bytes. After a failure, which raises `OSError`, the file is as before."""

    def __init__(self, folder: Path, disk: Disk, segment_size: int) -> None:
        self._folder = folder
        self._disk = disk
        self._segment_size = segment_size
        self._file = -1
        self._size = 0
        self._fresh = False  # the next write begins a segment
        self._mean = 0.0
        self._thread = ThreadPoolExecutor(1, "journal")

    @property
    def full(self) -> bool:
        """Whether the next write has to begin a segment."""
        return self._fresh or self._size >= self._segment_size

    def start_anew(self) -> None:
        """There is nothing to go on with."""
        self._fresh = True

    def go_on(self, segment: Path, length: int) -> None:
        """Append to the segment after its first `length` bytes; the rest goes."""
        self._file = self._disk.open(segment)
        self._disk.truncate(self._file, length)
        self._size = length

    def begin(self, first: int) -> None:
        """A new segment; the next write begins with line number `first`."""
        self._fresh = True
        file = self._disk.open(path_of(self._folder, first))
        previous, self._file, self._size = self._file, file, 0
        if previous >= 0:
            os.close(previous)
        self._disk.truncate(self._file, 0)
        self._disk.sync_folder(self._folder)

    async def write(self, data: bytes) -> None:
        """Durable on return; done where it holds up least."""
        if self._mean < SLOW_FLUSH_SECONDS:
            took = self._timed(data)
        else:
            loop = asyncio.get_running_loop()
            took = await loop.run_in_executor(self._thread, self._timed, data)
        self._mean += 0.05 * (took - self._mean)
        metrics.journal_flush_seconds.observe(took)

    def _timed(self, data: bytes) -> float:
        started = time.perf_counter()
        self._write(data)
        return time.perf_counter() - started

    def _write(self, data: bytes) -> None:
        try:
            self._disk.write(self._file, data)
        except OSError:
            self._disk.truncate(self._file, self._size)
            raise
        try:
            self._disk.sync(self._file)
        except OSError:
            # After a failed sync nobody knows what the disk holds: begin a segment of its own.
            self._disk.truncate(self._file, self._size)
            self._fresh = True
            raise
        self._size += len(data)
        self._fresh = False

    def close(self) -> None:
        self._thread.shutdown()
        if self._file >= 0:
            os.close(self._file)
