"""Ring: core. The counts of the day begin at the house's midnight, summer time or not."""

from dataclasses import replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from linedesk.core import inputs
from linedesk.directory.calendars.zones import offsets_of
from tests.core.floor_of import SETUP, World

BERLIN = ZoneInfo("Europe/Berlin")
SET_UP = replace(SETUP, offsets=offsets_of("Europe/Berlin", 2026, 2026))


def at(when: str) -> float:
    """Unix time of Berlin's wall clock."""
    return datetime.fromisoformat(when).replace(tzinfo=BERLIN).timestamp()


def away(world: World, since: str, until: str) -> dict[str, Any]:
    """What alice's day holds after a lunch break."""
    world.now = at(since)
    world.give(inputs.PresenceRequested("alice", "not_ready", "lunch"))
    world.now = at(until)
    world.give(inputs.PresenceRequested("alice", "ready"))
    return world.agent("alice")["today"]["away"]  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "night",
    [
        ("2026-03-28", "2026-03-29", "2026-03-30"),  # of 23 hours
        ("2026-10-24", "2026-10-25", "2026-10-26"),  # of 25 hours
    ],
)
def test_a_day_of_a_change_of_time_has_its_own_length(night: tuple[str, str, str]) -> None:
    """J-A 12: the set-up is the same as before the change; the midnights move with the clock."""
    eve, changed, after = night
    world = World(setup=SET_UP, now=at(f"{eve} 10:00"))
    world.ready("alice")
    assert away(world, f"{eve} 22:50", f"{eve} 22:55") == {"lunch": 300.0}
    assert away(world, f"{eve} 23:50", f"{changed} 00:10") == {"lunch": 600.0}
    assert away(world, f"{changed} 23:40", f"{changed} 23:45") == {"lunch": 900.0}
    assert away(world, f"{changed} 23:50", f"{after} 00:01") == {"lunch": 60.0}


@pytest.mark.parametrize(("changed", "hours"), [("2026-03-29", 9), ("2026-10-25", 11)])
def test_a_break_over_midnight_counts_from_it_also_over_a_change(changed: str, hours: int) -> None:
    """Until ten in the morning: an hour less in March, one more in October."""
    eve = datetime.fromisoformat(changed).replace(day=int(changed[-2:]) - 1)
    world = World(setup=SET_UP, now=at(f"{eve:%Y-%m-%d} 10:00"))
    world.ready("alice")
    used = away(world, f"{eve:%Y-%m-%d} 22:30", f"{changed} 10:00")
    assert used == {"lunch": hours * 3600.0}
