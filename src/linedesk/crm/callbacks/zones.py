"""In which time zone the owner of a number lives, as far as the number tells."""

from functools import lru_cache

import phonenumbers
from phonenumbers import NumberParseException, timezone

HOME = "Asia/Shanghai"
UNKNOWN = "Etc/Unknown"
# A mobile number of these countries names no place, but the country has one zone that most live in.
_COUNTRIES = {
    44: "Europe/London",
    1: "America/New_York",
    7: "Europe/Moscow",
    61: "Australia/Sydney",
}


@lru_cache(maxsize=10_000)
def zone_of(number: str) -> str:
    """`Asia/Shanghai` for +86 numbers and for all that have no international form."""
    try:
        parsed = phonenumbers.parse(number, "CN")
    except NumberParseException:
        return HOME
    zones = [zone for zone in timezone.time_zones_for_number(parsed) if zone != UNKNOWN]
    if len(zones) == 1:
        return zones[0]
    return _COUNTRIES.get(parsed.country_code or 0) or (zones[0] if zones else HOME)
