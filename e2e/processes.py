"""Processes of this machine, read from /proc."""

import os
from pathlib import Path


def child_that_runs(parent: int, words: str) -> int:
    """The pid of the descendant of `parent` whose command line holds `words`.

    A spare that still loads is not meant; later its title begins with "linedesk: spare".
    """
    for pid in descendants(parent):
        if words in (line := command_line(pid)) and "--spare" not in line:
            return pid
    raise AssertionError(f"no child of {parent} runs {words!r}")


def descendants(parent: int) -> list[int]:
    parents = {pid: _parent(pid) for pid in map(int, filter(str.isdigit, os.listdir("/proc")))}
    found, wave = [], [parent]
    while wave:
        wave = [pid for pid, its in parents.items() if its in wave]
        found += wave
    return found


def command_line(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")
    except OSError:
        return ""


def is_alive(pid: int) -> bool:
    """Whether it runs (a zombie does not)."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _parent(pid: int) -> int:
    try:
        return int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return 0
