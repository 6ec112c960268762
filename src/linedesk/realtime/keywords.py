"""Words of the house's list that occur in what is written in a call.

Where the text comes from does not matter here: a form as it is typed, the reason of a call for
help, the page of a web call. No text is kept, only that the word was in it.
"""

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from linedesk.core.definitions import AlertRule

View = dict[str, Any]
_LATIN = "a-z0-9\u00df-\u024f"  # folded; Chinese runs on without a gap and has no edges


def occurring(words: Iterable[str], text: str) -> tuple[str, ...]:
    """Which of `words` are in `text`, whatever their case and width: Latin ones as whole words,
    Chinese ones anywhere."""
    plain = _plain(text)
    return tuple(word for word in words if _pattern(word).search(plain))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


@functools.lru_cache(maxsize=2000)
def _pattern(word: str) -> re.Pattern[str]:
    plain = _plain(word)
    before, after = (f"(?{side}[{_LATIN}])" for side in ("<!", "!"))
    first, last = (re.match(f"[{_LATIN}]", one) for one in (plain[:1], plain[-1:]))
    return re.compile(f"{before if first else ''}{re.escape(plain)}{after if last else ''}")


class Said:
    """Which words were written in the calls that are live: each once a call, for as long as the
    call is on the floor, whatever becomes of the text."""

    def __init__(self) -> None:
        self._calls: dict[str, dict[str, View]] = {}

    def hear(self, rules: Sequence[AlertRule], call: View, text: str, now: float) -> None:
        known = self._calls.setdefault(call["id"], {})
        wanted = {word for rule in rules for word in rule.words} - known.keys()
        for word in occurring(sorted(wanted), text) if wanted else ():
            known[word] = {"word": word, "since": now, "queue_id": call["queue_id"]}

    def of(self, rules: Sequence[AlertRule], calls: Iterable[View], now: float) -> list[View]:
        """`{id, agent, word, since, queue_id}` of each; `queue_id`: whose the call was then."""
        live = {call["id"]: call for call in calls}
        if any(rule.words for rule in rules):
            for call in live.values():
                self.hear(rules, call, "\n".join(_written_in(call)), now)
        self._calls = {id: said for id, said in self._calls.items() if id in live and said}
        return [
            {"id": id, "agent": live[id]["agent"], **one}
            for id, said in self._calls.items()
            for one in said.values()
        ]


def _written_in(call: View) -> Iterator[str]:
    """What the live row itself carries of words."""
    yield from (call.get("page") or {}).values()
    for asked in (call.get("help"), call.get("consult"), call):
        yield (asked or {}).get("reason") or ""
