"""What a customer is found by, as lexemes of a text-search vector.

PostgreSQL has no parser for Chinese, so the words are made here: Chinese text as characters and
pairs (`王伟` -> 王, 伟, 王伟), its pinyin whole and as initials, Latin words, companies, and the
last four digits of each number. A letter ahead keeps the kinds apart. A query asks for all of its
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
class Query:
    """`lexemes` must all be there (`:*` behind is a prefix); `literal`: text it must contain."""

    lexemes: tuple[str, ...]
    literal: str


def lexemes(name: str, company: str, numbers: Iterable[str], email: str = "") -> list[str]:
    found = {*_of_text(name), *_of_text(company)}
    for text in (name, company):
        if _HAN.search(text):
            found |= {f"p{spelling(text)}", f"i{initials(text)}"}
    found |= {f"d{number[-TAIL:]}" for number in numbers if number[-TAIL:].isdigit()}
    found |= {f"w{word.lower()}" for word in re.split(r"[^\w]+", email) if word}
    return sorted(lexeme[:200] for lexeme in found)


def _of_text(text: str) -> Iterator[str]:
    for run in _HAN.findall(text):
        yield from (f"h{sign}" for sign in run)
        yield from (f"h{run[at : at + 2]}" for at in range(len(run) - 1))
    yield from (f"w{word.lower()}" for word in _LATIN.findall(text))


def query_of(text: str) -> list[Query]:
    """The ways to read what was typed, any of which finds; empty when nothing can be searched."""
    text = text[:LONGEST_QUERY].lower()
    words = _LATIN.findall(text)
    exact = [lexeme for run in _HAN.findall(text) for lexeme in _pairs(run)]
    exact += [f"d{run}" for run in _DIGITS.findall(text) if len(run) == TAIL]
    if any(len(run) != TAIL for run in _DIGITS.findall(text)):
        return []
    literal = "".join(_HAN.findall(text)) if _HAN.search(text) else ""
    readings = [
        [f"{kind}{word}:*" for word in words] for kind in (("w", "p", "i") if words else ("",))
    ]
    joined = "".join(words)
    if len(words) > 1:
        readings += [[f"p{joined}:*"]]
    return [Query((*exact, *reading), literal) for reading in readings if exact or reading]


def _pairs(run: str) -> list[str]:
    return [f"h{run}"] if len(run) == 1 else [f"h{run[at : at + 2]}" for at in range(len(run) - 1)]
