"""What the server words for files is worded as on the screens, in both languages (A-109)."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest

from linedesk.crm.moving.rejects import FAULTS, FIELDS
from linedesk.crm.waits.cells import BLOCKED, EXITS, QUEUES
from linedesk.crm.waits.queues import TOTAL
from linedesk.crm.wording import WORDS, Reader
from linedesk.settings import REPOSITORY

LANGUAGES = ("zh", "en")
Texts = dict[str, Any]


def texts(language: str) -> Texts:
    """All that the screens say, as they put it together."""
    files = (REPOSITORY / f"web/src/lib/i18n/{language}").glob("*.json")
    return {key: told for file in files for key, told in json.loads(file.read_text()).items()}


def filled(template: str, **values: object) -> str:
    return re.sub(r"\{\{(\w+)\}\}", lambda found: str(values[found[1]]), template)


def said(words: Mapping[str, tuple[str, str]], language: str) -> dict[str, str]:
    return {code: pair[LANGUAGES.index(language)] for code, pair in words.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_are_worded_as_on_the_screen(language: str) -> None:
    shown = texts(language)
    flags = {name: shown["form"][name] for name in ("yes", "no")}
    assert said(WORDS, language) == flags | shown["category"] | shown["priority"]
    assert said(EXITS, language) == shown["reports"]["exit"]
    assert TOTAL[language] == shown["recordings"]["total"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rejects_are_worded_as_on_the_screen(language: str) -> None:
    shown = texts(language)["moving"]
    assert said(FIELDS, language) == shown["field"]
    faults = said(FAULTS, language)
    named = {re.sub(r"\W+", "_", code.replace("{n}", "")): told for code, told in faults.items()}
    assert named == {code: told.replace("{{n}}", "{n}") for code, told in shown["fault"].items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_ways_out_are_told_as_on_the_screen(language: str) -> None:
    shown, reader = texts(language)["reports"], Reader(language)
    classes = [SimpleNamespace(priority=n, answered=n + 2, waited=65) for n in (10, 0)]
    one = SimpleNamespace(exits={"9": 3}, overtakings=2, classes=classes)
    assert QUEUES["exits"](one, reader).split(" · ") == [
        f"{filled(shown['exitKey'], key='9')} 3",
        filled(shown["overtakings"], n=2),
        filled(shown["class"], priority=10, n=12, wait="1:05"),
        filled(shown["class"], priority=0, n=2, wait="1:05"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_blocks_are_told_as_on_the_screen(language: str) -> None:
    shown, reader = texts(language)["reports"], Reader(language)
    at = datetime(2026, 11, 22, 10, tzinfo=UTC)
    standing: dict[str, Any] = {"lifted_by": None, "lifted_at": at, "in_force": True, "until": None}

    def told(**facts: Any) -> Any:
        return BLOCKED["blocked"](SimpleNamespace(**standing | facts), reader)

    moment = "2026-11-22 10:00"
    assert told(lifted_by="ann") == filled(shown["liftedBy"], who="ann", at=moment)
    assert told(until=at) == filled(shown["blockedUntil"], at=moment)
    assert told(in_force=False) == shown["blockOver"]
    assert told() == shown["blockedOn"]
