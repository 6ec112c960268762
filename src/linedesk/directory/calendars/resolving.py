"""A calendar as the core wants it: its zone and its holidays resolved for some years."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from linedesk.core import calendars as core
from linedesk.core.zones import Offsets
from linedesk.directory.calendars.noun import Calendar
from linedesk.directory.calendars.public import public_days
from linedesk.directory.calendars.zones import offsets_of

YEARS_BACK, YEARS_AHEAD = 1, 2

_offsets = lru_cache(maxsize=256)(offsets_of)
_public = lru_cache(maxsize=256)(public_days)


def offsets_around(zone: str, year: int) -> Offsets:
    """Of the years around `year`, the present one."""
    return _offsets(zone, year - YEARS_BACK, year + YEARS_AHEAD)


def resolve(row: Calendar, year: int) -> core.Calendar:
    """For the years around `year`, the present one."""
    hours = {day: _spans(spans) for day, spans in row.hours.items()}
    years = range(year - YEARS_BACK, year + YEARS_AHEAD + 1)
    own = {day: core.SpecialDay(_spans(spans)) for day, spans in row.days.items()}
    return core.Calendar(
        name=row.name,
        offsets=offsets_around(row.time_zone, year),
        hours=hours,
        days={**_public(row.country, years, workday(hours)), **own},
        switch=row.switch,
        switch_until=row.switch_until.timestamp() if row.switch_until else None,
        switch_label=row.switch_label,
    )


def workday(hours: Mapping[str, tuple[core.Span, ...]]) -> tuple[core.Span, ...]:
    """The hours of an ordinary working day: the first of the week on which we are open."""
    return next((hours[day] for day in core.WEEKDAYS if hours.get(day)), ())


def _spans(spans: Sequence[Any]) -> tuple[core.Span, ...]:
    return tuple((_minutes(start), _minutes(end)) for start, end in spans)


def _minutes(moment: str) -> int:
    hours, minutes = moment.split(":")
    return int(hours) * 60 + int(minutes)
