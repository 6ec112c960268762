"""Ids: UUIDv7 (RFC 9562, section 5.7), sorted by the time they were made."""

import os
import threading
import time
from uuid import UUID

_lock = threading.Lock()
_newest = 0


def id_in(written: object) -> UUID | None:
    """The id that stands there; None when it is anything else."""
    try:
        return UUID(str(written))
    except ValueError:
        return None


def uuid7() -> str:
    """A new UUIDv7 as text: 48 bits of unix milliseconds, then random bits.

    Each is greater than all that this process made before, also within a millisecond and when the
    clock is set back, so what is made together keeps its order (section 6.2, method 2).
    """
    global _newest
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    with _lock:
        _newest = max(value, _newest + 1)
        digits = f"{_newest:032x}"
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
