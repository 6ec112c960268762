"""The disk under the journal, as the few calls that fail when it does."""

import errno
import os
from pathlib import Path


class Disk:
    """A test hands in one that is full, slow or broken."""

    def open(self, path: Path) -> int:
        return os.open(path, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)

    def write(self, file: int, data: bytes) -> None:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(file, rest) :]

    def sync(self, file: int) -> None:
        os.fdatasync(file)

    def truncate(self, file: int, size: int) -> None:
        os.ftruncate(file, size)

    def reserve(self, path: Path, size: int) -> None:
        """Make a file of `size` bytes that truly occupies them; leaves none when it cannot."""
        if path.exists() and path.stat().st_size == size:
            return
        file = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            _occupy(file, size)
        except OSError:
            path.unlink()
            raise
        finally:
            os.close(file)

    def release(self, path: Path) -> None:
        """Give the reserve's bytes back."""
        path.unlink(missing_ok=True)

    def sync_folder(self, folder: Path) -> None:
        file = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(file)
        finally:
            os.close(file)


def _occupy(file: int, size: int) -> None:
    try:
        os.posix_fallocate(file, 0, size)
    except OSError as error:
        if error.errno not in (errno.EOPNOTSUPP, errno.EINVAL):
            raise
        os.write(file, bytes(size))
