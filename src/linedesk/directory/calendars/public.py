"""Public holidays and the working days that make up for them, from the library `holidays`."""

from datetime import date

import holidays

from linedesk.core.calendars import SpecialDay
from linedesk.kit.errors import Malformed

LANGUAGES = {"CN": "zh_CN"}
MAKE_UP_LABELS = {"CN": "调休上班"}
DEFAULT_MAKE_UP = "make-up day"


def check_country(code: str) -> str:
    """A country of which the holidays are known, or none (empty)."""
    if code and code not in holidays.list_supported_countries():
        raise ValueError(f"the holidays of {code} are not known; write a code such as CN")
    return code


def public_days(
    country: str, years: range, workday: tuple[tuple[int, int], ...]
) -> dict[str, SpecialDay]:
    """ISO date -> closed, or open as on `workday` on a week-end day that makes up for a bridge."""
    if not country:
        return {}
    try:
        found = holidays.country_holidays(country, years=years, language=LANGUAGES.get(country))
    except NotImplementedError as error:
        raise Malformed(f"The holidays of {country} are not known") from error
    days = {day.isoformat(): SpecialDay((), "holiday", found[day]) for day in found}
    label = MAKE_UP_LABELS.get(country, DEFAULT_MAKE_UP)
    for day in _make_up_days(found, years):
        days[day.isoformat()] = SpecialDay(workday, "make_up", label)
    return days


def _make_up_days(found: holidays.HolidayBase, years: range) -> list[date]:
    return sorted(day for day in found.weekend_workdays if day.year in years)
