"""CPU seconds of processes, by `/proc/<pid>/stat`."""

import os
from collections.abc import Mapping
from pathlib import Path

from e2e.processes import descendants

TICK = os.sysconf("SC_CLK_TCK")


def spent(pids: list[int]) -> float:
    """User and system seconds of these processes, with their ended and waited-for children."""
    return sum(_of(pid) for pid in pids)


def family(*parents: int) -> list[int]:
    return [pid for parent in parents for pid in (parent, *descendants(parent))]


def meter(groups: Mapping[str, list[int]]) -> dict[str, float]:
    return {name: spent(pids) for name, pids in groups.items()}


def _of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(ticks) for ticks in fields[11:15]) / TICK
