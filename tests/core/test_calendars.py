"""Ring: core. When we are open, in any zone, on any day."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linedesk.core.calendars import Calendar, SpecialDay, state
from linedesk.core.zones import at_local, local
from linedesk.directory.calendars.zones import offsets_of

NINE_TO_SIX = ((9 * 60, 12 * 60), (13 * 60 + 30, 18 * 60))
WORKDAYS = dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), NINE_TO_SIX)
SHANGHAI = Calendar(
    "office",
    ((0.0, 8 * 3600),),
    WORKDAYS,
    {
        "2026-05-01": SpecialDay((), "holiday", "劳动节"),
        "2026-05-09": SpecialDay(NINE_TO_SIX, "make_up", "调休"),
        "2026-12-31": SpecialDay(((9 * 60, 12 * 60),), "special", "年终"),
    },
)


def opening(calendar: Calendar, when: str) -> tuple[bool, str]:
    now = state(calendar, at_local(calendar.offsets, datetime.fromisoformat(when)))
    return now.open, now.why


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-04-30 12:30", (False, "hours")),
        ("2026-04-30 13:30", (True, "hours")),
        ("2026-04-30 17:59", (True, "hours")),
        ("2026-04-30 18:00", (False, "hours")),
        ("2026-05-01 12:30", (False, "holiday")),
        ("2026-05-02 10:00", (False, "hours")),
        ("2026-05-09 10:00", (True, "make_up")),
        ("2026-12-31 11:00", (True, "special")),
        ("2026-12-31 14:00", (False, "special")),
    ],
)
def test_what_happens_on_the_first_of_may_at_half_past_twelve(
    when: str, expected: tuple[bool, str]
) -> None:
    """A-021: several periods a day, weekdays, holidays, make-up days, one-off days."""
    assert opening(SHANGHAI, when) == expected


def test_the_emergency_switch_goes_before_everything_and_ends_by_itself() -> None:
    """A-021."""
    until = at_local(SHANGHAI.offsets, datetime.fromisoformat("2026-04-30 16:00"))
    closed = Calendar(
        "office",
        SHANGHAI.offsets,
        WORKDAYS,
        switch="closed",
        switch_until=until,
        switch_label="火警",
    )
    assert opening(closed, "2026-04-30 15:59") == (False, "switch")
    assert opening(closed, "2026-04-30 16:00") == (True, "hours")


def test_the_next_change_is_told() -> None:
    """A-021: closed until Wednesday at nine, over a holiday and a week-end."""
    closed = state(SHANGHAI, at_local(SHANGHAI.offsets, datetime.fromisoformat("2026-04-30 18:00")))
    assert closed.until == at_local(SHANGHAI.offsets, datetime.fromisoformat("2026-05-04 09:00"))
    assert state(Calendar("never"), 0.0).until is None


ZONES = ("Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe")


@given(st.sampled_from(ZONES), st.integers(0, 3 * 365 * 86400))
@settings(max_examples=300)
def test_the_wall_clock_is_that_of_the_zone(zone: str, seconds: int) -> None:
    """A-021: summer time included."""
    at = datetime(2025, 6, 1, tzinfo=ZoneInfo("UTC")).timestamp() + seconds
    offsets = offsets_of(zone, 2025, 2029)
    wall = datetime.fromtimestamp(at, ZoneInfo(zone))
    assert local(offsets, at) == wall.replace(tzinfo=None)
    first = wall.replace(tzinfo=None, fold=0)
    assert at_local(offsets, first) == first.replace(tzinfo=ZoneInfo(zone)).timestamp()


def test_a_time_that_the_clock_jumps_over_is_an_hour_later() -> None:
    berlin = offsets_of("Europe/Berlin", 2026, 2026)
    skipped = datetime.fromisoformat("2026-03-29 02:30")
    assert local(berlin, at_local(berlin, skipped)) == skipped + timedelta(hours=1)
