"""Room kept on the disk for the day on which it is full: then the talks that are up need it."""

import asyncio
from pathlib import Path

import structlog

from linedesk.control.disk import Disk

log = structlog.get_logger()

RETRY_SECONDS = 5.0


class Reserve:
    """A file of `size` bytes. `state` is "up" with it in hand, else "full"."""

    def __init__(self, path: Path, size: int, disk: Disk) -> None:
        self.state = "up"
        self._path, self._size, self._disk = path, size, disk
        self._asked = 0.0

    def give_back(self, fault: OSError, waiting: int) -> None:
        """The disk took no more; it may have this, for the `waiting` lines."""
        if self.state == "up":
            log.error("journal cannot be written", why=fault.strerror, waiting=waiting)
        self.state = "full"
        self._asked = asyncio.get_running_loop().time()
        self._disk.release(self._path)

    def keep(self) -> None:
        """Take the room again, if there is any."""
        try:
            self._disk.reserve(self._path, self._size)
            self.state = "up"
        except OSError as fault:
            self.give_back(fault, waiting=0)

    def may_be_asked_for(self) -> bool:
        """A disk that was full a moment ago is left alone."""
        return asyncio.get_running_loop().time() - self._asked >= RETRY_SECONDS
