"""CPU seconds of processes, by `/proc/<pid>/stat`."""

import os
from collections.abc import Mapping
from pathlib import Path

from e2e.processes import descendants

TICK = os.sysconf("SC_CLK_TCK")


def meter(parts: Mapping[str, int]) -> dict[str, float]:
    """User and system seconds of each process with its children, living and waited for."""
    return {
        name: sum(_of(process) for process in (pid, *descendants(pid)))
        for name, pid in parts.items()
    }


def own() -> float:
    """Of the generator: this process and its ended children (SIPp)."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def _of(pid: int) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0.0
    return sum(int(ticks) for ticks in fields[11:15]) / TICK
