"""When we are open: pure, over a calendar whose time zone is given as moments of change.

`state` answers for a moment; `zones.at_local` finds it for a date and a time of day there ("what
happens on 1 May at 12:30?"). The first of these that says something counts: the emergency switch, a
one-off day, a holiday or make-up day, the week. Who resolves zones and holidays is
`directory/calendars`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from linedesk.core.zones import Offsets, at_local, local

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
DAY_MINUTES = 24 * 60
LOOK_AHEAD_DAYS = 400  # a year and a holiday: as far as the next change is looked for

Span = tuple[int, int]  # minutes of the day: open from, until before


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """`why`: "special" (made by hand), "holiday" or "make_up"."""

    spans: tuple[Span, ...] = ()
    why: str = "special"
    label: str = ""


@dataclass(frozen=True, slots=True)
class Calendar:
    """`offsets`: of its time zone. `days`: ISO date -> day."""

    name: str
    offsets: Offsets = ((0.0, 0),)
    hours: Mapping[str, tuple[Span, ...]] = field(default_factory=dict)  # weekday -> spans
    days: Mapping[str, SpecialDay] = field(default_factory=dict)
    switch: str = "normal"  # "normal" | "open" | "closed": the emergency switch
    switch_until: float | None = None  # None: until somebody turns it back
    switch_label: str = ""


@dataclass(frozen=True, slots=True)
class Opening:
    """`why`: "switch", "special", "holiday", "make_up" or "hours"; `until`: unix time of the next
    change, None when there is none in sight."""

    open: bool
    why: str
    label: str = ""
    until: float | None = None


def state(calendar: Calendar, at: float) -> Opening:
    if calendar.switch != "normal" and (
        calendar.switch_until is None or at < calendar.switch_until
    ):
        is_open = calendar.switch == "open"
        return Opening(is_open, "switch", calendar.switch_label, calendar.switch_until)
    moment = local(calendar.offsets, at)
    day = _day(calendar, moment.date())
    return Opening(_is_open(day, moment), day.why, day.label, _next_change(calendar, at, moment))


def _day(calendar: Calendar, day: date) -> SpecialDay:
    special = calendar.days.get(day.isoformat())
    return special or SpecialDay(calendar.hours.get(WEEKDAYS[day.weekday()], ()), "hours")


def _is_open(day: SpecialDay, moment: datetime) -> bool:
    minute = moment.hour * 60 + moment.minute
    return any(start <= minute < end for start, end in day.spans)


def _next_change(calendar: Calendar, at: float, moment: datetime) -> float | None:
    """The next moment at which the doors open or close, by the week and the special days."""
    now_open = _is_open(_day(calendar, moment.date()), moment)
    midnight = datetime.combine(moment.date(), datetime.min.time())
    for ahead in range(LOOK_AHEAD_DAYS):
        start = midnight + timedelta(days=ahead)
        day = _day(calendar, start.date())
        for minute in sorted({0, *(edge for span in day.spans for edge in span)} - {DAY_MINUTES}):
            edge = start + timedelta(minutes=minute)
            if edge > moment and _is_open(day, edge) != now_open:
                return at_local(calendar.offsets, edge)
    return None
