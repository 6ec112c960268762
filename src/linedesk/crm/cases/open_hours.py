"""Time that counts: only while the calendar is open. Pure; `None` for a calendar never closes.

The days are those that the calls go by: the week, public holidays, make-up days and special days as
`directory/calendars` resolves them. The emergency switch is for callers; it stops no promise.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from linedesk.directory.calendars.noun import Calendar
from linedesk.directory.calendars.resolving import resolve

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MOST_DAYS = 3660  # of looking ahead; a calendar that is closed for ten years never opens


@dataclass(frozen=True, slots=True)
class OpenHours:
    """`hours`: weekday -> spans of "HH:MM"; `days`: date -> its spans instead."""

    time_zone: str
    hours: Mapping[str, Sequence[Sequence[str]]]
    days: Mapping[str, Sequence[Sequence[str]]]

    @classmethod
    def of(cls, calendar: Calendar | None) -> "OpenHours | None":
        if calendar is None:
            return None
        resolved = resolve(calendar, datetime.now(UTC).year)
        days = {day: [_clocks(span) for span in of.spans] for day, of in resolved.days.items()}
        return cls(calendar.time_zone, calendar.hours, days)

    def spans(self, day: date) -> list[tuple[datetime, datetime]]:
        usual = self.hours.get(_WEEKDAYS[day.weekday()], ())
        zone = ZoneInfo(self.time_zone)
        found = self.days.get(day.isoformat(), usual)
        return sorted((_at(day, one[0], zone), _at(day, one[1], zone)) for one in found)

    def from_on(self, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The open spans after `moment`, the first one cut at it."""
        first = moment.astimezone(ZoneInfo(self.time_zone)).date()
        for ahead in range(_MOST_DAYS):
            for begins, ends in self.spans(first + timedelta(days=ahead)):
                if ends > moment:
                    yield max(begins, moment), ends


def _clocks(span: tuple[int, int]) -> list[str]:
    return [f"{minutes // 60:02}:{minutes % 60:02}" for minutes in span]


def _at(day: date, clock: str, zone: ZoneInfo) -> datetime:
    if clock == "24:00":
        return datetime.combine(day + timedelta(days=1), time(), zone)
    return datetime.combine(day, time.fromisoformat(clock), zone)


def moment_after(start: datetime, seconds: float, hours: OpenHours | None) -> datetime | None:
    """When so many open seconds have gone by since `start`; None when that never comes."""
    if hours is None:
        return start + timedelta(seconds=seconds)
    left = timedelta(seconds=seconds)
    for begins, ends in hours.from_on(start):
        if left <= _length(begins, ends):
            return (_utc(begins) + left).astimezone(start.tzinfo)
        left -= _length(begins, ends)
    return None


def open_seconds(start: datetime, end: datetime, hours: OpenHours | None) -> float:
    """Open seconds from `start` to `end`; negative when `end` is the earlier."""
    if end < start:
        return -open_seconds(end, start, hours)
    if hours is None:
        return (end - start).total_seconds()
    total = 0.0
    for begins, ends in hours.from_on(start):
        if begins >= end:
            break
        total += _length(begins, min(ends, end)).total_seconds()
    return total


def _length(begins: datetime, ends: datetime) -> timedelta:
    """In absolute time: on the day of a clock change a local difference is an hour off."""
    return _utc(ends) - _utc(begins)


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(ZoneInfo("UTC"))
