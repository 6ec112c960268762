"""What nobody can read back but somebody may want to look at, beside the journal's segments.

`parked.ndjson`: facts that PostgreSQL will never take, one a line. `*.torn`: what stood in a
segment behind its last whole line. Both name people, so an erasure reaches them, too.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
import structlog

from linedesk.control.segments import begins_whole, segments

log = structlog.get_logger()

PARKED = "parked.ndjson"
TORN = ".torn"


def park(folder: Path, fact: dict[str, Any]) -> None:
    with (folder / PARKED).open("ab") as file:
        file.write(msgspec.json.encode(fact) + b"\n")


def forget(folder: Path, marks: Iterable[str]) -> None:
    """Drop every parked fact in which one of the marks stands, and all torn pieces: whose they are
    cannot be told any more."""
    for piece in folder.glob(f"*{TORN}"):
        piece.unlink(missing_ok=True)
    parked = folder / PARKED
    if parked.exists():
        wanted = [_as_written(mark) for mark in marks]
        lines = parked.read_bytes().splitlines(keepends=True)
        _replace(parked, [line for line in lines if not any(one in line for one in wanted)])


def newest_whole(folder: Path) -> Path | None:
    """The newest segment with a whole checkpoint; younger ones were torn at birth and go."""
    for segment in reversed(segments(folder)):
        if begins_whole(segment):
            return segment
        log.warning("journal segment without a checkpoint set aside", segment=segment.name)
        segment.rename(segment.with_suffix(TORN))
    return None


def keep_torn(segment: Path, length: int) -> None:
    """What follows the whole lines: half a last line is normal, anything longer is kept."""
    rest = segment.read_bytes()[length:]
    if rest:
        log.warning("journal ends in a torn line", segment=segment.name, bytes=len(rest))
    if b"\n" in rest:
        segment.with_suffix(TORN).write_bytes(rest)


def _as_written(mark: str) -> bytes:
    """As it stands inside a JSON string."""
    return msgspec.json.encode(mark)[1:-1]


def _replace(parked: Path, lines: list[bytes]) -> None:
    """All or nothing: a crash between leaves the old file."""
    fresh = parked.with_suffix(".new")
    fresh.write_bytes(b"".join(lines))
    os.replace(fresh, parked)
