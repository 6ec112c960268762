"""Encodes many recordings one after another, in a thread that gives way to everything else."""

import asyncio
import errno
import os
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

import structlog
from av import FFmpegError

from linedesk.worker.audio import AudioFault, Encoded, encode
from linedesk.worker.ledger import FAILED, TRUNCATED, Waiting
from linedesk.worker.shelf import Shelf

log = structlog.get_logger()

SHORT_SECONDS, SHORT_SHARE = 1.0, 0.02  # so much of a talk may be missing without a word
NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
FIELDS = fields(Encoded)


@dataclass(frozen=True, slots=True)
class Result:
    """`encoded` lies at `path`; without it the recording failed. `why`: what is to be said."""

    row: Waiting
    path: str | None = None
    encoded: Encoded | None = None
    why: str | None = None

    def values(self) -> dict[str, Any]:
        state = "available" if self.encoded else "failed"
        # Not asdict, which would copy the waveform number by number.
        audio = {f.name: getattr(self.encoded, f.name) for f in FIELDS} if self.encoded else {}
        return {"id": self.row.id, "state": state, "path": self.path, "why": self.why, **audio}

    def fact(self) -> tuple[str, dict[str, Any]] | None:
        """(name, data) when there is something to be said."""
        if self.why is None:
            return None
        data = {"call": str(self.row.interaction_id), "recording": self.row.id, "why": self.why}
        return TRUNCATED if self.encoded else FAILED, data


async def encode_all(rows: Sequence[Waiting], shelf: Shelf) -> list[Result]:
    """What became of them, as far as the disk has room: the others are to be tried again."""
    return await asyncio.get_running_loop().run_in_executor(_THREAD, _encode_all, rows, shelf)


def _give_way() -> None:
    """The talks come first, whatever the backlog. However nice, a thread is let finish its turn of
    some milliseconds; one that is only for idle time leaves at once. Linux counts by thread."""
    os.sched_setscheduler(threading.get_native_id(), os.SCHED_IDLE, os.sched_param(0))


_THREAD = ThreadPoolExecutor(1, "encoder", _give_way)


def _encode_all(rows: Sequence[Waiting], shelf: Shelf) -> list[Result]:
    results = []
    for row in rows:
        try:
            results.append(_encode(row, shelf))
        except OSError as full:
            log.error("no room for recordings", waiting=len(rows) - len(results), why=str(full))
            break
    return results


def _encode(row: Waiting, shelf: Shelf) -> Result:
    """OSError: the disk is full, which says nothing about the recording."""
    target = shelf.encoded(row.id, row.started_at or datetime.now(UTC))
    try:
        encoded = encode(shelf.raw(row.id), target)
    except (AudioFault, FFmpegError, OSError, RuntimeError) as fault:
        if isinstance(fault, OSError) and fault.errno in NO_ROOM:
            raise
        return Result(row, why=getattr(fault, "strerror", None) or str(fault))
    return Result(row, target.relative_to(shelf.folder).as_posix(), encoded, _short(row, encoded))


def _short(row: Waiting, encoded: Encoded) -> str | None:
    """Silence is recorded as silence, so what is missing was lost or never came from the phone."""
    if row.lasted is None or row.lasted - encoded.seconds <= _allowed(row.lasted):
        return None
    return f"holds {encoded.seconds:.1f} s of {row.lasted:.1f} s"


def _allowed(lasted: float) -> float:
    return SHORT_SECONDS + SHORT_SHARE * lasted
