"""Ids: UUIDv7 (RFC 9562, section 5.7), sorted by the time they were made."""

import os
import time
from uuid import UUID


def uuid7() -> str:
    """A new UUIDv7 as text: 48 bits of unix milliseconds, then random bits."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (0x7 << 76)
    value = (value & ~(0x3 << 62)) | (0x2 << 62)
    return str(UUID(int=value))
