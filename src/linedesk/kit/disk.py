"""How much room a disk has left, in the three words that matter.

Shares alone would stop a large disk long before it is full, bytes alone a small one too late: a
disk is low or full when both say so.
"""

import shutil
from enum import StrEnum
from pathlib import Path

LOW_SHARE, FULL_SHARE = 0.85, 0.95
LOW_BYTES, FULL_BYTES = 20 << 30, 5 << 30  # 20 GB are some 5000 hours of recordings


class Space(StrEnum):
    UP = "up"
    LOW = "low"
    FULL = "full"


def space_of(folder: Path) -> Space:
    """Of the disk of the folder, or of the folder above that exists."""
    while not folder.exists():
        folder = folder.parent
    usage = shutil.disk_usage(folder)
    return judged(usage.total, usage.free)


def judged(total: int, free: int) -> Space:
    """`total` and `free` in bytes."""
    used = 1 - free / total
    if used >= FULL_SHARE and free < FULL_BYTES:
        return Space.FULL
    return Space.LOW if used >= LOW_SHARE and free < LOW_BYTES else Space.UP
