"""A time zone as the core wants it: the moments at which the clock is set, with the new offset."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from linedesk.core.zones import DAY_SECONDS, Offsets


def offsets_of(zone: str, first_year: int, last_year: int) -> Offsets:
    """From the start of the first year to the end of the last."""
    info = ZoneInfo(zone)
    start = int(datetime(first_year, 1, 1, tzinfo=UTC).timestamp()) - DAY_SECONDS
    end = int(datetime(last_year + 1, 1, 1, tzinfo=UTC).timestamp()) + DAY_SECONDS
    changes = [(float(start), _offset(info, start))]
    for day in range(start, end, DAY_SECONDS):
        if _offset(info, day + DAY_SECONDS) != changes[-1][1]:
            at = _change(info, day, day + DAY_SECONDS)
            changes.append((float(at), _offset(info, at)))
    return tuple(changes)


def _offset(info: ZoneInfo, at: int) -> int:
    offset = datetime.fromtimestamp(at, info).utcoffset()
    return int((offset or timedelta()).total_seconds())


def _change(info: ZoneInfo, before: int, after: int) -> int:
    """The first second of the new offset."""
    old = _offset(info, before)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if _offset(info, middle) == old else (before, middle)
    return after
