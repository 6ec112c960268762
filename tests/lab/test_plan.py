"""The plan of who calls when is a pure function of its seed."""

from itertools import islice

from linedesk.lab.callers import MAIN, Story, plan

KNOWN = ("+8613800000001", "+8613800000002")


def first(count: int, seed: int = 1, calls_per_minute: float = 60.0) -> list[Story]:
    return list(islice(plan(seed, KNOWN, calls_per_minute), count))


def test_the_same_seed_gives_the_same_day() -> None:
    assert first(200) == first(200)
    assert first(200) != first(200, seed=2)


def test_customers_call_in_order_of_time_at_the_wanted_rate() -> None:
    times = [story.at for story in first(2000)]
    assert times == sorted(times)
    assert 1800 < times[-1] < 2200


def test_about_half_of_the_callers_are_known() -> None:
    known = sum(story.caller in KNOWN for story in first(1000))
    assert 420 < known < 580


def test_keys_are_pressed_only_where_there_is_a_menu() -> None:
    stories = first(500)
    assert all(not story.keys for story in stories if story.called != MAIN)
    assert any(story.keys for story in stories if story.called == MAIN)


def test_nobody_is_known_when_the_records_are_empty() -> None:
    story = next(plan(1, (), 1.0))
    assert story.caller.startswith("+86")
