"""A-101: alerts by threshold, with cool-down and acknowledgement."""

from typing import Any

import pytest

from linedesk.core.definitions import AlertRule
from linedesk.realtime.alerts import Alerts
from linedesk.realtime.keywords import occurring

NOW = 1_800_000_000.0
PEOPLE = (
    ("a", "not_ready", "lunch"),
    ("b", "talking", None),
    ("c", "offline", None),
)


def floor(**changes: Any) -> dict[str, list[dict[str, Any]]]:
    """A queue with three agents, one of them on a break; a talk since 100 s, a hold since 40 s."""
    today = {"answered": 8, "abandoned": 2, "in_target": 5}
    queue = {"id": "q", "name": "sales", "waiting": 2, "oldest_since": NOW - 30, "today": today}
    talk = {"id": "c1", "state": "talking", "connected_at": NOW - 100, "since": NOW - 100}
    held = {"id": "c2", "state": "held", "connected_at": NOW - 90, "since": NOW - 40}
    own = {"queue_id": "q", "agent": "agent1"}
    about = {"since": NOW - 60, "queues": ["sales"]}
    agents = [
        {"id": name, "name": name, "presence": presence, "reason": reason, **about}
        for name, presence, reason in PEOPLE
    ]
    return {"queues": [queue | changes], "calls": [talk | own, held | own], "agents": agents}


def raised(told: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [data["subject_id"] for name, data in told if name == "alert.changed"]


@pytest.mark.parametrize(
    ("kind", "just_enough", "too_much", "subjects"),
    [
        ("service_level", 51, 50, ["q"]),
        ("waiting", 2, 3, ["q"]),
        ("longest_wait", 30, 31, ["q"]),
        ("long_call", 90, 101, ["c1", "c2"]),
        ("long_hold", 40, 41, ["c2"]),
        ("long_break", 60, 61, ["a"]),
    ],
)
def test_an_alert_is_raised_at_its_threshold_and_names_its_live_row(
    kind: str, just_enough: float, too_much: float, subjects: list[str]
) -> None:
    """A-101: threshold; the alert leads to the live row."""
    assert raised(Alerts([AlertRule("r", kind, just_enough)]).look(floor(), NOW)) == subjects
    assert Alerts([AlertRule("r", kind, too_much)]).look(floor(), NOW) == []


@pytest.mark.parametrize(("reason", "kind"), [("no_answer", 1), ("lost", 1), ("lunch", 0)])
def test_who_does_not_answer_or_cannot_be_reached_is_told_and_is_on_no_break(
    reason: str, kind: int
) -> None:
    """A-035: the supervisor's alert, a second after the agent was put aside."""
    rules = [AlertRule("break", "long_break", 1), AlertRule("silent", "not_answering", 1)]
    agents = [{**one, "reason": reason} for one in floor()["agents"] if one["id"] == "a"]
    [(_, alert)] = Alerts(rules).look({**floor(), "agents": agents}, NOW)
    assert (alert["subject_id"], alert["kind"]) == ("a", rules[kind].kind)


def test_what_goes_on_is_told_once_and_its_end_once() -> None:
    alerts = Alerts([AlertRule("r", "waiting", 2)])
    assert raised(alerts.look(floor(), NOW)) == ["q"]
    assert alerts.look(floor(), NOW + 2) == []
    assert alerts.look(floor(waiting=1), NOW + 4) == [("alert.removed", {"id": "r:q"})]
    assert alerts.snapshot() == {"alerts": []}


def test_it_is_not_raised_again_before_its_cool_down_is_over() -> None:
    """A-101: cool-down."""
    alerts = Alerts([AlertRule("r", "waiting", 2, cooldown=60)])
    alerts.look(floor(), NOW)
    alerts.look(floor(waiting=0), NOW + 10)
    assert alerts.look(floor(), NOW + 59) == []
    assert raised(alerts.look(floor(), NOW + 61)) == ["q"]


def test_who_looks_after_it_first_is_shown() -> None:
    """A-101: acknowledge."""
    alerts = Alerts([AlertRule("r", "waiting", 2)])
    alerts.look(floor(), NOW)
    assert alerts.acknowledge("r:nobody", "boss", NOW) is None
    alerts.acknowledge("r:q", "boss", NOW + 5)
    view = alerts.acknowledge("r:q", "chief", NOW + 9)
    assert view is not None
    assert (view["acknowledged_by"], view["acknowledged_at"]) == ("boss", NOW + 5)
    assert alerts.snapshot()["alerts"] == [view]


def test_a_cause_line_counts_who_does_what() -> None:
    """A red queue says why: one of two who are here is on a break."""
    [(_, alert)] = Alerts([AlertRule("r", "service_level", 80)]).look(floor(), NOW)
    assert alert["cause"] == {
        "members": 2,
        "on_break": 1,
        "talking": 1,
        "wrapping_up": 0,
        "waiting": 2,
    }


def test_a_rule_of_one_queue_looks_at_no_other() -> None:
    for kind in ("waiting", "long_call"):
        assert Alerts([AlertRule("r", kind, 1, queue="other")]).look(floor(), NOW) == []


def test_the_level_of_a_handful_of_calls_is_no_alarm() -> None:
    few = {"answered": 1, "abandoned": 3, "in_target": 0}
    assert Alerts([AlertRule("r", "service_level", 80)]).look(floor(today=few), NOW) == []


def test_a_queues_own_threshold_counts_instead_of_the_houses() -> None:
    """A-101: thresholds in two levels, the more particular decides."""
    house, own = AlertRule("r", "waiting", 1), AlertRule("s", "waiting", 5, queue="q")
    assert raised(Alerts([house]).look(floor(), NOW)) == ["q"]
    assert Alerts([house, own]).look(floor(), NOW) == [], "two wait, and here five may"
    other = AlertRule("s", "long_call", 5, queue="q")
    assert raised(Alerts([house, other]).look(floor(), NOW)) == ["q", "c1", "c2"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("他要投诉我们", ("投诉",)),
        ("I want a Refund.\nNow", ("refund",)),
        ("要ＲＥＦＵＮＤ！", ("refund",)),
        ("legal\n  action is next", ("Legal action",)),
        ("refunded, illegal actions", ()),
        ("投 诉", ()),
        ("", ()),
    ],
)
def test_chinese_words_are_found_anywhere_and_latin_ones_whole(
    text: str, words: tuple[str, ...]
) -> None:
    """A-101, keyword: case and width do not matter."""
    assert occurring(("投诉", "refund", "Legal action"), text) == words


