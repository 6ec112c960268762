"""core: clocks that run only while the calendar is open (A-054)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linedesk.core.calendars import WEEKDAYS
from linedesk.crm.cases.open_hours import OpenHours, moment_after, open_seconds
from linedesk.directory.calendars.noun import Calendar

NINE_TO_SIX = [["09:00", "12:00"], ["13:00", "18:00"]]
OFFICE = OpenHours(
    "Asia/Shanghai",
    dict.fromkeys(("mon", "tue", "wed", "thu", "fri"), NINE_TO_SIX),
    {"2026-10-01": [], "2026-10-10": [["09:00", "10:00"]]},
)
ALWAYS = OpenHours("Europe/Berlin", {"sat": [["00:00", "24:00"]], "sun": [["00:00", "24:00"]]}, {})


def at(text: str) -> datetime:
    """Shanghai's wall clock."""
    return datetime.fromisoformat(f"{text}+08:00").astimezone(UTC)


@pytest.mark.parametrize(
    ("start", "hours", "end"),
    [
        ("2026-11-20T10:00", 1, "2026-11-20T11:00"),
        ("2026-11-20T11:30", 1, "2026-11-20T13:30"),
        ("2026-11-20T17:00", 2, "2026-11-23T10:00"),
        ("2026-11-21T08:00", 8, "2026-11-23T18:00"),
        ("2026-09-30T17:30", 1, "2026-10-02T09:30"),
        ("2026-10-09T18:00", 2, "2026-10-12T10:00"),
    ],
    ids=["within", "over noon", "over the weekend", "from the weekend", "holiday", "extra day"],
)
def test_time_counts_only_while_we_are_open(start: str, hours: float, end: str) -> None:
    assert moment_after(at(start), hours * 3600, OFFICE) == at(end)
    assert open_seconds(at(start), at(end), OFFICE) == hours * 3600


def test_an_hour_that_a_clock_change_takes_is_not_counted() -> None:
    saturday = datetime(2026, 3, 28, 12, tzinfo=UTC)
    monday = datetime(2026, 3, 30, 12, tzinfo=UTC)
    assert open_seconds(saturday, monday, ALWAYS) == 34 * 3600


def test_without_a_calendar_it_is_always_open_and_a_closed_one_never_comes() -> None:
    start = datetime(2026, 11, 22, tzinfo=UTC)
    assert moment_after(start, 60, None) == start + timedelta(minutes=1)
    assert moment_after(start, 60, OpenHours("UTC", {}, {})) is None


@given(
    minutes=st.integers(0, 500_000),
    seconds=st.integers(1, 500_000),
)
def test_what_is_counted_forward_is_counted_back(minutes: int, seconds: int) -> None:
    start = at("2026-01-01T00:00") + timedelta(minutes=minutes)
    end = moment_after(start, seconds, OFFICE)
    assert end is not None
    assert open_seconds(start, end, OFFICE) == pytest.approx(seconds)
    assert open_seconds(end, start, OFFICE) == pytest.approx(-seconds)


def test_a_public_holiday_does_not_count_and_a_special_day_goes_before_it() -> None:
    """A-054: promises are measured on the same calendar that the calls go by."""
    year = datetime.now(UTC).year
    week = {day: [["09:00", "18:00"]] for day in WEEKDAYS}
    row = {"name": "office", "time_zone": "Asia/Shanghai", "hours": week, "country": "CN"}
    plain = {"switch": "normal", "switch_until": None, "switch_label": ""}
    holiday = datetime(year, 10, 1, 1, tzinfo=UTC)  # 09:00 there
    closed = OpenHours.of(Calendar(**row, **plain, days={}))
    assert open_seconds(holiday, holiday + timedelta(hours=9), closed) == 0
    half = {f"{year}-10-01": [["09:00", "12:00"]]}
    opened = OpenHours.of(Calendar(**row, **plain, days=half))
    assert open_seconds(holiday, holiday + timedelta(hours=9), opened) == 3 * 3600
