"""A time zone as the moments at which its clock is set; pure. Who resolves zones is
`directory/calendars`."""

from bisect import bisect_right
from datetime import UTC, datetime

DAY_SECONDS = 86_400
Offsets = tuple[tuple[float, int], ...]  # (unix time from which, seconds east of UTC), in order


def offset(offsets: Offsets, at: float) -> int:
    place = bisect_right(offsets, at, key=lambda change: change[0])
    return offsets[max(0, place - 1)][1]


def local(offsets: Offsets, at: float) -> datetime:
    """The wall clock there, without a zone."""
    return datetime.fromtimestamp(at + offset(offsets, at), UTC).replace(tzinfo=None)


def at_local(offsets: Offsets, moment: datetime) -> float:
    """Unix time of a wall clock there; the first of two when the clock is set back. A time that
    the clock jumps over is the same time before the jump, so an hour later after it."""
    wall = moment.replace(tzinfo=UTC).timestamp()
    fits = [
        wall - seconds
        for seconds in dict.fromkeys(seconds for _, seconds in offsets)
        if offset(offsets, wall - seconds) == seconds
    ]
    return min(fits) if fits else wall - offset(offsets, wall - DAY_SECONDS)
