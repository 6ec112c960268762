"""The words that a customer is found by, one row of `customer_words` each.

PostgreSQL has no parser for Chinese, and behind row-level security no index of its text search
(`migrations/tenancy.py`). So the words are made here: Chinese text as characters and pairs
(`王伟` -> 王, 伟, 王伟), its pinyin whole and as initials, Latin words, companies, and the last
four digits of each number. A letter ahead keeps the kinds apart. A search asks for all of its
words; Chinese ones are checked once more with LIKE, since pairs may stand far apart.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from linedesk.kit.pinyin import initials, spelling

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+")
_LATIN = re.compile(r"[^\W\d_\u3400-\u9fff\U00020000-\U0003ffff]+")
_DIGITS = re.compile(r"\d+")
LONGEST_QUERY = 40
TAIL = 4  # digits of a number that may be searched; more would let masked numbers be guessed


@dataclass(frozen=True, slots=True)
class Search:
    """All the words, a word beginning with each prefix, and the literal text must be there."""

    words: tuple[str, ...]
    prefixes: tuple[str, ...]
    literal: str


def words_of(name: str, company: str, numbers: Iterable[str], email: str = "") -> list[str]:
    found = {*_of_text(name), *_of_text(company)}
    for text in (name, company):
        if _HAN.search(text):
            found |= {f"p{spelling(text)}", f"i{initials(text)}"}
    found |= {f"d{number[-TAIL:]}" for number in numbers if number[-TAIL:].isdigit()}
    found |= {f"w{word.lower()}" for word in re.split(r"[^\w]+", email) if word}
    return sorted(word[:100] for word in found)


def _of_text(text: str) -> Iterator[str]:
    for run in _HAN.findall(text):
        yield from (f"h{sign}" for sign in run)
        yield from (f"h{run[at : at + 2]}" for at in range(len(run) - 1))
    yield from (f"w{word.lower()}" for word in _LATIN.findall(text))


def searches_for(text: str) -> list[Search]:
    """The ways to read what was typed, any of which finds; empty when nothing can be searched."""
    text = text[:LONGEST_QUERY].lower()
    chinese, latin, digits = _HAN.findall(text), _LATIN.findall(text), _DIGITS.findall(text)
    if any(len(run) != TAIL for run in digits):
        return []
    exact = (*(word for run in chinese for word in _pairs(run)), *(f"d{run}" for run in digits))
    readings = {tuple(f"{kind}{word}" for word in latin) for kind in "wpi"}
    if latin:
        readings.add((f"p{''.join(latin)}",))
    return [
        Search(exact, reading, "".join(chinese)) for reading in sorted(readings) if exact or reading
    ]


def _pairs(run: str) -> list[str]:
    return [f"h{run}"] if len(run) == 1 else [f"h{run[at : at + 2]}" for at in range(len(run) - 1)]