KEYWORD = AlertRule("r", "keyword", 1, cooldown=60, words=("投诉", "refund"))


def words_in(told: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [data["word"] for name, data in told if name == "alert.changed"]


def test_a_keyword_is_told_once_a_call_with_its_live_row_and_nothing_else_of_the_text() -> None:
    """A-101, keyword: in what is typed; deleting it takes nothing back, the call's end does."""
    alerts, [talk, held] = Alerts([KEYWORD]), floor()["calls"]
    alerts.hear(talk, "他的身份证 4401, 要投诉", NOW)
    [(_, alert)] = alerts.look(floor(), NOW + 1)
    about = ("subject", "subject_id", "word", "name", "since")
    assert [alert[name] for name in about] == ["call", "c1", "投诉", "agent1", NOW]
    assert "4401" not in str(alert)
    alerts.hear(talk, "投诉, refund", NOW + 2)
    assert words_in(alerts.look(floor(), NOW + 3)) == ["refund"]
    alerts.hear(talk, "", NOW + 4)
    assert alerts.look(floor(), NOW + 5) == []
    assert alerts.acknowledge(alert["id"], "boss", NOW + 6) is not None
    ended = alerts.look({**floor(), "calls": [held]}, NOW + 7)
    assert [name for name, _ in ended] == ["alert.removed", "alert.removed"]
    assert alerts.look(floor(), NOW + 100) == [], "nothing is kept of a call that is over"


@pytest.mark.parametrize(
    "written",
    [
        {"page": {"title": "Refund form"}},
        {"help": {"reason": "wants a refund"}},
        {"reason": "refund, please take over"},
        {"consult": {"reason": "a refund?"}},
    ],
)
def test_a_keyword_is_looked_for_wherever_the_call_carries_words(written: dict[str, Any]) -> None:
    """A-101, keyword: the page of a web call, the reasons of help and transfers."""
    calls = [one | (written if one["id"] == "c1" else {}) for one in floor()["calls"]]
    told = Alerts([KEYWORD]).look({**floor(), "calls": calls}, NOW)
    assert [(data["subject_id"], data["word"]) for _, data in told] == [("c1", "refund")]


def test_a_queues_own_words_count_instead_of_the_houses_and_stay_when_the_call_moves_on() -> None:
    """A-101, keyword: the queue is the one in which it was written."""
    own = AlertRule("s", "keyword", 1, queue="q", words=("律师",))
    alerts, [talk, _] = Alerts([KEYWORD, own]), floor()["calls"]
    alerts.hear(talk, "refund 律师", NOW)
    assert words_in(alerts.look(floor(), NOW)) == ["律师"]
    moved = [one | {"queue_id": "other"} for one in floor()["calls"]]
    assert alerts.look({**floor(), "calls": moved}, NOW + 2) == []
    alerts.hear(moved[0], "律师", NOW + 3)
    assert alerts.look({**floor(), "calls": moved}, NOW + 4) == []
    alerts.rules = (KEYWORD,)
    assert [name for name, _ in alerts.look(floor(), NOW + 5)] == ["alert.removed", "alert.changed"]
